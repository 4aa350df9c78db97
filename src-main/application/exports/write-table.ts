import path from 'node:path';
import type { Exported } from '../../contract/exports.ts';
import { appendAuditEntry } from '../../database/audit-chain.ts';
import { placeWorkbook } from '../../workbooks/place-workbook.ts';
import type { ApplicationContext } from '../context.ts';
import { actorName } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';
import { type AskedTable, workbookOfQuestion } from './workbook-of-question.ts';

/**
 * Makes any table in the worker, puts it in the place that the token was given for, and notes in the audit chain what went
 * out. What `workbookOfQuestion` throws; TARGET_LOCKED, TARGET_NOT_WRITABLE, WRITTEN_FILE_WRONG.
 */
export async function writeTable(
  context: ApplicationContext,
  { saveToken, ...asked }: AskedTable & { saveToken: string },
  control: JobControl,
): Promise<Exported> {
  const target = context.files.writable(saveToken);
  const fileName = path.basename(target);
  const { bytes, checked, rareCharacters } = await renderTable(context, asked, control);
  control.onProgress({ phase: 'checking', done: 0, total: 1 });
  await placeWorkbook(target, bytes, { signal: control.signal });
  appendAuditEntry(context.db, {
    actor: actorName(context.db),
    useCase: 'exports.write',
    now: context.now(),
    details: { table: asked.question.table, fileName, ...checked },
    changeSetId: null,
  });
  return { fileToken: context.files.offer(target), fileName, ...checked, rareCharacters };
}

/** The workbook of any table, made and checked in the worker; what `workbookOfQuestion` throws, WRITTEN_FILE_WRONG. */
export function renderTable(context: ApplicationContext, asked: AskedTable, { onProgress, signal }: JobControl): ReturnType<typeof context.renderer.render> {
  return context.renderer.render(workbookOfQuestion(context, asked), {
    signal,
    onProgress: ({ done, total }) => onProgress({ phase: 'writing', done, total }),
  });
}
