import type { ImportView } from '../../../../src-main/contract/imports.ts';
import type { DraftActions } from './check-toolbar.tsx';
import { dropTarget } from './drop-target.ts';
import type { ImportEdits } from './use-import-edits.ts';
import type { Review } from './use-review.ts';

/** Title of a draft that was added by hand, until the clerk writes his own. */
const newTitle = '新任务';

/** Merge, leave out and add, for the marked drafts or else the chosen one. */
export function useDraftActions(view: ImportView, review: Review, edits: ImportEdits): DraftActions {
  const chooseMade = (draftTaskId: string | null): void => {
    if (draftTaskId !== null) review.choose(draftTaskId);
  };
  return {
    merge: () => {
      if (review.checked.size < 2) return;
      const inOrder = view.draftTasks.map(({ id }) => id).filter((id) => review.checked.has(id));
      void edits.merge(inOrder).then((made) => {
        if (made !== null) review.clearChecked();
        chooseMade(made);
      });
    },
    dropOrRestore: () => {
      const target = dropTarget(view.draftTasks, review.checked, review.chosenId);
      if (target) void edits.setDropped(target.draftTaskIds, target.dropped);
    },
    add: () => void edits.add(review.chosenId, newTitle).then(chooseMade),
  };
}
