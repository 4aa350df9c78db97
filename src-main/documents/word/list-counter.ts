import { formatNumber } from './number-formats.ts';

/** One level of a list. */
export interface ListLevel {
  start: number;
  format: string;
  /** Printed pattern, e.g. `(%1)` or `%1.%2`. */
  pattern: string;
  /** All numbers in the pattern as decimals (isLgl). */
  legal: boolean;
  /** 1-based level whose use restarts this one; 0 never; null: every higher level. */
  restart: number | null;
  paragraphStyle: string | null;
}

/** A list as paragraphs refer to it: the shared definition with this instance's own changes. */
export interface ListInstance {
  /** Lists with the same levels count on together. */
  definition: string;
  levels: ReadonlyMap<number, ListLevel>;
  startOverrides: ReadonlyMap<number, number>;
}

/** Counts the automatic lists of a document on, paragraph by paragraph in document order; gives the printed number. */
export type ListCounter = (list: number, level: number) => string;

/** Starts counting; an unknown list prints nothing. */
export function createListCounter(instances: ReadonlyMap<number, ListInstance>): ListCounter {
  const counts = new Map<string, Map<number, number>>();
  const started = new Set<string>();
  return (list, level) => {
    const instance = instances.get(list);
    if (instance === undefined) return '';
    const values = counts.get(instance.definition) ?? new Map<number, number>();
    counts.set(instance.definition, values);
    const override = `${list} ${level}`;
    if (instance.startOverrides.has(level) && !started.has(override)) values.delete(level);
    started.add(override);
    countOne(instance, values, level);
    return printNumber(instance, values, level);
  };
}

function startOf(instance: ListInstance, level: number): number {
  return instance.startOverrides.get(level) ?? instance.levels.get(level)?.start ?? 1;
}

/** A higher level that was skipped counts as used once, as LibreOffice has it. */
function countOne(instance: ListInstance, values: Map<number, number>, level: number): void {
  for (let higher = 0; higher < level; higher++) {
    if (!values.has(higher)) values.set(higher, startOf(instance, higher));
  }
  const before = values.get(level);
  values.set(level, before === undefined ? startOf(instance, level) : before + 1);
  for (const deeper of values.keys()) {
    if (deeper <= level) continue;
    const restart = instance.levels.get(deeper)?.restart ?? null;
    if (restart === null || level < restart) values.delete(deeper);
  }
}

function printNumber(instance: ListInstance, values: ReadonlyMap<number, number>, level: number): string {
  const own = instance.levels.get(level);
  if (own === undefined || own.format === 'bullet') return '';
  return own.pattern.replaceAll(/%([1-9])/gu, (_, digit: string) => {
    const named = Number(digit) - 1;
    if (named > level) return '';
    const format = instance.levels.get(named)?.format ?? 'decimal';
    return formatNumber(own.legal && format !== 'none' ? 'decimal' : format, values.get(named) ?? startOf(instance, named));
  });
}
