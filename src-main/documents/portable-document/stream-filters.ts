/** Short names of filters (ISO 32000-1, table 94), which readers accept everywhere. */
const shortNames: Readonly<Record<string, string>> = { Fl: 'FlateDecode', LZW: 'LZWDecode', RL: 'RunLengthDecode', AHx: 'ASCIIHexDecode', A85: 'ASCII85Decode' };
/** A name may write any of its letters by its code: `/Fl#61teDecode`. */
const writtenByCode = /#([0-9a-f]{2})/giu;
const filterEntry = /\/(?:Filter|F)(?=[\s/[\d%])\s*(\[[^\]]*\]|\/[^\s/<>[\]()%]+|\d+\s+\d+\s+R)/gu;
const reference = /(\d+)\s+(\d+)\s+R/gu;
/** Characters that a list of filters fills at most. */
const longestList = 300;

/**
 * The filters of a stream by their full names, outermost first; `*` stands for one that is named elsewhere in the file
 * where it is not found. A dictionary that names filters more than once has them all.
 */
export function filtersOf(dictionary: string, file: Buffer): string[] {
  return [...plainNames(dictionary).matchAll(filterEntry)].flatMap(([, value = '']) => {
    const named = value.replaceAll(reference, (_, number: string, generation: string) => objectText(file, `${number} ${generation} obj`));
    return [...named.matchAll(/\/([^\s/<>[\]()%]+)|\*/gu)].map(([whole, name]) => (name === undefined ? whole : (shortNames[name] ?? name)));
  });
}

const plainNames = (text: string): string => text.replaceAll(writtenByCode, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function objectText(file: Buffer, start: string): string {
  const at = file.lastIndexOf(`\n${start}`, undefined, 'latin1');
  if (at < 0) return '*';
  const from = at + start.length + 1;
  return plainNames(file.toString('latin1', from, from + longestList)).split('endobj')[0] ?? '';
}

/** What text filters (hexadecimal, base 85) hide, where the outermost filter is one; else the bytes as they are. */
export function withoutTextFilter(data: Buffer, [outermost]: readonly string[]): Buffer {
  if (outermost === 'ASCIIHexDecode') return Buffer.from(textBefore(data, '>').replaceAll(/[^0-9a-f]/giu, ''), 'hex');
  if (outermost === 'ASCII85Decode') return fromBase85(textBefore(data, '~'));
  return data;
}

function textBefore(data: Buffer, mark: string): string {
  const end = data.indexOf(mark);
  return data.toString('latin1', 0, end < 0 ? data.length : end);
}

/** Five characters stand for four bytes, `z` for four zeros (ISO 32000-1, 7.4.3). */
function fromBase85(text: string): Buffer {
  const digits = text.replaceAll('z', '!!!!!').replaceAll(/[^!-u]/gu, '');
  const bytes = Buffer.alloc(Math.ceil(digits.length / 5) * 4);
  for (let group = 0; group * 5 < digits.length; group++) {
    let value = 0;
    for (let at = group * 5; at < group * 5 + 5; at++) value = value * 85 + (at < digits.length ? digits.charCodeAt(at) - 33 : 84);
    bytes.writeUInt32BE(value % 2 ** 32, group * 4);
  }
  return bytes.subarray(0, Math.floor((digits.length * 4) / 5));
}
