import { median } from './measure.ts';

/** What one row of the table says. */
export interface Measurement {
  readonly name: string;
  /** Milliseconds of each measured run. */
  readonly samples: readonly number[];
  /** The program's time divided by this row's; null for the program itself and where there is nothing to compare. */
  readonly ratio: number | null;
  /** MiB; what is counted stands in the note. */
  readonly memory: number | null;
  readonly note: string;
}

/** Rows that belong together, under a heading of their own. */
export interface MeasurementGroup {
  readonly heading: string;
  readonly rows: readonly Measurement[];
}

/** How a group is measured. */
export interface BenchOptions {
  /** Fewer rounds: for a look while working, not for numbers to keep. */
  readonly quick: boolean;
}

/** A row that is neither compared nor weighed. */
export function measurement(name: string, samples: readonly number[], rest: Partial<Omit<Measurement, 'name' | 'samples'>> = {}): Measurement {
  return { name, samples, ratio: null, memory: null, note: '', ...rest };
}

const headings = ['', 'median ms', 'min', 'max', 'runs', 'ratio', 'MiB', ''];
const leftColumns = new Set([0, headings.length - 1]);

/** The groups as one table for a terminal: names to the left, numbers aligned to the right. */
export function formatGroups(groups: readonly MeasurementGroup[]): string {
  const blocks = groups.map(({ heading, rows }) => ({ heading, cells: rows.map(cellsOf) }));
  const all = [headings, ...blocks.flatMap(({ cells }) => cells)];
  const widths = headings.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (leftColumns.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(headings), ...blocks.flatMap(({ heading, cells }) => ['', heading, ...cells.map(line)])].join('\n');
}

function cellsOf({ name, samples, ratio, memory, note }: Measurement): string[] {
  const times = samples.length === 0 ? ['', '', ''] : [median(samples), Math.min(...samples), Math.max(...samples)].map(milliseconds);
  return [`  ${name}`, ...times, String(samples.length || ''), ratio?.toFixed(2) ?? '', memory?.toFixed(0) ?? '', note];
}

/** Short times keep a decimal. */
function milliseconds(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}
