/** Characters that Windows refuses in file names. */
const forbidden = /[\\/:*?"<>|]/gu;
const longestName = 80;

/** A file name that every system takes: forbidden characters replaced, at most 80 characters before its `ending` (.docx), which is added. */
export function validFileName(name: string, ending: string): string {
  return `${name.replaceAll(forbidden, '_').slice(0, longestName).trim()}${ending}`;
}
