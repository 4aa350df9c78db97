import type { Element } from '@xmldom/xmldom';
import { attributeOf, childElement, childElements, childNumber, childSwitch } from '../container/parse-xml.ts';
import { checkDepth, isPlaceholder, printedChildren, textInside } from './element-text.ts';
import type { FieldText } from './field-text.ts';
import { createFieldText } from './field-text.ts';
import { symbolText } from './symbols.ts';
import type { TextBox } from './text-boxes.ts';
import { textBoxesIn } from './text-boxes.ts';

/** A footnote or endnote by the id that its text has. */
export interface NoteReference {
  kind: 'footnote' | 'endnote';
  id: string;
}

/** What a paragraph prints: its text, and what is anchored in it, in order. */
export interface ParagraphContent {
  text: string;
  boxes: TextBox[];
  notes: NoteReference[];
}

/** Whether a run's properties hide its text. */
export type HiddenTest = (runProperties: Element | null) => boolean;

interface Collected extends Omit<ParagraphContent, 'text'> {
  text: FieldText;
}

/** Containers whose content is printed: tracked insertions, links, content controls, simple fields. */
const transparent = new Set([
  'hyperlink', 'ins', 'moveTo', 'smartTag', 'customXml', 'sdt', 'sdtContent', 'fldSimple', 'bdo', 'dir', 'ruby', 'rubyBase',
]);
const drawings = new Set(['drawing', 'pict', 'object']);

/**
 * Printed content of a paragraph: soft line breaks as newlines, tabs as tabs, results of fields. Tracked deletions,
 * hidden text, placeholders and the marks of notes are left out.
 */
export function readParagraphContent(paragraph: Element, isHidden: HiddenTest): ParagraphContent {
  const collected: Collected = { text: createFieldText(), boxes: [], notes: [] };
  collectContent(paragraph, collected, isHidden, 0);
  return { ...collected, text: collected.text.take() };
}

function collectContent(parent: Element, collected: Collected, isHidden: HiddenTest, depth: number): void {
  checkDepth(depth);
  for (const child of printedChildren(parent)) {
    const name = child.localName ?? '';
    if (name === 'r') collectRun(child, collected, isHidden, depth + 1);
    else if (name === 'oMath' || name === 'oMathPara') collected.text.add(textInside(child, depth + 1));
    else if (transparent.has(name) && !isPlaceholder(child)) collectContent(child, collected, isHidden, depth + 1);
  }
}

function collectRun(run: Element, collected: Collected, isHidden: HiddenTest, depth: number): void {
  checkDepth(depth);
  const hidden = isHidden(childElement(run, 'rPr'));
  for (const child of printedChildren(run)) {
    const name = child.localName ?? '';
    // A field may begin in hidden text and end outside.
    if (name === 'fldChar') changeField(child, collected.text);
    else if (name === 'instrText') collected.text.instruct(child.textContent ?? '');
    else if (hidden) continue;
    else if (name === 'ruby') collectContent(child, collected, isHidden, depth + 1);
    else if (drawings.has(name)) collected.boxes.push(...textBoxesIn(child, depth + 1));
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      collected.notes.push({ kind: name === 'footnoteReference' ? 'footnote' : 'endnote', id: attributeOf(child, 'id') ?? '' });
      // The rest of the run is the author's own mark.
      if (isOn(attributeOf(child, 'customMarkFollows'))) return;
    } else collected.text.add(textOfRunPart(child, name));
  }
}

function textOfRunPart(part: Element, name: string): string {
  if (name === 't') return part.textContent ?? '';
  if (name === 'tab' || name === 'ptab') return '\t';
  if (name === 'br' || name === 'cr') return '\n';
  if (name === 'noBreakHyphen') return '-';
  return name === 'sym' ? symbolText(attributeOf(part, 'font') ?? '', Number.parseInt(attributeOf(part, 'char') ?? '', 16)) : '';
}

function changeField(mark: Element, text: FieldText): void {
  const kind = attributeOf(mark, 'fldCharType');
  if (kind === 'begin') text.begin(formText(childElement(mark, 'ffData')));
  else if (kind === 'separate') text.separate();
  else if (kind === 'end') text.end();
}

/** What a form field without a result shows: the chosen entry of a list, a box with or without a tick. */
function formText(form: Element | null): string | null {
  const list = childElement(form, 'ddList');
  if (list !== null) {
    const entries = childElements(list, 'listEntry');
    return attributeOf(entries[childNumber(list, 'result') ?? childNumber(list, 'default') ?? 0] ?? null, 'val') ?? '';
  }
  const box = childElement(form, 'checkBox');
  if (box === null) return null;
  const state = childElement(box, 'checked') === null ? 'default' : 'checked';
  return childSwitch(box, state) ? '☑' : '□';
}

function isOn(value: string | null): boolean {
  return value !== null && !['0', 'false', 'off'].includes(value);
}
