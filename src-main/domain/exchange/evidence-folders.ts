import { wordingOf } from './cell-text.ts';

const evidenceWords = /(?:佐证|证明|支撑|印证)(?:材料|资料|文件)?/u;

/** Whether a folder says by its name that it holds evidence (佐证材料), for a unit of that name or for all. */
export function isEvidenceFolder(name: string): boolean {
  return evidenceWords.test(name.normalize('NFKC'));
}

/**
 * Number of the row with which the name of a folder or file begins (3 目录更新、第3项、03_照片); null where it begins with
 * none, or with that of a year, a month, a day or a chapter (1.2).
 */
export function leadingRowNumber(name: string): number | null {
  const [, digits] = /^[\s([【第]*(\d{1,3})(?![\d年月日季.]|\s*[年月日季])/u.exec(name.normalize('NFKC').replace(/^([\s([【第]*\d{1,3})\.(?!\d)/u, '$1、')) ?? [];
  const number = Number(digits ?? 0);
  return number === 0 ? null : number;
}

/** A folder's name without the words that make it one of evidence: what is left names a unit, or a workbook. */
export function withoutEvidenceWords(name: string): string {
  return name.normalize('NFKC').replace(evidenceWords, ' ');
}

/** Whether two names of files, folders or units mean the same thing by their letters and digits: one contains the other. Numbers alone name nothing. */
export function namesMeet(one: string, other: string): boolean {
  const [first, second] = [wordingOf(one), wordingOf(other)];
  return [first, second].every((words) => /\p{L}{2}/u.test(words)) && (first.includes(second) || second.includes(first));
}

/** The words of the folder of a row behind its number: a task's title, or part of it. */
export function wordsOfRowFolder(name: string): string {
  return wordingOf(name.normalize('NFKC').replace(/^[\s([【第]*\d{1,3}[项条号)\]】]?/u, ''));
}
