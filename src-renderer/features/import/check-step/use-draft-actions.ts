import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { dropPlace, stepPlace } from '../drafts/draft-moves.ts';
import type { MovePlace } from '../drafts/draft-moves.ts';
import { dropTarget } from './drop-target.ts';
import type { CheckedDrafts } from './use-checked-drafts.ts';
import type { ImportEdits } from './use-import-edits.ts';
import type { Review } from './use-review.ts';

/** Title of a draft that was added by hand, until the clerk writes his own. */
const newTitle = '新任务';

/** What can be done to the marked drafts or else the chosen one. */
export interface DraftActions {
  merge: () => void;
  dropOrRestore: () => void;
  add: () => void;
  move: (step: 1 | -1) => void;
  /** Puts a draft, or all marked ones when it is one of them, beside another one. */
  moveBeside: (draftTaskId: string, targetId: string, edge: 'before' | 'after') => void;
  indent: (by: 'in' | 'out') => void;
  makeHeading: () => void;
}

/** The actions on drafts; nothing happens in a closed import. */
export function useDraftActions(view: ImportView, review: Review, checked: CheckedDrafts, edits: ImportEdits): DraftActions {
  const closed = view.state !== 'open';
  const { chosenId } = review;
  const inOrder = (wanted: ReadonlySet<string>): string[] => view.draftTasks.map(({ id }) => id).filter((id) => wanted.has(id));
  const targets = (): string[] => {
    if (closed) return [];
    return checked.ids.size > 0 ? inOrder(checked.ids) : chosenId === null ? [] : [chosenId];
  };
  const moveTo = (draftTaskIds: readonly string[], place: MovePlace | null): void => {
    if (place && draftTaskIds.length > 0) void edits.move(draftTaskIds, place);
  };
  const merge = async (): Promise<void> => {
    if (closed || checked.ids.size < 2) return;
    const merged = await edits.merge(inOrder(checked.ids));
    if (merged === null) return;
    checked.clear();
    review.choose(merged);
  };
  const add = async (): Promise<void> => {
    if (closed) return;
    const added = await edits.add(chosenId, newTitle);
    if (added !== null) review.choose(added);
  };
  return {
    merge: () => void merge(),
    dropOrRestore: () => {
      const target = closed ? null : dropTarget(view.draftTasks, checked.ids, chosenId);
      if (target) void edits.setDropped(target.draftTaskIds, target.dropped);
    },
    add: () => void add(),
    move: (step) => moveTo(targets(), stepPlace(view.draftTasks, new Set(targets()), step)),
    moveBeside: (draftTaskId, targetId, edge) => {
      const moved = checked.ids.has(draftTaskId) ? targets() : closed ? [] : [draftTaskId];
      moveTo(moved, dropPlace(view.draftTasks, new Set(moved), targetId, edge));
    },
    indent: (by) => {
      const wanted = targets();
      if (wanted.length > 0) void edits.indent(wanted, by);
    },
    makeHeading: () => {
      if (!closed && chosenId !== null) void edits.makeHeading(chosenId);
    },
  };
}
