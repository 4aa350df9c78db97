import { extended, toggled } from '../../../ui/row-selection.ts';

/** Which tasks the next assignment goes to: the checked ones, else the current one. */
export interface TaskSelection {
  checked: ReadonlySet<string>;
  current: string | null;
  /** Row from which Shift extends. */
  anchor: string | null;
}

const nothing: ReadonlySet<string> = new Set();

export const emptySelection: TaskSelection = { checked: nothing, current: null, anchor: null };

/** The chosen tasks in the order of the list; ids that are not listed any more count no longer. */
export function chosenIds({ checked, current }: TaskSelection, order: readonly string[]): string[] {
  const listed = order.filter((id) => checked.has(id));
  return listed.length > 0 || current === null ? listed : order.filter((id) => id === current);
}

/** The tasks that a row takes along when it is dragged: the chosen ones if it is one of them, else itself. */
export function draggedIds(selection: TaskSelection, order: readonly string[], id: string): string[] {
  const chosen = chosenIds(selection, order);
  return chosen.includes(id) ? chosen : [id];
}

/** A click makes a row the only one, with Ctrl adds or takes it away, with Shift takes all up to it. */
export function afterClick(
  selection: TaskSelection,
  order: readonly string[],
  id: string,
  keys: { ctrlKey: boolean; shiftKey: boolean },
): TaskSelection {
  if (keys.shiftKey) {
    return { checked: extended(selection.checked, order, selection.anchor ?? selection.current, id), current: id, anchor: selection.anchor ?? selection.current };
  }
  if (keys.ctrlKey) return { checked: toggled(new Set(chosenIds(selection, order)), id), current: id, anchor: id };
  return { checked: nothing, current: id, anchor: id };
}

/** The box of a row, and Space on it: adds it to the checked ones or takes it away. */
export function afterCheck(selection: TaskSelection, id: string): TaskSelection {
  return { checked: toggled(selection.checked, id), current: id, anchor: id };
}

/** A step by keyboard; with Shift the rows on the way are checked. */
export function afterStep(selection: TaskSelection, order: readonly string[], to: string, extend: boolean): TaskSelection {
  if (extend) return afterClick(selection, order, to, { ctrlKey: false, shiftKey: true });
  return { ...selection, current: to, anchor: to };
}

/**
 * The selection in a list that has changed: a current row that is gone gives way to the one that took its place, and what
 * is out of sight is no longer checked, so that nothing is given away unseen. The same object where nothing changes.
 */
export function inNewList(selection: TaskSelection, order: readonly string[], place: number): TaskSelection {
  const listed = new Set(order);
  const checked = [...selection.checked].filter((id) => listed.has(id));
  const pruned = checked.length === selection.checked.size ? selection : { ...selection, checked: new Set(checked) };
  if (selection.current === null || listed.has(selection.current)) return pruned;
  const current = order[Math.min(place, order.length - 1)] ?? null;
  return { ...pruned, current, anchor: current };
}
