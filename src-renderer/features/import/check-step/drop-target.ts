import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';

/**
 * Which drafts to leave out or take back: the marked ones, else the chosen one. They are taken back only when all of
 * them are out already. Null when there is none.
 */
export function dropTarget(
  draftTasks: readonly Pick<DraftTaskView, 'id' | 'dropped'>[],
  checked: ReadonlySet<string>,
  chosenId: string | null,
): { draftTaskIds: string[]; dropped: boolean } | null {
  const wanted = draftTasks.filter(({ id }) => (checked.size > 0 ? checked.has(id) : id === chosenId));
  if (wanted.length === 0) return null;
  const dropped = !wanted.every((draft) => draft.dropped);
  return { draftTaskIds: wanted.filter((draft) => draft.dropped !== dropped).map(({ id }) => id), dropped };
}
