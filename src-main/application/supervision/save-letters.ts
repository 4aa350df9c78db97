import path from 'node:path';
import { appendAuditEntry } from '../../database/audit-chain.ts';
import type { LettersRequest, RenderedLetters } from '../../letters/render-request.ts';
import { placeWorkbook } from '../../workbooks/place-workbook.ts';
import type { ApplicationContext } from '../context.ts';
import { actorName } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';

export interface SavedLetter {
  fileToken: string;
  fileName: string;
}

/** Writes letters in the worker, telling the job how far it is. */
export function renderLetters({ renderer }: ApplicationContext, request: LettersRequest, { onProgress, signal }: JobControl): Promise<RenderedLetters> {
  return renderer.letters(request, { signal, onProgress: ({ done, total }) => onProgress({ phase: 'writing', done, total }) });
}

/**
 * Puts written letters in their places, each whole or not at all and compared with what was written, and notes in the
 * audit chain what went out, with `details`.
 */
export async function saveLetters(
  context: ApplicationContext,
  { useCase, letters, details }: { useCase: string; letters: readonly { target: string; bytes: Uint8Array }[]; details: Record<string, unknown> },
  { onProgress, signal }: JobControl,
): Promise<SavedLetter[]> {
  const saved: SavedLetter[] = [];
  try {
    for (const { target, bytes } of letters) {
      onProgress({ phase: 'checking', done: saved.length, total: letters.length });
      await placeWorkbook(target, bytes, { signal });
      saved.push({ fileToken: context.files.offer(target), fileName: path.basename(target) });
    }
  } finally {
    // Also what was placed before a failure has gone out.
    if (saved.length > 0) {
      appendAuditEntry(context.db, {
        actor: actorName(context.db),
        useCase,
        now: context.now(),
        details: { fileNames: saved.map(({ fileName }) => fileName), ...details },
        changeSetId: null,
      });
    }
  }
  return saved;
}
