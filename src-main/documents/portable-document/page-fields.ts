import type { Matrix } from '../positioned-text/matrix.ts';
import { moved } from '../positioned-text/matrix.ts';
import type { DirectedRun } from '../positioned-text/text-page.ts';
import { widthInHeights } from '../positioned-text/character-width.ts';

/** What is used of an annotation as pdf.js describes it; any part may be missing. */
interface Annotation {
  subtype?: unknown;
  fieldType?: unknown;
  fieldValue?: unknown;
  password?: unknown;
  hidden?: unknown;
  noView?: unknown;
  contentsObj?: { str?: unknown } | null;
  defaultAppearanceData?: { fontSize?: unknown } | null;
  rect?: unknown;
}

/** Points: height of text whose field does not say it. */
const usualSize = 12;
/** Distance of lines in a field, heights of the font. */
const lineDistance = 1.2;

/**
 * What was filled into the fields of a form or typed onto the page (FreeText), as runs at their places. Notes, stamps,
 * links and buttons are not text of the page.
 */
export function fieldRuns(annotations: readonly unknown[], view: Matrix): DirectedRun[] {
  return annotations.flatMap((annotation) => (typeof annotation === 'object' && annotation !== null ? runsOfField(annotation, view) : []));
}

function runsOfField(field: Annotation, view: Matrix): DirectedRun[] {
  const [left, bottom, , top] = Array.isArray(field.rect) ? field.rect.map(Number) : [];
  const text = textOf(field);
  if (text === '' || left === undefined || bottom === undefined || top === undefined) return [];
  const stated = Number(field.defaultAppearanceData?.fontSize);
  const size = stated > 0 ? stated : Math.min(usualSize, (top - bottom) * 0.8);
  return text.split(/\r\n|[\r\n]/u).map((line, index) => {
    const y = top - size * (1 + index * lineDistance);
    return { text: line, start: moved(view, { x: left, y }), end: moved(view, { x: left + widthInHeights(line) * size, y }), size, isHidden: false };
  });
}

function textOf({ subtype, fieldType, fieldValue, password, hidden, noView, contentsObj }: Annotation): string {
  if (hidden === true || noView === true || password === true) return '';
  if (subtype === 'FreeText') return typeof contentsObj?.str === 'string' ? contentsObj.str : '';
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return '';
  const values: unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values.filter((value) => typeof value === 'string').join('\n');
}
