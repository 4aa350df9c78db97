import type { DraftsChange } from '../../../../src-main/contract/imports.ts';
import type { MovePlace } from '../drafts/draft-moves.ts';
import { rowVersionOf } from './import-writer.ts';
import type { ImportWriter } from './import-writer.ts';

/** Changes of the order and of many drafts at once; false when one was refused. */
export interface ArrangeEdits {
  move: (draftTaskIds: readonly string[], place: MovePlace) => Promise<boolean>;
  indent: (draftTaskIds: readonly string[], by: 'in' | 'out') => Promise<boolean>;
  makeHeading: (draftTaskId: string) => Promise<boolean>;
  editMany: (draftTaskIds: readonly string[], change: DraftsChange, sentence: string) => Promise<boolean>;
}

/** The changes of the order and of many drafts. */
export function arrangeEdits({ importId, imports, run, inTurn }: ImportWriter): ArrangeEdits {
  const editMany = (draftTaskIds: readonly string[], change: DraftsChange) =>
    imports.editDraftTasks({ importId, draftTaskIds: [...draftTaskIds], change });
  return {
    move: async (draftTaskIds, { afterDraftTaskId, section }) =>
      (await inTurn(() =>
        run(
          () => imports.moveDraftTasks({ importId, draftTaskIds: [...draftTaskIds], afterDraftTaskId, section: section === null ? null : [...section] }),
          `已移动 ${draftTaskIds.length} 项`,
        ),
      )) !== null,
    indent: async (draftTaskIds, by) =>
      (await inTurn(() =>
        run(
          () => imports.indentDraftTasks({ importId, draftTaskIds: [...draftTaskIds], by }),
          by === 'in' ? '已降一级章节' : '已升一级章节',
        ),
      )) !== null,
    makeHeading: async (draftTaskId) =>
      (await inTurn((view) =>
        run(
          () => imports.makeHeading({ draftTaskId, rowVersion: rowVersionOf(view, draftTaskId) }),
          '已设为章节标题，不再作为任务导入',
        ),
      )) !== null,
    editMany: async (draftTaskIds, change, sentence) =>
      (await inTurn(() => run(() => editMany(draftTaskIds, change), sentence))) !== null,
  };
}
