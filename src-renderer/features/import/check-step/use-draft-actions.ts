import type { ImportView } from '../../../../src-main/contract/imports.ts';
import type { DraftActions } from './check-toolbar.tsx';
import { dropTarget } from './drop-target.ts';
import type { ImportEdits } from './use-import-edits.ts';
import type { Review } from './use-review.ts';

/** Title of a draft that was added by hand, until the clerk writes his own. */
const newTitle = '新任务';

/** Merge, leave out and add, for the marked drafts or else the chosen one; nothing happens in a closed import. */
export function useDraftActions(view: ImportView, review: Review, edits: ImportEdits): DraftActions {
  const closed = view.state !== 'open';
  const merge = async (): Promise<void> => {
    if (closed || review.checked.size < 2) return;
    const inOrder = view.draftTasks.map(({ id }) => id).filter((id) => review.checked.has(id));
    const merged = await edits.merge(inOrder);
    if (merged === null) return;
    review.clearChecked();
    review.choose(merged);
  };
  const add = async (): Promise<void> => {
    if (closed) return;
    const added = await edits.add(review.chosenId, newTitle);
    if (added !== null) review.choose(added);
  };
  return {
    merge: () => void merge(),
    dropOrRestore: () => {
      const target = closed ? null : dropTarget(view.draftTasks, review.checked, review.chosenId);
      if (target) void edits.setDropped(target.draftTaskIds, target.dropped);
    },
    add: () => void add(),
  };
}
