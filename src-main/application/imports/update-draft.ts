import { eq } from 'drizzle-orm';
import type { DraftTaskFields, PlanHeader } from '../../contract/imports.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { planImports } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireDraftTask, requireOpenImport, writeDraftTask } from './open-import.ts';

type ChangedFields = { [Field in keyof DraftTaskFields]?: DraftTaskFields[Field] | undefined };

/** Changes the title, issuer, number, date, year or origin of the plan under review. */
export function updateImportHeader(
  context: ApplicationContext,
  { importId, rowVersion, header }: { importId: string; rowVersion: number; header: PlanHeader },
): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'imports.updateHeader', { title: header.title ?? '' }, (tx) => {
    const { header: stored } = requireOpenImport(tx, importId);
    requireRowVersion(tx, planImports, importId, rowVersion);
    tx.update(planImports)
      .set({ header: { ...header, source: stored.source } })
      .where(eq(planImports.id, importId))
      .run();
  });
  return { changeSetId };
}

/** Changes the fields given of a draft and remembers that the clerk has changed them. */
export function updateDraftTask(
  context: ApplicationContext,
  { draftTaskId, rowVersion, fields }: { draftTaskId: string; rowVersion: number; fields: ChangedFields },
): { changeSetId: string | null } {
  const row = requireDraftTask(context.db, draftTaskId, rowVersion);
  const { changeSetId } = recordUseCase(context, 'imports.updateDraftTask', { title: row.body.task.title }, (tx) => {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const task = { ...row.body.task, ...given };
    const names = [...task.leadUnits, ...task.responsibleUnits, ...task.supportingUnits];
    // Units that were typed in break a task down; taking the last one away leaves it open again.
    if (fields.allocation === undefined && task.allocation !== 'common') {
      task.allocation = names.length > 0 ? 'assigned' : 'unallocated';
    }
    const edited = [...new Set([...row.body.edited, ...(Object.keys(given) as (keyof typeof task)[])])];
    writeDraftTask(tx, row, { task, edited });
  });
  return { changeSetId };
}
