import { statSync } from 'node:fs';
import path from 'node:path';
import type { ApplicationContext } from '../context.ts';
import { validFileName } from '../exports/valid-file-name.ts';
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
  const targets = together ? [target] : targetsIn(folderOf(target), printed.map(({ name }) => name));
  const { files } = await renderLetters(context, { letter: 'slips', slips: printed.map(({ letter }) => letter), together, withReplyForms }, control);
  const letters = targets.flatMap((file, index) => {
    const bytes = files[index];
    return bytes === undefined ? [] : [{ target: file, bytes }];
  });
  const details = { numbers: printed.map(({ letter }) => letter.number) };
  return { files: await saveLetters(context, { useCase: 'supervision.write', letters, details }, control) };
}

function folderOf(target: string): string {
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() === true ? target : path.dirname(target);
}

/** A path for each name; names that a system would take for the same get a number. */
function targetsIn(folder: string, names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let fileName = validFileName(name, '.docx');
    for (let copy = 2; used.has(fileName.toLowerCase()); copy += 1) fileName = validFileName(name, ` (${copy}).docx`);
    used.add(fileName.toLowerCase());
    return path.join(folder, fileName);
  });
}
