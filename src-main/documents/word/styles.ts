import type { Element } from '@xmldom/xmldom';
import { attributeOf, childElement, childElements, childNumber, childSwitch, childValue } from '../container/parse-xml.ts';

/** What a paragraph or a style says about its place in a list; null where it says nothing. */
export interface NumberReference {
  /** 0 switches numbering off. */
  numId: number | null;
  level: number | null;
}

/** A style and the list level that it states itself. */
export interface StyleLevel {
  styleId: string;
  level: number | null;
}

/** A paragraph style with all that it inherits. */
export interface ParagraphStyle {
  numId: number | null;
  /** 0 to 8; null for body text. */
  outlineLevel: number | null;
  /** Whether its runs are hidden; null where no style says so. */
  isHidden: boolean | null;
  /** A line of the table of contents, which prints headings a second time. */
  isContentsEntry: boolean;
  /** The style itself and those that it is based on, nearest first. */
  chain: readonly StyleLevel[];
}

/** Paragraph styles of a document by id, and the id of the default one. */
export interface StyleTable {
  defaultStyle: string | null;
  find: (styleId: string | null) => ParagraphStyle;
  /** Whether text with these run properties in a paragraph of this style is hidden. */
  isHidden: (runProperties: Element | null, paragraphStyle: string | null) => boolean;
  /** List that a numbering style (the target of numStyleLink) stands for. */
  numIdOf: (numberingStyle: string) => number | null;
}

const plain: ParagraphStyle = { numId: null, outlineLevel: null, isHidden: null, isContentsEntry: false, chain: [] };
/** A chain of basedOn longer than this is a loop. */
const longestChain = 30;
/** Word's and WPS's names of the styles of a table of contents. */
const contentsName = /^(?:toc|wpsoffice\u624b\u52a8\u76ee\u5f55) [1-9]$/iu;

/** Reads numbering and outline level out of a paragraph's or style's `pPr`. */
export function readNumberReference(properties: Element | null): NumberReference {
  const reference = childElement(properties, 'numPr');
  return { numId: childNumber(reference, 'numId'), level: childNumber(reference, 'ilvl') };
}

/** Reads `styles.xml`; null where the document has none. */
export function readStyles(root: Element | null): StyleTable {
  const elements = new Map<string, Element>();
  let defaultStyle: string | null = null;
  for (const style of root === null ? [] : childElements(root, 'style')) {
    const id = attributeOf(style, 'styleId');
    if (id === null) continue;
    elements.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(attributeOf(style, 'default') ?? '');
    if (isDefault && attributeOf(style, 'type') === 'paragraph') defaultStyle = id;
  }
  const resolved = new Map<string, ParagraphStyle>();
  const resolve = (id: string | null): ParagraphStyle => {
    if (id === null) return plain;
    const style = resolved.get(id) ?? resolveStyle(id, elements);
    resolved.set(id, style);
    return style;
  };
  const find = (styleId: string | null): ParagraphStyle => resolve(styleId !== null && elements.has(styleId) ? styleId : defaultStyle);
  const isHidden = (run: Element | null, paragraphStyle: string | null): boolean =>
    ownHidden(run) ?? resolve(childValue(run, 'rStyle')).isHidden ?? find(paragraphStyle).isHidden ?? false;
  return { defaultStyle, find, isHidden, numIdOf: (numberingStyle) => resolve(numberingStyle).numId };
}

function ownHidden(runProperties: Element | null): boolean | null {
  return childElement(runProperties, 'vanish') === null ? null : childSwitch(runProperties, 'vanish');
}

function resolveStyle(id: string, elements: ReadonlyMap<string, Element>): ParagraphStyle {
  const chain: StyleLevel[] = [];
  const style: ParagraphStyle = { ...plain, chain };
  let next: string | null = id;
  for (let step = 0; next !== null && step < longestChain; step++) {
    const element: Element | undefined = elements.get(next);
    if (element === undefined) break;
    const properties = childElement(element, 'pPr');
    const reference = readNumberReference(properties);
    style.numId ??= reference.numId;
    chain.push({ styleId: next, level: reference.level });
    style.isHidden ??= ownHidden(childElement(element, 'rPr'));
    style.isContentsEntry ||= contentsName.test(childValue(element, 'name') ?? '');
    style.outlineLevel ??= childNumber(properties, 'outlineLvl') ?? levelOfName(childValue(element, 'name'));
    next = childValue(element, 'basedOn');
  }
  if (style.outlineLevel !== null && (style.outlineLevel < 0 || style.outlineLevel > 8)) style.outlineLevel = null;
  return style;
}

/** Word's own heading styles may leave the outline level to their name. */
function levelOfName(name: string | null): number | null {
  const level = /^heading ([1-9])$/iu.exec(name ?? '')?.[1];
  return level === undefined ? null : Number(level) - 1;
}
