import path from 'node:path';
import { exportFileNames } from '../../contract/text/labels.ts';
import type { LettersRequest } from '../../letters/render-request.ts';
import type { ApplicationContext } from '../context.ts';
import type { JobControl } from '../stream-job.ts';
import { renderLetters, type SavedLetter, saveLetters } from './save-letters.ts';

interface OneLetter {
  useCase: string;
  request: Exclude<LettersRequest, { letter: 'slips' }>;
  saveToken: string;
  /** What the audit chain notes beside the names of the files. */
  details: Record<string, unknown>;
}

/** Writes one letter as the file that the token was given for, its annex beside it; `leftOut` rows stand there. BRIEF_TOO_LONG. */
export async function writeLetter(
  context: ApplicationContext,
  { useCase, request, saveToken, details }: OneLetter,
  control: JobControl,
): Promise<SavedLetter & { leftOut: number }> {
  const target = context.files.writable(saveToken);
  const { files, leftOut } = await renderLetters(context, request, control);
  const letters = files.map((bytes, index) => ({ target: index === 0 ? target : annexOf(target), bytes }));
  const [saved] = await saveLetters(context, { useCase, letters, details: { ...details, leftOut } }, control);
  if (saved === undefined) throw new Error('a letter is at least one file');
  return { ...saved, leftOut };
}

function annexOf(target: string): string {
  const { dir, name, ext } = path.parse(target);
  return path.join(dir, `${exportFileNames.annex(name)}${ext}`);
}
