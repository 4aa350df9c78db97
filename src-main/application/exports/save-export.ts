import path from 'node:path';
import type { Exported } from '../../contract/exports.ts';
import { appendAuditEntry } from '../../database/audit-chain.ts';
import type { WorkbookRequest } from '../../workbooks/layouts/lay-out-workbook.ts';
import { placeWorkbook } from '../../workbooks/place-workbook.ts';
import type { ApplicationContext } from '../context.ts';
import { actorName } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';

/** Makes a workbook in the worker, puts it in the place that the token was given for, and notes in the audit chain what went out. */
export async function saveExport(
  context: ApplicationContext,
  request: { useCase: string; saveToken: string; workbook: WorkbookRequest },
  control: JobControl,
): Promise<Exported> {
  const target = context.files.writable(request.saveToken);
  const fileName = path.basename(target);
  const { signal } = control;
  const { bytes, checked } = await context.renderer.render(request.workbook, {
    signal,
    onProgress: ({ done, total }) => control.onProgress({ phase: 'writing', done, total }),
  });
  control.onProgress({ phase: 'checking', done: 0, total: 1 });
  await placeWorkbook(target, bytes, { signal });
  appendAuditEntry(context.db, {
    actor: actorName(context.db),
    useCase: request.useCase,
    now: context.now(),
    details: { fileName, ...checked },
    changeSetId: null,
  });
  return { fileToken: context.files.offer(target), fileName, ...checked };
}
