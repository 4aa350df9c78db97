import { ORPCError } from '@orpc/client';
import type { NamedFile, Shell } from './shell.ts';

/** Saves as a PDF what the window shows to a printer; rejects with an error that `failureSentence` can tell. */
export async function savePdf(shell: Shell, saveToken: string): Promise<NamedFile> {
  const answer = await shell.savePdf(saveToken);
  if ('saved' in answer) return answer.saved;
  throw new ORPCError(answer.failure.code, { defined: true, data: answer.failure.data });
}
