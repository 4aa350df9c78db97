/** Where a value from 0 to `max` lies on a length in pixels; what is outside lies at the nearer end. */
export function linearScale(max: number, length: number): (value: number) => number {
  return (value) => (max <= 0 ? 0 : (Math.min(Math.max(value, 0), max) / max) * length);
}

/** A stretch of an axis, in pixels. */
export interface Band {
  start: number;
  width: number;
}

/** Cuts a length into bands of equal width, `gap` (a share of each from 0 to 1) of which stays free, half on each side. */
export function bands(count: number, length: number, gap: number): Band[] {
  const step = length / Math.max(count, 1);
  return Array.from({ length: count }, (_, index) => ({ start: (index + gap / 2) * step, width: step * (1 - gap) }));
}

/** Round numbers (1, 2, 5, 10, 20, …) from 0 to at least `max`, of which there are at most six, for the lines of an axis. */
export function axisTicks(max: number): number[] {
  const most = 5;
  const rough = Math.max(max, 1) / most;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  const count = Math.ceil(Math.max(max, 1) / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** First code point of the signs that are as wide as they are high: Chinese characters, full-width letters and signs. */
const firstWide = 0x2460;
/** Share of the font's size that a Latin letter or a figure takes, rather too much than too little. */
const narrowShare = 0.58;

/** About how wide a text is in a font of a size, in pixels, rather too much than too little. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) >= firstWide ? size : size * narrowShare;
  return width;
}

/** The text, shortened with … where it is wider than `width` pixels. */
export function fittedText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && textWidth(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('')}…`;
}
