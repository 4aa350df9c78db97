/** Circled numbers that the symbol fonts have instead of letters, from 1. */
const circled = '①②③④⑤⑥⑦⑧⑨⑩';
const filledCircled = '❶❷❸❹❺❻❼❽❾❿';

interface SymbolFont {
  name: RegExp;
  single: Readonly<Record<number, string>>;
  /** First code of a run of numbers. */
  runs: readonly (readonly [first: number, characters: string])[];
}

/** The signs of symbol fonts that mean something in a plan: numbers, ticks and boxes. */
const fonts: readonly SymbolFont[] = [
  {
    name: /^wingdings$/iu,
    single: { 0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '□', 0xa1: '○', 0xa7: '▪', 0xa8: '□', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑' },
    runs: [[0x81, circled], [0x8c, filledCircled]],
  },
  {
    name: /^wingdings 2$/iu,
    single: { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa2: '■', 0xa3: '□' },
    runs: [[0x6a, circled], [0x75, filledCircled]],
  },
];

/**
 * The character that a symbol (`w:sym`, sprmCSymbol) prints; empty for one of a symbol font without meaning as text.
 * Codes of symbol fonts stand in the private use area, U+F000 to U+F0FF.
 */
export function symbolText(font: string, code: number): string {
  const sign = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const known = fonts.find(({ name }) => name.test(font));
  if (known !== undefined) {
    const run = known.runs.find(([first, characters]) => sign >= first && sign < first + characters.length);
    return known.single[sign] ?? run?.[1][sign - run[0]] ?? '';
  }
  return Number.isNaN(code) || code < 0x20 || (code >= 0xd800 && code < 0xf900) || code > 0xffff ? '' : String.fromCharCode(code);
}
