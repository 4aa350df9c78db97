import path from 'node:path';
import type { Exported } from '../../contract/exports.ts';
import { appendAuditEntry } from '../../database/audit-chain.ts';
import { saveWorkbook } from '../../workbooks/save-workbook.ts';
import type { WorkbookModel } from '../../workbooks/sheet-model.ts';
import type { ApplicationContext } from '../context.ts';
import { actorName } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';

/** Writes a workbook to the place that the token was given for, checks it, and notes in the audit chain what went out. */
export async function saveExport(
  context: ApplicationContext,
  request: { useCase: string; saveToken: string; model: WorkbookModel },
  control: JobControl,
): Promise<Exported> {
  const target = context.files.writable(request.saveToken);
  const fileName = path.basename(target);
  const checked = await saveWorkbook(target, request.model, {
    onProgress: ({ done, total }) => control.onProgress({ phase: done < total ? 'writing' : 'checking', done, total }),
    signal: control.signal,
  });
  appendAuditEntry(context.db, {
    actor: actorName(context.db),
    useCase: request.useCase,
    now: context.now(),
    details: { fileName, ...checked },
    changeSetId: null,
  });
  return { fileToken: context.files.offer(target), fileName, ...checked };
}
