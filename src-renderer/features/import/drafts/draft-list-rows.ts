import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';

/** A line of the draft list: a section heading (`depth` 0 is outermost), or a draft under it. */
export type DraftListRow =
  | { kind: 'section'; key: string; heading: string; depth: number }
  | { kind: 'draft'; key: string; draft: DraftTaskView };

/** Which drafts the list shows. */
export type DraftListFilter = 'all' | 'doubtful' | 'dropped';

/**
 * Drafts with the headings that begin before them: where only an inner heading changes, only that one is repeated.
 * `doubtful` holds the ids of drafts with open doubts.
 */
export function draftListRows(
  draftTasks: readonly DraftTaskView[],
  filter: DraftListFilter,
  doubtful: { has: (draftTaskId: string) => boolean },
): DraftListRow[] {
  const rows: DraftListRow[] = [];
  let before: readonly string[] = [];
  for (const draft of draftTasks) {
    if (filter === 'doubtful' && !doubtful.has(draft.id)) continue;
    if (filter === 'dropped' && !draft.dropped) continue;
    const shared = sharedLength(before, draft.section);
    for (const [depth, heading] of draft.section.entries()) {
      if (depth >= shared) rows.push({ kind: 'section', key: `section-${depth}-before-${draft.id}`, heading, depth });
    }
    before = draft.section;
    rows.push({ kind: 'draft', key: draft.id, draft });
  }
  return rows;
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((heading, depth) => heading !== other[depth]);
  return differs === -1 ? one.length : differs;
}

/** The draft that lies `step` drafts after the chosen one, held at the ends; the first when none is chosen. */
export function neighbourDraft(rows: readonly DraftListRow[], chosenId: string | null, step: number): string | null {
  const ids = rows.flatMap((row) => (row.kind === 'draft' ? [row.draft.id] : []));
  const at = chosenId === null ? -1 : ids.indexOf(chosenId);
  if (at === -1) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null;
}
