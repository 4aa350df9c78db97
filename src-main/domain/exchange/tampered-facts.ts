import { parseCalendarDay } from '../calendar-day.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { withoutBlanks } from './cell-text.ts';
import type { FillInFacts, FillInRow } from './fill-in-row.ts';
import { readValue } from './read-value.ts';
import { lockedFacts } from './returned-sheet.ts';
import type { LockedFact, ReturnedRow } from './returned-sheet.ts';

/** A locked cell that came back with other words. */
export interface TamperedFact {
  fact: LockedFact;
  given: string;
  returned: string;
}

function withoutNumber(text: string): string {
  return text.slice(readOutlineNumber(text)?.length ?? 0);
}

/** A sheet may print the computed day beside the words or in their place. */
function isDeadline(returned: string, { deadlineText, dueOn }: FillInFacts, year: number): boolean {
  const wanted = withoutBlanks(deadlineText);
  if (wanted !== '' && returned.includes(wanted)) return true;
  if (dueOn === null) return returned === wanted;
  const number = Number(returned);
  const reading = readValue('reportedOn', Number.isNaN(number) || returned === '' ? returned : number, { year, isDone: false });
  return reading.kind === 'value' && reading.value === parseCalendarDay(dueOn);
}

function isAsGiven(fact: LockedFact, returned: string, { number, facts }: FillInRow, year: number): boolean {
  switch (fact) {
    case 'number':
      return returned === String(number);
    case 'planTitle':
      // A sheet may print the headings behind the title.
      return returned.includes(withoutBlanks(facts.planTitle));
    case 'title':
      // The sheet prints the number, which need not be one that can be read (999-2), in front of the title.
      return returned === withoutBlanks(`${facts.outlineNumber ?? ''}${facts.title}`) || withoutNumber(returned) === withoutNumber(withoutBlanks(facts.title));
    case 'requirement':
      return returned === withoutBlanks(facts.requirement ?? '');
    case 'deadlineText':
      return isDeadline(returned, facts, year);
  }
}

function givenWords(fact: LockedFact, { number, facts }: FillInRow): string {
  return fact === 'number' ? String(number) : (facts[fact] ?? '');
}

/**
 * Locked cells of a row that differ from what was given, by more than blanks and width; columns that are gone are not
 * compared, nor is the number of a row that has lost its id. `year` is that of a deadline without year.
 */
export function tamperedFacts(row: Pick<ReturnedRow, 'rowId' | 'facts'>, given: FillInRow, year: number): TamperedFact[] {
  return lockedFacts.flatMap((fact) => {
    const returned = row.facts[fact];
    if (returned === null || (fact === 'number' && row.rowId === null)) return [];
    return isAsGiven(fact, withoutBlanks(returned), given, year) ? [] : [{ fact, given: givenWords(fact, given), returned }];
  });
}
