import path from 'node:path';

/**
 * The name of a file as it is shown and kept, without control and direction characters: they can make a name read as
 * another one, a program as a document.
 */
export function fileNameOf(filePath: string): string {
  return path.basename(filePath).replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
}

/** UTF-16 units of a copy's name before its ending: with three bytes for each it stays below the 255 of a folder entry. */
const longestStem = 80;
const longestEnding = 10;
/** Windows takes these for devices, whatever ending they have. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * A name under which a copy can be made in a folder of any system: no path, no device, no stream, no dots and spaces at its
 * end, at most 91 characters. `ending` (without dot) takes the place of the file's own.
 */
export function copyNameOf(fileName: string, ending?: string): string {
  const plain = fileName.replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, '_').replace(/[. ]+$/u, '');
  const { name, ext } = path.parse(plain);
  const stem = name.slice(0, longestStem).trim() || 'original';
  const copy = `${stem}.${(ending ?? ext.slice(1)).slice(0, longestEnding)}`.replace(/[. ]+$/u, '');
  return deviceName.test(copy) ? `_${copy}` : copy;
}
