import type { Today } from '../../../../src-main/contract/workbench.ts';
import { dueTasks } from './due-tasks.ts';

export type { Today };

/** At most `named` of the units by name, and how many there are: 县司法局、龙山镇; 甲局、乙局、丙局等 5 家单位. */
export function unitWords(names: readonly string[], named: number): string {
  const first = names.slice(0, named).join('、');
  return names.length > named ? `${first}等 ${names.length} 家单位` : first;
}

/** Days left as a word: 今天到期，还有 3 天，超期 2 个工作日; empty where no day is known. */
export function daysLeftWords(daysLeft: number | null, unit: '天' | '个工作日' = '天'): string {
  if (daysLeft === null) return '';
  if (daysLeft === 0) return '今天到期';
  return daysLeft > 0 ? `还有 ${daysLeft} ${unit}` : `超期 ${-daysLeft} ${unit}`;
}

/**
 * The day in one sentence. Due tasks are counted once however many units they are of, and "this week" holds today; what
 * is overdue is counted in each unit (项次), as the units stand in the list below.
 */
export function todaySentence(
  today: Pick<Today, 'dueToday' | 'dueThisWeek' | 'overdueByUnit' | 'unitsWithoutReport'>,
): string {
  const dueToday = dueTasks(today.dueToday).length;
  const dueThisWeek = dueTasks([...today.dueToday, ...today.dueThisWeek]).length;
  const overdue = today.overdueByUnit.reduce((sum, unit) => sum + unit.tasks, 0);
  const silent = today.unitsWithoutReport.length;
  return `${[
    dueThisWeek === 0 ? '今天和本周没有到期事项' : `今天${dueToday === 0 ? '没有到期事项' : `到期 ${dueToday} 项`}，本周到期 ${dueThisWeek} 项`,
    overdue === 0 ? '没有超期' : `超期 ${overdue} 项次（${unitWords(today.overdueByUnit.map(({ unitName }) => unitName), 3)}）`,
    silent === 0 ? '各单位均已报送' : `${silent} 家单位未报送季度进展`,
  ].join('，')}。`;
}
