import { wordingOf } from '../../domain/exchange/cell-text.ts';
import { wordsOfRowFolder } from '../../domain/exchange/evidence-folders.ts';
import type { ReturnedAttachment } from '../../domain/exchange/returned-file.ts';
import type { ComparedReturn } from './compare-files.ts';

/** Shorter words of a folder's name could be part of any title. */
const leastWords = 4;

/**
 * The evidence of each row of a return: by the row's number in the workbook (as it was given, so that sorting the sheet changes
 * nothing), else by the number that the row prints, else by the task's title. What fits no row is left out.
 */
export function attachmentsByRow(attachments: readonly ReturnedAttachment[], rows: readonly ComparedReturn[]): Map<ComparedReturn, ReturnedAttachment[]> {
  const byRow = new Map<ComparedReturn, ReturnedAttachment[]>();
  if (attachments.length === 0) return byRow;
  const given = new Map(rows.flatMap((compared) => (isGivenWith(compared) ? [[compared.place?.given.number, compared] as const] : [])));
  const printed = new Map(rows.map((compared) => [Number(compared.row.facts.number ?? Number.NaN), compared]));
  const titles = rows.map((compared) => ({ compared, words: wordingOf(compared.place?.title ?? compared.row.facts.title ?? '') }));
  for (const attachment of attachments) {
    const { rowNumber } = attachment;
    const found = (rowNumber === null ? undefined : (given.get(rowNumber) ?? printed.get(rowNumber))) ?? byTitle(attachment, titles);
    if (found === undefined) continue;
    byRow.set(found, [...(byRow.get(found) ?? []), attachment]);
  }
  return byRow;
}

/** Whether the number of a row's part is that of the file's own workbook. */
function isGivenWith({ place, file }: ComparedReturn): boolean {
  const workbookId = place?.workbook?.workbookId;
  return workbookId !== undefined && (file.workbookId === null || file.workbookId === workbookId);
}

/** The only row whose title holds the folder's words, or is held by them. */
function byTitle({ folder }: ReturnedAttachment, titles: readonly { compared: ComparedReturn; words: string }[]): ComparedReturn | undefined {
  const words = wordsOfRowFolder(folder);
  if (words.length < leastWords) return undefined;
  const [only, ...others] = titles.filter((title) => title.words !== '' && (title.words.includes(words) || words.includes(title.words)));
  return others.length === 0 ? only?.compared : undefined;
}
