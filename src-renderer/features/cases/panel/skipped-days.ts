import type { CaseView } from '../../../../src-main/contract/cases.ts';

type SkippedDay = CaseView['clock']['skipped'][number];

/** Days of one kind that a limit left out: 国庆节 7 天，10-01 至 10-07. */
export interface SkippedGroup {
  label: string;
  count: number;
  days: string;
}

/** So many days are named one by one. */
const mostNamed = 16;

function labelOf({ why, name }: SkippedDay): string {
  if (why === 'holiday') return name ?? '节假日';
  return why === 'weekend' ? '周末' : '征求意见';
}

/** A holiday of each year stands apart. */
function groupKey(skipped: SkippedDay): string {
  return skipped.why === 'holiday' ? `${labelOf(skipped)}${skipped.day.slice(0, 4)}` : skipped.why;
}

function daysWords(days: readonly string[], named: boolean): string {
  const [first = ''] = days;
  const last = days.at(-1) ?? first;
  if (first === last) return first;
  if (named && days.length <= mostNamed) return `${first}、${days.slice(1).map((day) => shortDay(day, first)).join('、')}`;
  return `${first} 至 ${shortDay(last, first)}`;
}

/** A day without its year where that is the first day's. */
function shortDay(day: string, first: string): string {
  return day.slice(0, 4) === first.slice(0, 4) ? day.slice(5) : day;
}

/** The days that a limit left out, by what they are, in the order in which the count met them; weekends come last. */
export function skippedGroups(skipped: readonly SkippedDay[]): SkippedGroup[] {
  const groups = new Map<string, SkippedDay[]>();
  for (const one of skipped) {
    const group = groups.get(groupKey(one));
    if (group) group.push(one);
    else groups.set(groupKey(one), [one]);
  }
  const weekends = groups.get('weekend') ?? [];
  groups.delete('weekend');
  return [...groups.values(), weekends].flatMap((days) => {
    const [first] = days;
    if (first === undefined) return [];
    return [{ label: labelOf(first), count: days.length, days: daysWords(days.map(({ day }) => day), first.why === 'weekend') }];
  });
}
