import type { OldWordFile } from './file-information.ts';

const nameAt = 39;

/** Names of the file's fonts by their number ([MS-DOC] 2.9.286 SttbfFfn, 2.9.82 FFN). */
export function readFonts({ table, fonts }: OldWordFile): string[] {
  if (fonts.length < 4) return [];
  const list = table.slice(fonts.at, fonts.length);
  const names: string[] = [];
  let at = 4;
  for (let left = list.word(0); left > 0 && at < list.bytes.length; left--) {
    const length = list.byte(at);
    const font = list.slice(at + 1, Math.min(length, list.bytes.length - at - 1));
    let name = '';
    for (let unit = nameAt; unit + 2 <= font.bytes.length && font.word(unit) !== 0; unit += 2) name += String.fromCharCode(font.word(unit));
    names.push(name);
    at += 1 + length;
  }
  return names;
}
