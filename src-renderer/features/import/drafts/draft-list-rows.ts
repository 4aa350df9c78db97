import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';

/** A line of the draft list: a section heading (`depth` 0 is outermost), or a draft under it. */
export type DraftListRow =
  | { kind: 'section'; key: string; heading: string; depth: number }
  | { kind: 'draft'; key: string; draft: DraftTaskView };

/** Which drafts the list shows. */
export type DraftListFilter = 'all' | 'doubtful' | 'dropped';

/** As in the original, or those with open doubts before the others. */
export type DraftListOrder = 'original' | 'doubtsFirst';

/** The ids of drafts with open doubts. */
interface Doubtful {
  has: (draftTaskId: string) => boolean;
}

/** The lines of the list: drafts under their headings, or in two groups, those with doubts first. */
export function draftListRows(
  draftTasks: readonly DraftTaskView[],
  filter: DraftListFilter,
  doubtful: Doubtful,
  order: DraftListOrder = 'original',
): DraftListRow[] {
  const shown = draftTasks.filter(
    (draft) => filter === 'all' || (filter === 'doubtful' ? doubtful.has(draft.id) : draft.dropped),
  );
  return order === 'original' ? rowsUnderHeadings(shown) : rowsInGroups(shown, doubtful);
}

function rowsInGroups(drafts: readonly DraftTaskView[], doubtful: Doubtful): DraftListRow[] {
  const groups = [
    { heading: '有疑问', of: drafts.filter(({ id }) => doubtful.has(id)) },
    { heading: '没有疑问', of: drafts.filter(({ id }) => !doubtful.has(id)) },
  ];
  return groups.flatMap(({ heading, of }): DraftListRow[] =>
    of.length === 0
      ? []
      : [
          { kind: 'section', key: heading, heading: `${heading} ${of.length} 项`, depth: 0 },
          ...of.map((draft) => ({ kind: 'draft' as const, key: draft.id, draft })),
        ],
  );
}

/** Drafts with the headings that begin before them: where only an inner heading changes, only that one is repeated. */
function rowsUnderHeadings(drafts: readonly DraftTaskView[]): DraftListRow[] {
  const rows: DraftListRow[] = [];
  let before: readonly string[] = [];
  for (const draft of drafts) {
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

/** The ids of the drafts that the list shows, in its order. */
export function shownIds(rows: readonly DraftListRow[]): string[] {
  return rows.flatMap((row) => (row.kind === 'draft' ? [row.draft.id] : []));
}

/** The draft that lies `step` drafts after the chosen one, held at the ends; the first when none is chosen. */
export function neighbourDraft(rows: readonly DraftListRow[], chosenId: string | null, step: number): string | null {
  const ids = shownIds(rows);
  const at = chosenId === null ? -1 : ids.indexOf(chosenId);
  if (at === -1) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null;
}
