import type { DraftDeadline } from '../../../../src-main/contract/extraction.ts';

/** Puts what was read from an edited text in the place of one deadline (`at` = length: behind the last one). */
export function withReading(
  deadlines: readonly DraftDeadline[],
  at: number,
  reading: readonly DraftDeadline[],
): DraftDeadline[] {
  return distinct([...deadlines.slice(0, at), ...reading, ...deadlines.slice(at + 1)]);
}

/** Gives a deadline the day that the clerk picked; its words stay, and are the day itself where there are none. */
export function withDay(
  deadlines: readonly DraftDeadline[],
  at: number,
  text: string,
  day: string,
): DraftDeadline[] {
  const dated: DraftDeadline = { text: text.trim() || day, kind: 'date', date: day, recurrence: null, relative: null };
  return withReading(deadlines, at, [dated]);
}

/** The list without one deadline. */
export function withoutDeadline(deadlines: readonly DraftDeadline[], at: number): DraftDeadline[] {
  return deadlines.filter((_, position) => position !== at);
}

function distinct(deadlines: readonly DraftDeadline[]): DraftDeadline[] {
  const keys = deadlines.map((deadline) => JSON.stringify([deadline.text, deadline.kind, deadline.date]));
  return deadlines.filter((_, position) => keys.indexOf(keys[position] ?? '') === position);
}
