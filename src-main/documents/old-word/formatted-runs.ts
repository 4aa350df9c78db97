import type { ByteView } from './bytes.ts';
import type { OldWordFile, TablePart } from './file-information.ts';
import type { PropertyChange } from './properties.ts';
import { propertyChanges } from './properties.ts';

/** A run of the document stream, bytes, with the properties that it is given. */
export interface FormattedRun {
  start: number;
  end: number;
  /** Index of the paragraph's style. */
  style: number;
  changes: PropertyChange[];
}

const pageSize = 512;

/** Runs of paragraph properties in the order of the file ([MS-DOC] 2.9.175 PapxFkp). */
export function readParagraphRuns(file: OldWordFile): FormattedRun[] {
  return readPages(file, file.paragraphRuns, 13, (page, entry) => {
    const at = page.byte(entry) * 2;
    if (at === 0) return null;
    const words = page.byte(at);
    const list = words === 0 ? page.slice(at + 2, page.byte(at + 1) * 2) : page.slice(at + 1, words * 2 - 1);
    return { style: list.word(0), changes: propertyChanges(list.slice(2, list.bytes.length - 2)) };
  });
}

/** Runs of characters whose properties are of interest, in the order of the file ([MS-DOC] 2.9.33 ChpxFkp). */
export function readCharacterRuns(file: OldWordFile, interesting: ReadonlySet<number>): FormattedRun[] {
  const runs = readPages(file, file.characterRuns, 1, (page, entry) => {
    const at = page.byte(entry) * 2;
    return at === 0 ? null : { style: 0, changes: propertyChanges(page.slice(at + 1, page.byte(at))) };
  });
  return runs.filter(({ changes }) => changes.some(({ code }) => interesting.has(code)));
}

type ReadEntry = (page: ByteView, entry: number) => Pick<FormattedRun, 'style' | 'changes'> | null;

/** A page ends with the number of its runs; it begins with their bounds, then an entry for each. */
function readPages(file: OldWordFile, part: TablePart, entrySize: number, readEntry: ReadEntry): FormattedRun[] {
  if (part.length < 12) return [];
  const index = file.table.slice(part.at, part.length);
  const pages = Math.floor((part.length - 4) / 8);
  const runs: FormattedRun[] = [];
  for (let number = 0; number < pages; number++) {
    const page = file.document.slice((index.long((pages + 1) * 4 + number * 4) & 0x3fffff) * pageSize, pageSize);
    const count = page.byte(pageSize - 1);
    for (let run = 0; run < count; run++) {
      const entry = readEntry(page, (count + 1) * 4 + run * entrySize) ?? { style: 0, changes: [] };
      runs.push({ start: page.long(run * 4), end: page.long(run * 4 + 4), ...entry });
    }
  }
  return runs.toSorted((one, other) => one.start - other.start);
}

/** The run that holds a place of the stream, by halving; undefined when none does. */
export function runAt(runs: readonly FormattedRun[], place: number): FormattedRun | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run !== undefined && place < run.end ? run : undefined;
}
