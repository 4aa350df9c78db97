import { daysInMonth } from '../calendar-day.ts';
import { parseAnyNumber } from '../outline/chinese-number.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { day, dayOf, limit, recurring } from './deadline-rule.ts';
import { monthWords } from './deadline-words.ts';
import { everyPeriod, periodOf } from './recurrence.ts';

/** 每年1月31日前, 每季度末月25日前, 按季度, 每半年开展一次. */
export const recurringRules: DeadlineRule[] = [
  {
    needs: '每年',
    pattern: /每年度?的?第?(?<quarter>[一二三四1-4])季度?[底末]?(?:之前|以前|前|内)?/g,
    read(groups) {
      const month = (parseAnyNumber(groups['quarter'] ?? '') ?? 1) * 3;
      return recurring({ every: 'year', month, day: daysInMonth(2001, month) });
    },
  },
  {
    needs: '月',
    pattern: new RegExp(`(?:每逢?|逢)?[双单]月份?(?:的?${day}${limit})?`, 'g'),
    read: (groups, words, around) =>
      around.after.startsWith('刊') || (around.context.position !== 'label' && !groups['day'] && !/^[每逢]/.test(words)) ? null : recurring({ every: 'month', month: null, day: groups['day'] ? parseAnyNumber(groups['day']) : null }),
  },
  {
    needs: '每',
    pattern: /每个?(?:学期|学年|半个?月)(?:[初末底](?:前|之前)?)?(?:(?:至少|不少于)?[^,。;、]{0,10}?(?:不少于)?[一二两三四五六1-9]次)?/g,
    // Half a month has no period of its own; a month comes nearest.
    read: (_groups, words) => ({ ...recurring(everyPeriod(periodOf(words.slice(0, 4)) ?? 'month')), doubtful: words.includes('半') }),
  },
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
  { needs: '每', pattern: /每隔?(?:[两二三四五六七八九十]|[1-9]\d?)(?:个月|年|个?季度|周|个?星期|个?工作日|[天日])(?![前后])(?:(?:至少|不少于)?[^,。;、]{0,10}?[一二两三四五六1-9]次)?/g, read: (_groups, words) => recurring(everyPeriod(periodOf(words) ?? 'year')) },
  {
    needs: '',
    pattern: /(?:按|逐)(?:半年度?|季度?|月度?|周|年度|日)(?!份|程|历|期|常)/g,
    read: (_groups, words, around) =>
      /^(?:报告|工作|目标|计划|任务)/.test(around.after) ? null : recurring(everyPeriod(periodOf(words) ?? 'month')),
  },
  {
    needs: '次',
    pattern: /(?:一季度?|半年|一年|一学期|一个?月|一周)(?:至少)?[一二两三四1-4]次/g,
    read: (_groups, words, around) => (/[上下]$/.test(around.before) ? null : recurring(everyPeriod(periodOf(words) ?? 'year'))),
  },
  {
    // 一季一通报, 一月一调度.
    needs: '一',
    pattern: /(?:半年|一(?:个)?(?:季度?|年|月|周|旬|日|天|学期))[一1](?:公[示布开告]|通报|调度|更新|汇总|评[估议]|考[核评]|督[查办促]|检查|会商|清[零理]|总结|研[判究]|培训|报[告送]|盘点|梳理|排[名查]|晾晒|发布|走访|监测|巡查|抽查|调研|听取|小结|主题|测评|反馈|简报|统计|分析|推进|例会|点评)/g,
    read: (_groups, words, around) => (/[上下]$/.test(around.before) ? null : recurring(everyPeriod(periodOf(words.slice(0, -2)) ?? 'day'))),
  },
];
