import { formatChineseNumber, parseAnyNumber } from '../outline/chinese-number.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import type { AdaptationDraftBody } from './adaptation-draft.ts';

type Numbered = Pick<AdaptationDraftBody, 'section' | 'outlineNumber' | 'edited'>;

/** A heading under its place among those that were taken over: 三、… becomes 二、… where the second has no task here. */
function renumberedHeading(heading: string, count: number): string {
  const number = readOutlineNumber(heading);
  if (number === null || number.style === 'decimal' || number.style === 'bare') return heading;
  const label = /^\d+$/u.test(number.label) ? String(count) : formatChineseNumber(count);
  return heading.slice(0, number.length).replace(number.label, label) + heading.slice(number.length);
}

/** The headings of the drafts that the clerk has not written himself, by their path as the superior prints it. */
function ownHeadings(drafts: readonly Numbered[]): Map<string, string> {
  const headings = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { section } of drafts.filter(({ edited }) => !edited.includes('section'))) {
    for (const [depth, heading] of section.entries()) {
      const path = JSON.stringify(section.slice(0, depth + 1));
      if (headings.has(path)) continue;
      const parent = JSON.stringify(section.slice(0, depth));
      const count = (counts.get(parent) ?? 0) + (readOutlineNumber(heading) === null ? 0 : 1);
      counts.set(parent, count);
      headings.set(path, renumberedHeading(heading, count));
    }
  }
  return headings;
}

/** Whether a plan numbers its tasks through all sections: no number is lower than one before it, nor the same in another section. */
export function isNumberedThrough(tasks: readonly Pick<Numbered, 'section' | 'outlineNumber'>[]): boolean {
  const numbers = tasks.flatMap(({ section, outlineNumber }) => {
    const value = outlineNumber === null ? null : parseAnyNumber(outlineNumber);
    return value === null ? [] : [{ value, section: JSON.stringify(section) }];
  });
  return numbers.every(({ value, section }, index) => {
    const before = numbers[index - 1];
    return before === undefined || value > before.value || (value === before.value && section === before.section);
  });
}

/**
 * Headings and numbers of the drafts that become a plan of their own: counted anew in the superior's manner (`through` all
 * sections, or from 1 in each), since the tasks that were left out would leave gaps. What the clerk has written stays, and
 * so does a number of another kind (二-1, 1.2).
 */
export function withOwnNumbers<Draft extends Numbered>(drafts: readonly Draft[], through: boolean): Draft[] {
  const headings = ownHeadings(drafts);
  const counts = new Map<string, number>();
  return drafts.map((draft) => {
    const key = through ? '' : JSON.stringify(draft.section);
    const section = draft.edited.includes('section')
      ? draft.section
      : draft.section.map((heading, depth) => headings.get(JSON.stringify(draft.section.slice(0, depth + 1))) ?? heading);
    const printed = draft.outlineNumber;
    const value = printed === null ? null : parseAnyNumber(printed);
    if (printed === null || value === null) return { ...draft, section };
    if (draft.edited.includes('outlineNumber')) {
      counts.set(key, value);
      return { ...draft, section };
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { ...draft, section, outlineNumber: /^\d+$/u.test(printed) ? String(count) : formatChineseNumber(count) };
  });
}
