import { daysInMonth } from '../calendar-day.ts';
import { parseAnyNumber } from '../outline/chinese-number.ts';
import type { DeadlineRule, Surroundings } from './deadline-rule.ts';
import { binds, dated, day, dayOf, isOccasion, limit, recurring, withLostYear, year, yearOf } from './deadline-rule.ts';
import { completionWords, dayWords, descriptionWords, limitAtEnd, limitWords, monthWords, partOfMonthWords, yearWords } from './deadline-words.ts';

/** 3月1日—3月28日: the closing day counts. */
export const rangeRules: DeadlineRule[] = [
  {
    needs: '月',
    pattern: new RegExp(
      `(?:${yearWords})?(?<from>${monthWords})月?(?:份)?(?:${dayWords}[日号]|${partOfMonthWords})?(?:起)?(?:-|—|–|―|~|~|至|到){1,2}${year}(?:(?<month>${monthWords})月份?)?${day}?${limit}`,
      'g',
    ),
    read(groups, words, around) {
      if (around.context.position === 'body' && !limitAtEnd.test(words) && !isSpan(around)) return null;
      const month = parseAnyNumber(groups['month'] ?? groups['from'] ?? '') ?? 0;
      const spoken = yearOf(groups['year'] ?? /^20\d{2}/.exec(words)?.[0], around.context);
      if (!groups['month'] && !groups['day'] && !groups['part']) return null;
      return dated(spoken, month, dayOf(groups, spoken, month));
    },
  },
];

/** Whether a bare span of time in running text is when something is done (3月—5月开展, 于4月至6月, (4月—5月)). */
function isSpan(around: Surroundings): boolean {
  if (descriptionWords.test(around.after) || /[自从\d.]$/.test(around.before)) return false;
  const isEnclosed = around.before.endsWith('(') && around.after.startsWith(')');
  const isSchedule = /(?:^|[。;])$/.test(around.before) && /^[,:为]/.test(around.after);
  return isEnclosed || isSchedule || /[于在]$/.test(around.before) || completionWords.test(around.after) || isOccasion(around);
}

/** The second of two yearly days (每年3月底、9月底前). */
const yearly = /每年(?:度)?[^,。;]{0,14}[、和及与]$/;

/** How long something is kept or valid is no time by which it is to be done (保留至6月, 有效期到12月). */
const untilKept = /(?:有效期|试行期|任期|过渡期)[^,。;]{0,4}$|(?:保留|留存|保存|存放|延续|沿用|执行|施行|试行|有效)(?:期限?)?(?:延长)?[至到]$/;

/** Number of an item in front of a date (2.7月底前建成). */
const itemNumber = /(?:^|[。;\n])\d{1,2}[.、]$/;

/** 6月30日前, 2024年12月底前, 三季度末, 上半年, 年底前, 年内. */
export const dateRules: DeadlineRule[] = [
  {
    needs: '月',
    pattern: new RegExp(`${year}(?<month>${monthWords})月份?${day}?${limit}`, 'g'),
    read(groups, words, around) {
      if (/[\d一二三四五六七八九十每第近]$|\.$/.test(around.before.replace(itemNumber, '')) || /^[起始]|^至[\d今]/.test(around.after)) return null;
      if (/^[个]/.test(around.after) || untilKept.test(around.before)) return null;
      if (!binds(words, around)) return null;
      const month = parseAnyNumber(groups['month'] ?? '') ?? 0;
      const spoken = yearOf(groups['year'], around.context);
      if (!groups['year'] && yearly.test(around.before)) return recurring({ every: 'year', month, day: dayOf(groups, null, month) });
      const reading = { ...dated(spoken, month, dayOf(groups, spoken, month)), text: withLostYear(words) };
      return groups['part']?.endsWith('周') ? { ...reading, doubtful: true } : reading;
    },
  },
  {
    needs: '20',
    pattern: new RegExp(`(?<year>20\\d{2})年?(?<month>0?[1-9]|1[0-2])(?<day>3[01]|[12]\\d|0[1-9])日?(?:${limitWords})`, 'g'),
    read: (groups, words, around) => ({
      ...dated(yearOf(groups['year'], around.context), Number(groups['month']), Number(groups['day'])),
      text: withLostYear(words),
      doubtful: true,
    }),
  },
  {
    needs: '20',
    pattern: new RegExp(`(?<year>20\\d{2})[-./](?<month>1[0-2]|0?[1-9])(?:[-./](?<day>3[01]|[12]\\d|0?[1-9])(?!\\d))?日?${limit}`, 'g'),
    read(groups, words, around) {
      if (/\d$/.test(around.before) || /^\d/.test(around.after) || !binds(words, around)) return null;
      const [spoken, month] = [Number(groups['year']), Number(groups['month'])];
      return dated(spoken, month, dayOf(groups, spoken, month));
    },
  },
  {
    needs: '.',
    pattern: /(?<month>1[0-2]|0?[1-9])\.(?<day>3[01]|[12]\d|0?[1-9])(?:日)?(?:之前|以前|前)/g,
    read(groups, _words, around) {
      if (/[\d.]$/.test(around.before)) return null;
      return { ...dated(around.context.year, Number(groups['month']), Number(groups['day'])), doubtful: true };
    },
  },
  {
    needs: '季',
    pattern: new RegExp(`${year}第?(?<quarter>[一二三四1-4])季度?(?:[末底]|结束)?${limit}`, 'g'),
    read(groups, words, around) {
      if (/前$|每年度?$/.test(around.before) || /^[至到\-—]/.test(around.after)) return null;
      if (around.context.position === 'body' && (descriptionWords.test(around.after) || (!binds(words, around) && !/[末底]$/.test(words)))) return null;
      const quarter = parseAnyNumber(groups['quarter'] ?? '') ?? 1;
      const spoken = yearOf(groups['year'], around.context);
      const month = quarter * 3;
      return { ...dated(spoken, month, daysInMonth(spoken ?? 2001, month)), doubtful: words.endsWith('度前') };
    },
  },
  {
    needs: '半年',
    pattern: new RegExp(`${year}(?<half>[上下])半年[底末]?${limit}`, 'g'),
    read(groups, _words, around) {
      const isSecond = /[和及与、]$/.test(around.before);
      const after = around.after.replace(/^[和及与、]下半年/, '');
      if (around.context.position === 'body' && (descriptionWords.test(after) || /按照?$/.test(around.before) || (isSecond && !/(?<!按|按照)上半年.$/.test(around.before)))) return null;
      const spoken = yearOf(groups['year'], around.context);
      return groups['half'] === '上' ? dated(spoken, 6, 30) : dated(spoken, 12, 31);
    },
  },
  {
    needs: '年',
    pattern: new RegExp('(?<year>20\\d{2}年?|今|本|当|明|次)?年?年[底末终](?:之前|以前|前)?', 'g'),
    read(groups, words, around) {
      if (/[去上往历每同]$/.test(around.before) || !binds(words, around)) return null;
      // 年终考评 names an occasion, no time.
      if (around.context.position === 'body' && /[底末终]$/.test(words) && /^(?:考[核评]|总结|评[估议比]|检查|验收|测评|述职|绩效|督查)/.test(around.after)) return null;
      const spoken = yearOf(groups['year'], around.context);
      return dated(spoken, 12, 31);
    },
  },
  {
    needs: '年中',
    pattern: /(?:(?<year>20\d{2}年?|[今本当]年?))?年中(?:之前|以前|前)?/g,
    read(groups, words, around) {
      if (/[\d一二两三四五六七八九十几每去全近整任往历同]$/.test(around.before) || /^[国央小医学考级层高心共期等间旬的]/.test(around.after)) return null;
      if (around.context.position !== 'label' && !/^[、和及与]年[底末终]/.test(around.after) && !binds(words, { ...around, context: { ...around.context, position: 'body' } })) return null;
      return dated(yearOf(groups['year'], around.context), 6, 30);
    },
  },
  {
    needs: '前',
    pattern: /(?<year>20\d{2}年|今年|当年|明年)?(?<festival>元旦|五一(?:劳动节)?|劳动节|七一(?:建党节)?|国庆节?|十一国庆节?)(?:之前|以前|前(?!后|夕))/g,
    read(groups, _words, around) {
      const spoken = yearOf(groups['year'], around.context);
      const festival = groups['festival'] ?? '';
      const [month, last] = festival === '元旦' ? [12, 31] : festival.startsWith('七一') ? [6, 30] : /国庆/.test(festival) ? [9, 30] : [4, 30];
      return { ...dated(festival === '元旦' && groups['year'] && spoken !== null ? spoken - 1 : spoken, month, last), doubtful: true };
    },
  },
  {
    needs: '全年',
    pattern: /全年[^,。;、]{0,16}?(?:不少于|不低于|至少)[^,。;、]{0,8}?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:次|期|场|篇|部|条)/g,
    read: (_groups, _words, around) => ({ ...dated(around.context.year, 12, 31), doubtful: true }),
  },
  {
    needs: '内',
    pattern: /(?<year>20\d{2}年|今年|本年|当年)?(?:年度内|年之?内|度内)(?:至少[^,。;]{0,12}?[一二两三四五六1-9]次)?|(?:20\d{2}年|今年|本年度?|当年)(?:以内|之内|内)/g,
    read(groups, words, around) {
      if (/[\d一二两三四五六七八九十几数近多半些]$/.test(around.before) || words.startsWith('度内')) return null;
      return dated(yearOf(groups['year'] ?? /^20\d{2}年|^[今本当]年/.exec(words)?.[0], around.context), 12, 31);
    },
  },
  {
    needs: '20',
    pattern: /20\d{2}年?(?:-|—|–|~|至|到){1,2}(?<year>20\d{2})年?(?:底|末)?/g,
    read: (groups, _words, around) => (around.context.position === 'label' && around.after === '' ? { ...dated(Number(groups['year']), 12, 31), doubtful: true } : null),
  },
  {
    needs: 'Q',
    pattern: new RegExp(`${year}Q(?<quarter>[1-4])${limit}`, 'g'),
    read(groups, _words, around) {
      if (around.context.position === 'body') return null;
      const month = Number(groups['quarter']) * 3;
      const spoken = yearOf(groups['year'], around.context);
      return dated(spoken, month, daysInMonth(spoken ?? 2001, month));
    },
  },
  {
    needs: '20',
    pattern: /(?<year>20\d{2})年度?(?:全年)?(?:前)?/g,
    read(groups, words, around) {
      if (around.context.position !== 'label' || around.after !== '' || around.before !== '') return null;
      const before = words.endsWith('前');
      return { ...dated(Number(groups['year']) - (before ? 1 : 0), 12, 31), doubtful: true };
    },
  },
];
