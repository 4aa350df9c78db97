import type { Element } from '@xmldom/xmldom';
import {
  attributeOf, childElement, childElements, childNumber, childSwitch, childValue,
} from '../container/parse-xml.ts';
import type { ListCounter, ListInstance, ListLevel } from './list-counter.ts';
import { createListCounter } from './list-counter.ts';
import type { StyleLevel, StyleTable } from './styles.ts';

/** Gives the printed numbers of a document's automatic lists, paragraph by paragraph in document order. */
export interface NumberCounter {
  next: ListCounter;
  /** Level of a paragraph that takes the list from its style: the nearest style that the list or the style itself binds to one. */
  levelOfStyles: (numId: number, chain: readonly StyleLevel[]) => number;
}

/** Reads `numbering.xml` (null where there is none) and starts counting. */
export function createNumberCounter(root: Element | null, styles: StyleTable): NumberCounter {
  const instances = readInstances(root, styles);
  return {
    next: createListCounter(instances),
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
    pattern: childSwitch(childElement(element, 'rPr'), 'vanish') ? '' : (childValue(element, 'lvlText') ?? ''),
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
