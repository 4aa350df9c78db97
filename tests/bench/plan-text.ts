import { formatOutlineNumber } from '../../src-main/domain/outline/outline-number.ts';
import { planWords } from './plan-words.ts';

/** Tasks under one heading of the second level, and such headings under one of the first. */
const tasksPerSection = 25;
const sectionsPerChapter = 10;

/**
 * The text of a plan with this many tasks, as it is pasted: title, document number, two levels of headings, items
 * numbered through all sections, each with its units and a deadline. The same count gives the same text.
 */
export function planText(taskCount: number): string {
  const lines: string[] = [planWords.title, planWords.documentNumber];
  for (let task = 0; task < taskCount; task += 1) {
    const section = Math.floor(task / tasksPerSection);
    if (task % tasksPerSection === 0) lines.push(...headings(section));
    lines.push(`${task + 1}.${item(task)}`);
  }
  return lines.join('\n');
}

function headings(section: number): string[] {
  const chapter = Math.floor(section / sectionsPerChapter);
  const own = `${formatOutlineNumber((section % sectionsPerChapter) + 1, 'chineseBracketed')}${pick(planWords.topics, section)}`;
  if (section % sectionsPerChapter !== 0) return [own];
  return [`${formatOutlineNumber(chapter + 1, 'chinese')}${pick(planWords.chapters, chapter)}`, own];
}

function item(task: number): string {
  const topic = pick(planWords.topics, Math.floor(task / tasksPerSection));
  const lead = pick(planWords.leads, task);
  const others = [pick(planWords.others, task), pick(planWords.others, task + 3)].join('、');
  const note = `(牵头单位:${lead};责任单位:${others};完成时限:${pick(planWords.deadlines, task)})`;
  return `${topic}${pick(planWords.actions, task)}。${pick(planWords.reasons, task)}。${note}`;
}

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}
