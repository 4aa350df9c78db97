import { parseDeadlinePhrases } from '../deadlines/parse-deadline.ts';
import { everyPeriod, periodOf } from '../deadlines/recurrence.ts';
import type { Recurrence } from '../extraction/extracted-plan.ts';
import { parseAnyNumber } from '../outline/chinese-number.ts';
import { foldWidth } from '../outline/fold-width.ts';

const amount = '(?<amount>半|[1-9]\\d{0,2}|[一二两三四五六七八九十]{1,3})';
/** 每2周, 两周内, 6个月, 每20个工作日; in days only behind 每, since 20个工作日内 counts from the making of the information (《政府信息公开条例》第二十六条). */
const span = new RegExp(`^(?:每隔?|(?=.*[周期月季年]))${amount}个?(?<unit>工作日|自然日|日|天|周|星期|旬|月|季度?|年)(?:之?内|以内)?(?:至少|不少于)?(?:更新|公开|发布|维护|一次|[1-9]次)*$`);
/** 1次/月, 一月两次, 2次每年. */
const times = /^(?:不少于|至少)?[1-9一二两三四五六]次(?:\/|每)(?<unit>日|天|周|星期|旬|月|季度?|半年|年)$/;
/** 季度, 按月, 每周更新, 年度更新一次. */
const bare = /^(?:[每按逐])?(?<unit>半年|季|月|周|星期|旬|日|天|年)度?(?:定期)?(?:更新|公开|发布|报送|维护|一次|1次)*$/;

/** Calendar days of a unit of a span; five working days make a week. */
const daysOfUnit: readonly (readonly [RegExp, number])[] = [
  [/工作日/, 1.4],
  [/日|天/, 1],
  [/周|星期/, 7],
  [/旬/, 10],
  [/月/, 30],
  [/季/, 91],
  [/年/, 365],
];

/** The periods by the most days that a span may have to fall under them. */
const periods: readonly (readonly [Recurrence['every'], number])[] = [
  ['day', 1.4],
  ['week', 7],
  ['month', 31],
  ['quarter', 92],
  ['halfYear', 184],
  ['year', 366],
];

/**
 * How often a column has to be updated by its printed cycle (每季度, 按月, 每年1月31日前, 两周内); null where the words name
 * no period (及时更新, 20个工作日内). A span without a period of its own takes the next longer one (每两周: a month), so
 * that nobody is blamed for the rounding.
 */
export function cycleOfColumn(printed: string): Recurrence | null {
  const words = foldWidth(printed).replaceAll(/\s/g, '');
  // Nobody works on weekends, so a day of its own would be too short.
  if (/^每个?工作日/.test(words)) return everyPeriod('week');
  const spanned = span.exec(words)?.groups;
  if (spanned !== undefined) return cycleOfSpan(spanned['amount'] ?? '', spanned['unit'] ?? '');
  const unit = (times.exec(words) ?? bare.exec(words))?.groups?.['unit'];
  // A third of a month has no period of its own.
  if (unit !== undefined) return everyPeriod(periodOf(unit) ?? 'month');
  return parseDeadlinePhrases(words, { year: null, position: 'label' }).find(({ deadline }) => deadline.recurrence !== null)?.deadline.recurrence ?? null;
}

function cycleOfSpan(printedAmount: string, unit: string): Recurrence | null {
  const count = printedAmount === '半' ? 0.5 : parseAnyNumber(printedAmount);
  const length = daysOfUnit.find(([pattern]) => pattern.test(unit))?.[1];
  if (count === null || length === undefined) return null;
  const every = periods.find(([, most]) => count * length <= most)?.[0];
  return every === undefined ? null : everyPeriod(every);
}
