import type { Element } from '@xmldom/xmldom';
import { attributeOf, childElements } from '../container/parse-xml.ts';
import type { Matrix } from '../positioned-text/matrix.ts';
import { moved } from '../positioned-text/matrix.ts';
import type { TextRun } from '../positioned-text/text-page.ts';

/** Slope from which text is not upright, as a part. */
const mostSlope = 0.1;
/** Heights of the font: a larger step between two characters divides runs. */
const widestStep = 1.8;
/** Repeated steps that one `g` may stand for. */
const mostSteps = 10_000;

/** The runs of a text object (GB/T 33190-2016 11.2, 11.3); `place` turns its plane into points on the page. */
export function textRuns(object: Element, place: Matrix): TextRun[] {
  const [a, b, c, d] = place;
  const size = Number(attributeOf(object, 'Size') ?? 0);
  const height = size * Math.hypot(c, d);
  if (!(height > 0) || a <= 0 || Math.abs(b) > mostSlope * a) return [];
  let [x, y] = [0, 0];
  return childElements(object, 'TextCode').flatMap((code) => {
    x = numberOf(attributeOf(code, 'X')) ?? x;
    y = numberOf(attributeOf(code, 'Y')) ?? y;
    const steps = stepsOf(attributeOf(code, 'DeltaX') ?? '');
    return pieces(code.textContent ?? '', steps, size).map(({ text, from, to }) => {
      const start = moved(place, { x: x + from, y });
      return { text, left: start.x, right: start.x + (to - from) * a, baseline: start.y, size: height };
    });
  });
}

/** Divides a text where the next character stands far off: cells of a row may share one text. */
function pieces(text: string, steps: readonly number[], size: number): { text: string; from: number; to: number }[] {
  const divided: { text: string; from: number; to: number }[] = [];
  let at = 0;
  Array.from(text.replaceAll(/[\r\n]/gu, '')).forEach((character, index) => {
    const before = index === 0 ? 0 : (steps[index - 1] ?? widthOf(character, size));
    at += before;
    const end = at + widthOf(character, size);
    const last = divided.at(-1);
    if (last === undefined || before > widestStep * size) divided.push({ text: character, from: at, to: end });
    else {
      last.text += character;
      last.to = end;
    }
  });
  return divided;
}

/** Chinese characters are square, others about half as wide. */
function widthOf(character: string, size: number): number {
  return /[\u0000-\u02ff]/u.test(character) ? size / 2 : size;
}

/** Steps from character to character; `g 3 4.2` stands for three times 4.2. */
function stepsOf(text: string): number[] {
  const words = text.trim().split(/\s+/u).filter((word) => word !== '');
  const steps: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const repeats = words[at] === 'g' ? Math.min(Number(words[at + 1]) || 0, mostSteps) : 1;
    if (words[at] === 'g') at += 2;
    for (let count = 0; count < repeats; count++) steps.push(Number(words[at]) || 0);
  }
  return steps;
}

function numberOf(value: string | null): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}
