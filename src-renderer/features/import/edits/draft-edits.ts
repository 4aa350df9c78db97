import type { DraftTaskFields } from '../../../../src-main/contract/imports.ts';
import { rowVersionOf } from './import-writer.ts';
import type { ImportWriter } from './import-writer.ts';

/** Place of the caret in a text, in UTF-16 units. */
export interface Caret {
  at: number;
  text: string;
}

/** Changes of single drafts; false, or null in place of the new draft's id, when one was refused. */
export interface DraftEdits {
  saveDraft: (draftTaskId: string, fields: Partial<DraftTaskFields>, sentence: string) => Promise<boolean>;
  /** Cuts at the caret; nothing happens when the saved requirement is not the `text` in which the caret stood. */
  split: (draftTaskId: string, caret: Caret) => Promise<string | null>;
  merge: (draftTaskIds: readonly string[]) => Promise<string | null>;
  add: (afterDraftTaskId: string | null, title: string) => Promise<string | null>;
  setDropped: (draftTaskIds: readonly string[], dropped: boolean) => Promise<boolean>;
}

/** The changes of single drafts. */
export function draftEdits({ importId, imports, run, inTurn }: ImportWriter): DraftEdits {
  return {
    saveDraft: async (draftTaskId, fields, sentence) =>
      (await inTurn((view) =>
        run(() => imports.updateDraftTask({ draftTaskId, rowVersion: rowVersionOf(view, draftTaskId), fields }), sentence),
      )) !== null,
    split: async (draftTaskId, { at, text }) =>
      (await inTurn(async (view) => {
        const draft = view.draftTasks.find(({ id }) => id === draftTaskId);
        if (draft?.requirement !== text) return null;
        return await run(() => imports.splitDraftTask({ draftTaskId, rowVersion: draft.rowVersion, at }), '已拆成两项');
      }))?.draftTaskId ?? null,
    merge: async (draftTaskIds) =>
      (await inTurn(() =>
        run(() => imports.mergeDraftTasks({ importId, draftTaskIds: [...draftTaskIds] }), `已合并 ${draftTaskIds.length} 项`),
      ))?.draftTaskId ?? null,
    add: async (afterDraftTaskId, title) =>
      (await inTurn(() => run(() => imports.addDraftTask({ importId, afterDraftTaskId, title }), '已新增任务')))
        ?.draftTaskId ?? null,
    setDropped: async (draftTaskIds, dropped) =>
      (await inTurn(() =>
        run(
          () => imports.dropDraftTasks({ importId, draftTaskIds: [...draftTaskIds], dropped }),
          dropped ? `${draftTaskIds.length} 项不导入` : `已恢复 ${draftTaskIds.length} 项`,
        ),
      )) !== null,
  };
}
