import type { DraftsChange } from '../../contract/imports.ts';
import type { DraftTask, DraftTextField } from '../../domain/extraction/extracted-plan.ts';
import { draftFromSource, setFieldFromSource } from '../../domain/extraction/field-from-source.ts';
import { changeUnits, fieldOfRole, namesUnit, replaceUnitName } from '../../domain/extraction/rename-units.ts';
import type { SourceSpan } from '../../domain/extraction/text-block.ts';
import type { Database } from '../../database/database.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { rememberReplacement } from './issuer-memory.ts';
import { type DraftTaskRow, readBlocks, readDraftTasks, requireDraftTask, requireOpenImport, writeDraftTask } from './open-import.ts';
import { insertDraft, type ReshapedDraft, withEdited } from './reshape-drafts.ts';

interface Changed {
  changeSetId: string | null;
}

/** Takes words of the original as a field of a draft; NOTHING_IN_SELECTION where they hold nothing of the kind. */
export function takeFieldFromSource(
  context: ApplicationContext,
  input: { draftTaskId: string; rowVersion: number; field: DraftTextField; spans: SourceSpan[]; mode: 'replace' | 'add' },
): Changed {
  const row = requireDraftTask(context.db, input.draftTaskId, input.rowVersion);
  const { header } = requireOpenImport(context.db, row.planImportId);
  const task = setFieldFromSource(row.body.task, readBlocks(context.db, row.planImportId), input, header.year);
  if (task === null) throw new AppError('NOTHING_IN_SELECTION', { field: input.field });
  const { changeSetId } = recordUseCase(context, 'imports.setFieldFromSource', { title: task.title }, (tx) => {
    writeDraftTask(tx, row, { task, edited: withEdited(row, [input.field]) });
  });
  return { changeSetId };
}

/** Makes words of the original a draft; NOTHING_IN_SELECTION where they hold no text. */
export function addDraftFromSource(
  context: ApplicationContext,
  input: { importId: string; afterDraftTaskId: string | null; spans: SourceSpan[] },
): ReshapedDraft {
  const { header } = requireOpenImport(context.db, input.importId);
  const rows = readDraftTasks(context.db, input.importId);
  const before = input.afterDraftTaskId === null ? rows.at(-1) : rows.find((row) => row.id === input.afterDraftTaskId);
  if (input.afterDraftTaskId !== null && before === undefined) throw notFound('draftTask', input.afterDraftTaskId);
  const blocks = readBlocks(context.db, input.importId);
  const task = draftFromSource(blocks, input.spans, before?.body.task.section ?? [], header.year);
  if (task === null) throw new AppError('NOTHING_IN_SELECTION', { field: 'title' });
  const { changeSetId, value } = recordUseCase(context, 'imports.addDraftFromSource', { title: task.title }, (tx) =>
    insertDraft(tx, input.importId, before?.position ?? -1, task, ['title']),
  );
  return { changeSetId, draftTaskId: value };
}

/** Makes one change to many drafts of an import. */
export function editDraftTasks(
  context: ApplicationContext,
  { importId, draftTaskIds, change }: { importId: string; draftTaskIds: string[]; change: DraftsChange },
): Changed {
  const { changeSetId } = recordUseCase(context, 'imports.editDraftTasks', { count: draftTaskIds.length }, (tx) => {
    for (const row of requireDrafts(tx, importId, draftTaskIds)) {
      const task = withChange(row.body.task, change);
      const changed = (Object.keys(task) as (keyof DraftTask)[]).filter(
        (field) => field !== 'source' && JSON.stringify(task[field]) !== JSON.stringify(row.body.task[field]),
      );
      if (changed.length > 0) writeDraftTask(tx, row, { task, edited: withEdited(row, changed) });
    }
  });
  return { changeSetId };
}

/** Writes other names in place of a printed one in every draft, and remembers them for the next plan of the same issuer. */
export function replacePrintedUnit(
  context: ApplicationContext,
  { importId, printedName, names }: { importId: string; printedName: string; names: string[] },
): Changed & { taskCount: number } {
  const { changeSetId, value } = recordUseCase(context, 'imports.replacePrintedUnit', { name: printedName }, (tx) => {
    const { header } = requireOpenImport(tx, importId);
    const rows = readDraftTasks(tx, importId).filter((row) => namesUnit(row.body.task, printedName));
    for (const row of rows) {
      const fields = Object.values(fieldOfRole).filter((field) => row.body.task[field].includes(printedName));
      writeDraftTask(tx, row, { task: replaceUnitName(row.body.task, printedName, names), edited: withEdited(row, fields) });
    }
    if (rows.length > 0) rememberReplacement(tx, header.issuer, printedName, names, context.now());
    return rows.length;
  });
  return { changeSetId, taskCount: value };
}

function withChange(task: DraftTask, change: DraftsChange): DraftTask {
  switch (change.kind) {
    case 'addUnits':
      return changeUnits(task, (role, units) =>
        role === change.role ? [...units, ...change.names.map((name) => ({ name, span: null }))] : units.filter(({ name }) => !change.names.includes(name)),
      );
    case 'removeUnits':
      return changeUnits(task, (_, units) => units.filter(({ name }) => !change.names.includes(name)));
    case 'changeRole': {
      const field = fieldOfRole[change.from];
      const moved = task[field].map((name, index) => ({ name, span: task.source[field][index] ?? null }));
      if (change.from === change.to) return task;
      return changeUnits(task, (role, units) => (role === change.from ? [] : role === change.to ? [...units, ...moved] : units));
    }
    case 'setDeadlines':
      return { ...task, deadlines: change.deadlines, source: { ...task.source, deadlines: [] } };
    case 'setSection':
      return { ...task, section: change.section };
    case 'setAllocation':
      return { ...task, allocation: change.allocation };
  }
}

/** The drafts in document order; NOT_FOUND when one is not of this import. */
export function requireDrafts(tx: Database, importId: string, draftTaskIds: readonly string[]): DraftTaskRow[] {
  requireOpenImport(tx, importId);
  const rows = readDraftTasks(tx, importId);
  const known = new Set(rows.map(({ id }) => id));
  for (const id of draftTaskIds) if (!known.has(id)) throw notFound('draftTask', id);
  const wanted = new Set(draftTaskIds);
  return rows.filter(({ id }) => wanted.has(id));
}
