import type { Element } from '@xmldom/xmldom';
import { attributeOf, childElements } from '../container/parse-xml.ts';
import { widthInHeights } from '../positioned-text/character-width.ts';
import type { Matrix, Point } from '../positioned-text/matrix.ts';
import { moved } from '../positioned-text/matrix.ts';
import type { DirectedRun } from '../positioned-text/text-page.ts';

/** Heights of the font: a larger gap between two characters divides runs. */
const widestGap = 0.8;
/** Part of a character's height above the line that it stands on. */
const aboveLine = 0.88;

/** The runs of a text object (GB/T 33190-2016 11.2, 11.3); `place` turns its plane into points on the page. */
export function textRuns(object: Element, place: Matrix): DirectedRun[] {
  const [, , c, d] = place;
  const size = Number(attributeOf(object, 'Size') ?? 0);
  const height = size * Math.hypot(c, d);
  if (!(height > 0)) return [];
  const isHidden = Number(attributeOf(object, 'Alpha') ?? 255) === 0
    || (attributeOf(object, 'Fill') === 'false' && attributeOf(object, 'Stroke') !== 'true');
  const readsDown = attributeOf(object, 'ReadDirection') === '90';
  let [x, y] = [0, 0];
  return childElements(object, 'TextCode').flatMap((code) => {
    x = numberOf(attributeOf(code, 'X')) ?? x;
    y = numberOf(attributeOf(code, 'Y')) ?? y;
    const text = code.textContent ?? '';
    const across = stepsOf(attributeOf(code, 'DeltaX') ?? '', text.length);
    const down = stepsOf(attributeOf(code, 'DeltaY') ?? '', text.length);
    const isDown = down.some((step) => step > 0) ? across.every((step) => step === 0) : readsDown && across.length === 0;
    const origin = { x, y };
    const pointAt = (along: number): Point =>
      moved(place, isDown ? { x: origin.x, y: origin.y - aboveLine * size + along } : { x: origin.x + along, y: origin.y });
    return pieces(text, isDown ? down : across, size)
      .map(({ text, from, to }) => ({ text, start: pointAt(from), end: pointAt(to), size: height, isHidden }));
  });
}

/** Divides a text where the next character stands far off: cells of a row may share one text. */
function pieces(text: string, steps: readonly number[], size: number): { text: string; from: number; to: number }[] {
  const divided: { text: string; from: number; to: number }[] = [];
  let at = 0;
  let width = 0;
  Array.from(text.replaceAll(/[\r\n]/gu, '')).forEach((character, index) => {
    const step = index === 0 ? 0 : (steps[index - 1] ?? width);
    const gap = step - width;
    at += step;
    width = widthInHeights(character) * size;
    const last = divided.at(-1);
    if (last === undefined || gap > widestGap * size) divided.push({ text: character, from: at, to: at + width });
    else {
      last.text += character;
      last.to = at + width;
    }
  });
  return divided;
}

/** Steps from character to character, no more than there are characters; `g 3 4.2` stands for three times 4.2. */
function stepsOf(text: string, most: number): number[] {
  const words = text.matchAll(/\S+/gu);
  const nextWord = (): string | undefined => words.next().value?.[0];
  const steps: number[] = [];
  for (let word = nextWord(); word !== undefined && steps.length < most; word = nextWord()) {
    const repeats = word === 'g' ? Math.min(Number(nextWord()) || 0, most - steps.length) : 1;
    const step = Number(word === 'g' ? nextWord() : word) || 0;
    for (let count = 0; count < repeats; count++) steps.push(step);
  }
  return steps;
}

function numberOf(value: string | null): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}
