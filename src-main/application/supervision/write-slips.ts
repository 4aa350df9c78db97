import type { ApplicationContext } from '../context.ts';
import { folderOf, targetsIn } from '../exports/save-folder.ts';
import type { JobControl } from '../stream-job.ts';
import { renderLetters, type SavedLetter, saveLetters } from './save-letters.ts';
import { slipLetters } from './slip-letters.ts';

/**
 * Writes slips as Word: together as the file that the token was given for, else one file a slip in its folder (in the
 * folder itself, if the token is for one), named by number and unit; each followed by its blank reply form where wanted.
 * NOT_FOUND for a slip that does not exist.
 */
export async function writeSlips(
  context: ApplicationContext,
  { slipIds, saveToken, together, withReplyForms = false }: { slipIds: string[]; saveToken: string; together: boolean; withReplyForms?: boolean | undefined },
  control: JobControl,
): Promise<{ files: SavedLetter[] }> {
  const target = context.files.writable(saveToken);
  const printed = slipLetters(context, slipIds);
  const targets = together ? [target] : targetsIn(folderOf(target), printed.map(({ name }) => name), '.docx');
  const { files } = await renderLetters(context, { letter: 'slips', slips: printed.map(({ letter }) => letter), together, withReplyForms }, control);
  const letters = targets.flatMap((file, index) => {
    const bytes = files[index];
    return bytes === undefined ? [] : [{ target: file, bytes }];
  });
  const details = { numbers: printed.map(({ letter }) => letter.number) };
  return { files: await saveLetters(context, { useCase: 'supervision.write', letters, details }, control) };
}
