import type { Element } from '@xmldom/xmldom';
import {
  attributeOf, childElement, childElements, childNumber, childSwitch, childValue,
} from '../container/parse-xml.ts';
import { formatNumber } from './number-formats.ts';
import type { StyleLevel, StyleTable } from './styles.ts';

/** One level of a list. */
interface ListLevel {
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
interface ListInstance {
  /** Lists with the same levels count on together. */
  definition: string;
  levels: ReadonlyMap<number, ListLevel>;
  startOverrides: ReadonlyMap<number, number>;
}

/** Gives the printed numbers of a document's automatic lists, paragraph by paragraph in document order. */
export interface NumberCounter {
  next: (numId: number, level: number) => string;
  /** Level of a paragraph that takes the list from its style: the nearest style that the list or the style itself binds to one. */
  levelOfStyles: (numId: number, chain: readonly StyleLevel[]) => number;
}

/** Reads `numbering.xml` (null where there is none) and starts counting. */
export function createNumberCounter(root: Element | null, styles: StyleTable): NumberCounter {
  const instances = readInstances(root, styles);
  const counts = new Map<string, Map<number, number>>();
  const started = new Set<string>();
  return {
    next: (numId, level) => {
      const instance = instances.get(numId);
      if (instance === undefined) return '';
      const values = counts.get(instance.definition) ?? new Map<number, number>();
      counts.set(instance.definition, values);
      const override = `${numId} ${level}`;
      if (instance.startOverrides.has(level) && !started.has(override)) values.delete(level);
      started.add(override);
      countOne(instance, values, level);
      return printNumber(instance, values, level);
    },
    levelOfStyles: (numId, chain) => {
      const levels = [...(instances.get(numId)?.levels ?? [])];
      for (const { styleId, level } of chain) {
        const bound = levels.find(([, { paragraphStyle }]) => paragraphStyle === styleId)?.[0] ?? level;
        if (bound !== null) return bound;
      }
      return 0;
    },
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

function readInstances(root: Element | null, styles: StyleTable): Map<number, ListInstance> {
  const instances = new Map<number, ListInstance>();
  if (root === null) return instances;
  const definitions = new Map<string, Element>();
  for (const definition of childElements(root, 'abstractNum')) {
    definitions.set(attributeOf(definition, 'abstractNumId') ?? '', definition);
  }
  const definitionOf = new Map<number, string>();
  for (const element of childElements(root, 'num')) {
    definitionOf.set(Number(attributeOf(element, 'numId')), childValue(element, 'abstractNumId') ?? '');
  }
  for (const element of childElements(root, 'num')) {
    const numId = Number(attributeOf(element, 'numId'));
    const definition = followStyleLink(definitions.get(definitionOf.get(numId) ?? ''), definitions, definitionOf, styles);
    const levels = new Map(levelsOf(definition));
    const startOverrides = new Map<number, number>();
    for (const override of childElements(element, 'lvlOverride')) {
      const level = Number(attributeOf(override, 'ilvl'));
      const start = childNumber(override, 'startOverride');
      if (start !== null) startOverrides.set(level, start);
      const replaced = childElement(override, 'lvl');
      if (replaced !== null) levels.set(level, readLevel(replaced));
    }
    instances.set(numId, { definition: attributeOf(definition ?? null, 'abstractNumId') ?? '', levels, startOverrides });
  }
  return instances;
}

/** A definition may only point to a numbering style (numStyleLink), whose list has the levels. */
function followStyleLink(
  element: Element | undefined,
  definitions: ReadonlyMap<string, Element>,
  definitionOf: ReadonlyMap<number, string>,
  styles: StyleTable,
): Element | undefined {
  const link = element === undefined ? null : childValue(element, 'numStyleLink');
  if (link === null) return element;
  const numId = styles.numIdOf(link);
  const linked = numId === null ? undefined : definitions.get(definitionOf.get(numId) ?? '');
  return linked ?? [...definitions.values()].find((candidate) => childValue(candidate, 'styleLink') === link);
}

function levelsOf(definition: Element | undefined): [number, ListLevel][] {
  if (definition === undefined) return [];
  return childElements(definition, 'lvl').map((level) => [Number(attributeOf(level, 'ilvl')), readLevel(level)]);
}

function readLevel(element: Element): ListLevel {
  return {
    start: childNumber(element, 'start') ?? 0,
    format: formatOf(element),
    pattern: childValue(element, 'lvlText') ?? '',
    legal: childSwitch(element, 'isLgl'),
    restart: childNumber(element, 'lvlRestart'),
    paragraphStyle: childValue(element, 'pStyle'),
  };
}

/** Word wraps formats that older versions do not know (001, 002 …) with a fallback beside them. */
function formatOf(level: Element): string {
  const alternative = childElement(childElement(level, 'AlternateContent'), 'Fallback');
  return childValue(level, 'numFmt') ?? childValue(alternative, 'numFmt') ?? 'decimal';
}
