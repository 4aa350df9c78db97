const digits = '〇一二三四五六七八九';
const places = ['', '十', '百', '千'];

/** Alphabets that count by their own letters and fall back to decimal behind the last one. */
const sequences: Readonly<Record<string, string>> = {
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
  decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedCircleChinese: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
};

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  chineseCounting: (value) => (value < 100 ? counting(value) : digitByDigit(value, '○')),
  taiwaneseCounting: (value) => (value < 100 ? counting(value) : digitByDigit(value, '○')),
  chineseCountingThousand: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: (value) => counting(value).replaceAll('〇', '').replaceAll(/一(?=[十百千])/gu, ''),
  ideographDigital: (value) => digitByDigit(value, '〇'),
  taiwaneseDigital: (value) => digitByDigit(value, '○'),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, '〇'),
  chineseLegalSimplified: (value) => legal(value, '零壹贰叁肆伍陆柒捌玖'),
  ideographLegalTraditional: (value) => legal(value, '零壹貳參肆伍陸柒捌玖'),
  ideographZodiacTraditional: (value) =>
    value <= 60 ? `${sequences['ideographTraditional']?.[(value - 1) % 10]}${sequences['ideographZodiac']?.[(value - 1) % 12]}` : String(value),
  none: () => '',
  bullet: () => '',
};

/**
 * The printed form of a list number in a format of WordprocessingML (ST_NumberFormat, ISO/IEC 29500-1 17.18.59), as
 * Word and LibreOffice print it. Formats that Chinese documents do not use come out as decimal; bullets as nothing.
 */
export function formatNumber(format: string, value: number): string {
  if (value < 1) return format === 'none' || format === 'bullet' ? '' : String(value);
  const sequence = sequences[format];
  if (sequence !== undefined) return Array.from(sequence)[value - 1] ?? String(value);
  return formats[format]?.(value) ?? String(value);
}

/** 十一, 二十, 一百〇一, 一千〇一十: a gap is one 〇, and 十 stands without 一 only at the very start. */
function counting(value: number): string {
  if (value > 9_999) return digitByDigit(value, '〇');
  let text = '';
  let gap = false;
  Array.from(String(value)).forEach((digit, index, all) => {
    if (digit === '0') {
      gap = true;
      return;
    }
    if (gap && text !== '') text += '〇';
    gap = false;
    text += `${digits[Number(digit)]}${places[all.length - 1 - index]}`;
  });
  return value < 20 ? text.replace(/^一十/u, '十') : text;
}

function digitByDigit(value: number, zero: string): string {
  return Array.from(String(value), (digit) => (digit === '0' ? zero : digits[Number(digit)])).join('');
}

function legal(value: number, legalDigits: string): string {
  const legalPlaces: Readonly<Record<string, string>> = { 十: '拾', 百: '佰', 千: '仟' };
  const plain = value < 20 ? counting(value).replace(/^十/u, '一十') : counting(value);
  return Array.from(plain, (character) => legalPlaces[character] ?? legalDigits[digits.indexOf(character)]).join('');
}

/** a … z, aa, bb …: Word repeats the letter. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));
}

function roman(value: number): string {
  if (value > 3_999) return String(value);
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
    [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
  ];
  let rest = value;
  let text = '';
  for (const [size, sign] of steps) {
    for (; rest >= size; rest -= size) text += sign;
  }
  return text;
}

function fullWidth(value: number): string {
  return Array.from(String(value), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
}
