import { eq, inArray } from 'drizzle-orm';
import type { DraftTask } from '../../domain/extraction/extracted-plan.ts';
import { divideDraft } from '../../domain/extraction/divide-draft.ts';
import { emptyDraft, joinDrafts } from '../../domain/extraction/join-drafts.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { draftTasks, importDiagnostics } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import {
  type DraftTaskRow,
  positionAfter,
  readDraftTasks,
  requireDraftTask,
  requireOpenImport,
  writeDraftTask,
} from './open-import.ts';

/** A change that made or kept a draft. */
export interface ReshapedDraft {
  changeSetId: string | null;
  draftTaskId: string;
}

/** Adds an empty draft behind the given one (null: at the end), in the same section. */
export function addDraftTask(
  context: ApplicationContext,
  input: { importId: string; afterDraftTaskId: string | null; title: string },
): ReshapedDraft {
  const { changeSetId, value } = recordUseCase(context, 'imports.addDraftTask', { title: input.title }, (tx) => {
    requireOpenImport(tx, input.importId);
    const rows = readDraftTasks(tx, input.importId);
    const before = input.afterDraftTaskId === null ? rows.at(-1) : rows.find((row) => row.id === input.afterDraftTaskId);
    if (input.afterDraftTaskId !== null && before === undefined) throw notFound('draftTask', input.afterDraftTaskId);
    const task = emptyDraft(input.title, before?.body.task.section ?? []);
    return insertDraft(tx, input.importId, before?.position ?? -1, task, ['title']);
  });
  return { changeSetId, draftTaskId: value };
}

/** Cuts a draft in two at a place of its requirement; SPLIT_NOT_POSSIBLE when a part would be empty. */
export function splitDraftTask(
  context: ApplicationContext,
  input: { draftTaskId: string; rowVersion: number; at: number },
): ReshapedDraft {
  const { changeSetId, value } = recordUseCase(context, 'imports.splitDraftTask', {}, (tx) => {
    const row = requireDraftTask(tx, input.draftTaskId, input.rowVersion);
    const parts = divideDraft(row.body.task, input.at);
    if (parts === null) throw new AppError('SPLIT_NOT_POSSIBLE', {});
    writeDraftTask(tx, row, { task: parts[0], edited: withEdited(row, ['number', 'requirement']) });
    return insertDraft(tx, row.planImportId, row.position, parts[1], ['title', 'requirement']);
  });
  return { changeSetId, draftTaskId: value };
}

/** Joins drafts of one import to the first of them; the others go. MERGE_NEEDS_TWO for fewer than two. */
export function mergeDraftTasks(
  context: ApplicationContext,
  input: { importId: string; draftTaskIds: string[] },
): ReshapedDraft {
  const { changeSetId, value } = recordUseCase(
    context,
    'imports.mergeDraftTasks',
    { count: input.draftTaskIds.length },
    (tx) => {
      requireOpenImport(tx, input.importId);
      const wanted = new Set(input.draftTaskIds);
      const [first, ...others] = readDraftTasks(tx, input.importId).filter((row) => wanted.has(row.id));
      if (first === undefined || others.length === 0) throw new AppError('MERGE_NEEDS_TWO', {});
      const task = joinDrafts(first.body.task, others.map((row) => row.body.task));
      writeDraftTask(tx, first, { task, edited: withEdited(first, ['requirement']) });
      const gone = others.map((row) => row.id);
      tx.update(importDiagnostics).set({ draftTaskId: first.id }).where(inArray(importDiagnostics.draftTaskId, gone)).run();
      tx.delete(draftTasks).where(inArray(draftTasks.id, gone)).run();
      return first.id;
    },
  );
  return { changeSetId, draftTaskId: value };
}

/** Leaves drafts out of the commit, or takes them back in. */
export function dropDraftTasks(
  context: ApplicationContext,
  input: { importId: string; draftTaskIds: string[]; dropped: boolean },
): { changeSetId: string | null } {
  const useCase = input.dropped ? 'imports.dropDraftTasks' : 'imports.restoreDraftTasks';
  const { changeSetId } = recordUseCase(context, useCase, { count: input.draftTaskIds.length }, (tx) => {
    requireOpenImport(tx, input.importId);
    for (const draftTaskId of input.draftTaskIds) {
      const row = requireDraftTask(tx, draftTaskId);
      if (row.planImportId !== input.importId) throw notFound('draftTask', draftTaskId);
      tx.update(draftTasks).set({ dropped: input.dropped }).where(eq(draftTasks.id, draftTaskId)).run();
    }
  });
  return { changeSetId };
}

/** Adds a draft behind a position, inside an open change set; `edited` are the fields that are the clerk's own. */
export function insertDraft(tx: Database, importId: string, after: number, task: DraftTask, edited: (keyof DraftTask)[]): string {
  const id = newId();
  tx.insert(draftTasks)
    .values({
      id,
      planImportId: importId,
      position: positionAfter(tx, importId, after),
      body: { task, edited },
      dropped: false,
    })
    .run();
  return id;
}

/** The fields that the clerk has changed, with more of them. */
export function withEdited(row: DraftTaskRow, fields: (keyof DraftTask)[]): (keyof DraftTask)[] {
  return [...new Set([...row.body.edited, ...fields])];
}
