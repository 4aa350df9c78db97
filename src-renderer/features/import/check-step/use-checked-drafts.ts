import { useMemo, useState } from 'react';
import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';

/** Drafts that are marked for a change of many at once. */
export interface CheckedDrafts {
  ids: ReadonlySet<string>;
  toggle: (draftTaskId: string) => void;
  /** Marks from one draft to its neighbour; going back over marked ones takes the mark off. */
  extend: (fromId: string, toId: string) => void;
  /** Marks all of these, or none when they all are marked. */
  toggleAll: (draftTaskIds: readonly string[]) => void;
  clear: () => void;
}

const nobody: ReadonlySet<string> = new Set();

/** The marks after going from one draft to its neighbour with Shift. */
export function extended(checked: ReadonlySet<string>, fromId: string, toId: string): ReadonlySet<string> {
  const after = new Set(checked).add(toId);
  if (checked.has(fromId) && checked.has(toId)) after.delete(fromId);
  else after.add(fromId);
  return after;
}

/** Which drafts are marked; those that are gone are not. */
export function useCheckedDrafts(draftTasks: readonly DraftTaskView[]): CheckedDrafts {
  const [checked, setChecked] = useState(nobody);
  const ids = useMemo(
    () => new Set(draftTasks.map(({ id }) => id).filter((id) => checked.has(id))),
    [checked, draftTasks],
  );
  const [marks] = useState(() => ({
    toggle: (draftTaskId: string) =>
      setChecked((before) => {
        const after = new Set(before);
        if (!after.delete(draftTaskId)) after.add(draftTaskId);
        return after;
      }),
    extend: (fromId: string, toId: string) => setChecked((before) => extended(before, fromId, toId)),
    toggleAll: (draftTaskIds: readonly string[]) =>
      setChecked((before) => (draftTaskIds.every((id) => before.has(id)) ? nobody : new Set(draftTaskIds))),
    clear: () => setChecked(nobody),
  }));
  return { ids, ...marks };
}
