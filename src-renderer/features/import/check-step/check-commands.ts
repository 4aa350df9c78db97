import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { fieldToCorrect } from '../doubts/doubt-field.ts';
import { neighbourDraft, shownIds } from '../drafts/draft-list-rows.ts';
import type { DraftListRow } from '../drafts/draft-list-rows.ts';
import type { CheckCommand } from './shortcuts.ts';
import type { CheckFocus } from './use-check-focus.ts';
import type { CheckedDrafts } from './use-checked-drafts.ts';
import type { DoubtHandling } from './use-doubt-answers.ts';
import type { DraftActions } from './use-draft-actions.ts';
import type { Review } from './use-review.ts';

/** What the commands of the check step work on. */
export interface CheckParts {
  view: ImportView;
  review: Review;
  checked: CheckedDrafts;
  rows: readonly DraftListRow[];
  /** The list shows all drafts in the order of the original, so that a move is seen. */
  inOriginalOrder: boolean;
  actions: DraftActions;
  doubts: DoubtHandling;
  focus: CheckFocus;
  openMenu: () => void;
}

const moving: ReadonlySet<CheckCommand> = new Set(['moveUp', 'moveDown']);
/** Commands that change the chosen draft or the marked ones. */
const changingDrafts: ReadonlySet<CheckCommand> = new Set([
  'moveUp', 'moveDown', 'indent', 'outdent', 'makeHeading', 'split', 'merge', 'dropOrRestore',
]);

/** Whether a command can be done now: nothing is changed in a closed import, and drafts move only where it is seen. */
export function canDo({ view, review, checked, inOriginalOrder }: CheckParts, command: CheckCommand): boolean {
  if (command === 'add' || command === 'settle') return view.state === 'open';
  if (!changingDrafts.has(command)) return true;
  if (view.state !== 'open' || review.chosenId === null) return false;
  if (moving.has(command)) return inOriginalOrder;
  if (command === 'merge') return checked.ids.size > 1;
  return command !== 'split' || Boolean(view.draftTasks.find(({ id }) => id === review.chosenId)?.requirement);
}

/** Does each command of the check step. */
export function checkCommands(parts: CheckParts): Record<CheckCommand, () => void> {
  const { review, checked, rows, actions, doubts, focus } = parts;
  const step = (by: 1 | -1, extend: boolean): void => {
    const next = neighbourDraft(rows, review.chosenId, by);
    if (next === null) return;
    if (extend && review.chosenId !== null && next !== review.chosenId) checked.extend(review.chosenId, next);
    review.choose(next);
  };
  const stepDoubt = (by: 1 | -1): void => {
    // The doubts of the whole document are told on their own side, which is drawn first.
    if (review.stepDoubt(by)) requestAnimationFrame(focus.toList);
  };
  const edit = (): void => {
    const doubt = review.doubts.open.find(({ key }) => key === review.doubtKey)?.diagnostic;
    focus.toField(doubt && doubt.draftTaskId === review.chosenId ? fieldToCorrect(doubt) : 'title');
  };
  return {
    nextDoubt: () => stepDoubt(1),
    previousDoubt: () => stepDoubt(-1),
    settle: doubts.settleCurrent,
    nextDraft: () => step(1, false),
    previousDraft: () => step(-1, false),
    extendDown: () => step(1, true),
    extendUp: () => step(-1, true),
    edit,
    split: () => focus.toField('requirement'),
    toggleChecked: () => {
      if (review.chosenId !== null) checked.toggle(review.chosenId);
    },
    checkAll: () => checked.toggleAll(shownIds(rows)),
    uncheckAll: checked.clear,
    merge: actions.merge,
    dropOrRestore: actions.dropOrRestore,
    add: actions.add,
    moveUp: () => actions.move(-1),
    moveDown: () => actions.move(1),
    indent: () => actions.indent('in'),
    outdent: () => actions.indent('out'),
    makeHeading: actions.makeHeading,
    menu: parts.openMenu,
    otherPane: focus.toOtherPane,
  };
}
