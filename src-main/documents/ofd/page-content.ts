import type { Element } from '@xmldom/xmldom';
import { attributeOf, childElement, childElements } from '../container/parse-xml.ts';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import { filledRules, strokedRules } from '../positioned-text/drawn-rules.ts';
import type { Matrix, Point } from '../positioned-text/matrix.ts';
import { identity, matrixOf, moved, multiply } from '../positioned-text/matrix.ts';
import type { DirectedPage, Rule, TextPage } from '../positioned-text/text-page.ts';
import { uprightPage } from '../positioned-text/upright-page.ts';
import type { OfdPage } from './ofd-package.ts';
import { textRuns } from './text-runs.ts';

/** OFD measures in millimetres. */
const millimetre = 72 / 25.4;
/** A4, for a page that names no box. */
const a4 = [0, 0, 210, 297] as const;

/** What pages show, their templates included: text objects and lines of layers, blocks and composite objects. Throws `DocumentError`. */
export function readOfdPages(pages: readonly OfdPage[]): TextPage[] {
  const spent: Spent = { objects: 0, points: 0 };
  return pages.map((page) => readOfdPage(page, spent));
}

function readOfdPage({ root, templates, composites, defaultBox }: OfdPage, spent: Spent): TextPage {
  const own = childElement(childElement(root, 'Area'), 'PhysicalBox')?.textContent ?? '';
  const [, , width = a4[2], height = a4[3]] = numbersOf(own === '' ? defaultBox : own);
  const page: DirectedPage = { width: width * millimetre, height: height * millimetre, runs: [], rules: [] };
  const reading: Reading = { page, composites, spent };
  for (const sheet of [...templates, root]) {
    const content = childElement(sheet, 'Content');
    if (content !== null) readObjects(content, reading, pageToPoints, 0);
  }
  return uprightPage(page);
}

const pageToPoints: Matrix = [millimetre, 0, 0, millimetre, 0, 0];

/** What all pages have cost so far: composites that name each other, or templates of many pages, could go on without end. */
interface Spent {
  objects: number;
  /** Words of the paths, letters and numbers. */
  points: number;
}

interface Reading {
  page: DirectedPage;
  composites: ReadonlyMap<string, Element>;
  spent: Spent;
}

/** Numbers of an attribute that lists them. */
function numbersOf(text: string | null): number[] {
  return (text ?? '').trim().split(/[\s,]+/u).filter((one) => one !== '').map(Number).filter(Number.isFinite);
}

function readObjects(parent: Element, reading: Reading, outer: Matrix, depth: number): void {
  if (depth > documentLimits.depth) throw limitExceeded('depth');
  for (const child of childElements(parent)) {
    if (attributeOf(child, 'Visible') === 'false') continue;
    if (++reading.spent.objects > documentLimits.textRuns) throw limitExceeded('textRuns');
    switch (child.localName) {
      case 'TextObject':
        reading.page.runs.push(...textRuns(child, placeOf(child, outer)));
        break;
      case 'PathObject':
        reading.page.rules.push(...pathRules(child, placeOf(child, outer), reading.spent));
        break;
      case 'CompositeObject': {
        const content = childElement(reading.composites.get(attributeOf(child, 'ResourceID') ?? '') ?? null, 'Content');
        if (content !== null) readObjects(content, reading, placeOf(child, outer), depth + 1);
        break;
      }
      case 'Layer':
      case 'PageBlock':
        readObjects(child, reading, outer, depth + 1);
        break;
    }
  }
}

function limitExceeded(limit: 'depth' | 'textRuns' | 'characters'): DocumentError {
  return new DocumentError('FILE_LIMIT_EXCEEDED', { limit, maximum: documentLimits[limit] });
}

/** From the object's own plane to points on the page: its matrix, then its boundary, then the plane that it stands in. */
function placeOf(object: Element, outer: Matrix): Matrix {
  const [x = 0, y = 0] = numbersOf(attributeOf(object, 'Boundary'));
  const own = numbersOf(attributeOf(object, 'CTM'));
  return multiply(multiply(outer, [1, 0, 0, 1, x, y]), own.length === 6 ? matrixOf(own) : identity);
}

/** GB/T 33190-2016 9.2: strokes unless told not to, fills only when told to. */
function pathRules(object: Element, place: Matrix, spent: Spent): Rule[] {
  const words = (childElement(object, 'AbbreviatedData')?.textContent ?? '').trim().split(/[\s,]+/u);
  spent.points += words.length;
  if (spent.points > documentLimits.characters) throw limitExceeded('characters');
  const paths = subpaths(words, place);
  const strokes = attributeOf(object, 'Stroke') !== 'false';
  const fills = attributeOf(object, 'Fill') === 'true';
  return paths.flatMap((points) => [...(strokes ? strokedRules(points) : []), ...(fills && !strokes ? filledRules(points) : [])]);
}

/** Numbers behind each letter of a path; the last two are the point that is reached. */
const stepLengths: Readonly<Record<string, number>> = { M: 2, S: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

function subpaths(words: readonly string[], place: Matrix): Point[][] {
  const paths: Point[][] = [];
  for (let at = 0; at < words.length;) {
    const step = words[at] ?? '';
    const length = stepLengths[step];
    if (length === undefined) return paths;
    const [x = 0, y = 0] = words.slice(at + 1 + length - 2, at + 1 + length).map(Number);
    const [start] = paths.at(-1) ?? [];
    if (step === 'M' || step === 'S' || paths.length === 0) paths.push([moved(place, { x, y })]);
    else if (step !== 'C') paths.at(-1)?.push(moved(place, { x, y }));
    else if (start !== undefined) paths.at(-1)?.push(start);
    at += 1 + length;
  }
  return paths;
}
