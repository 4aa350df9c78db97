import { parseAnyNumber } from '../outline/chinese-number.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { day, dayOf, limit, recurring } from './deadline-rule.ts';
import { monthWords } from './deadline-words.ts';
import { everyPeriod, periodOf } from './recurrence.ts';

/** 每年1月31日前, 每季度末月25日前, 按季度, 每半年开展一次. */
export const recurringRules: DeadlineRule[] = [
  {
    needs: '每年',
    pattern: new RegExp(`每年度?的?(?<month>${monthWords})月份?${day}?${limit}`, 'g'),
    read(groups) {
      const month = parseAnyNumber(groups['month'] ?? '') ?? 1;
      return recurring({ every: 'year', month, day: dayOf(groups, null, month) });
    },
  },
  {
    needs: '月',
    pattern: new RegExp(`(?:每个?月|次月|逐月)(?:${day}${limit})?`, 'g'),
    read: (groups) => recurring({ every: 'month', month: null, day: groups['day'] ? parseAnyNumber(groups['day']) : null }),
  },
  {
    needs: '季',
    pattern: new RegExp(
      `(?:每个?季度?|季度?)(?:(?:的?(?<edge>末月|末|最后一个月|首月|第一个月|次月))(?:${day})?${limit}|(?:结束后)?${day}${limit})`,
      'g',
    ),
    read(groups, _words, around) {
      if (/[一二三四1-4第]$/.test(around.before)) return null;
      const month = /末|最后/.test(groups['edge'] ?? '') ? 3 : groups['edge'] ? 1 : null;
      return recurring({ every: 'quarter', month, day: groups['day'] ? parseAnyNumber(groups['day']) : null });
    },
  },
  {
    needs: '每',
    pattern: /每(?:个)?(?:半年|季度?|周|星期|工作日|日|天|旬)(?:(?:至少|不少于|定期)?[^,。;、]{0,10}?(?:不少于)?[一二两三四五六1-9]次)?(?:[底末](?:前|之前)?)?/g,
    read: (_groups, words) => recurring(everyPeriod(periodOf(words.slice(0, 4)) ?? 'day')),
  },
  {
    needs: '每年',
    pattern: /每年(?:度)?(?:年?[底末终](?:之前|以前|前)?|[^,。;]{0,16}?[一二两三四五六1-9]次(?:以上)?)?/g,
    read(_groups, words, around) {
      if (around.after.startsWith('的') && words.length < 4) return null;
      return recurring(/[底末终]/.test(words) ? { every: 'year', month: 12, day: 31 } : everyPeriod('year'));
    },
  },
  { needs: '每', pattern: /每(?:[两二三四六2-6]|\d{2})(?:个月|年|个?季度|周|个?星期|个?工作日|天)(?:(?:至少|不少于)?[^,。;、]{0,10}?[一二两三四五六1-9]次)?/g, read: (_groups, words) => recurring(everyPeriod(periodOf(words) ?? 'year')) },
  {
    needs: '',
    pattern: /(?:按|逐)(?:半年度?|季度?|月度?|周|年度|日)(?!份|程|历|期|常)/g,
    read: (_groups, words, around) =>
      /^(?:报告|工作|目标|计划|任务)/.test(around.after) ? null : recurring(everyPeriod(periodOf(words) ?? 'month')),
  },
  {
    needs: '次',
    pattern: /(?:一季度|半年|一年|一个?月|一周)(?:至少)?[一1]次/g,
    read: (_groups, words) => recurring(everyPeriod(periodOf(words) ?? 'year')),
  },
];
