import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';
import { sectionWords } from './section-paths.ts';

/** A line of the draft list: a section heading, or a draft under it. */
export type DraftListRow =
  | { kind: 'section'; key: string; words: string }
  | { kind: 'draft'; key: string; draft: DraftTaskView };

/** Which drafts the list shows. */
export type DraftListFilter = 'all' | 'doubtful' | 'dropped';

/** Drafts with a heading line wherever the section changes; `doubtful` holds the ids of drafts with open doubts. */
export function draftListRows(
  draftTasks: readonly DraftTaskView[],
  filter: DraftListFilter,
  doubtful: { has: (draftTaskId: string) => boolean },
): DraftListRow[] {
  const rows: DraftListRow[] = [];
  let section: string | null = null;
  for (const draft of draftTasks) {
    if (filter === 'doubtful' && !doubtful.has(draft.id)) continue;
    if (filter === 'dropped' && !draft.dropped) continue;
    const words = sectionWords(draft.section);
    if (words !== section) {
      section = words;
      if (words !== '') rows.push({ kind: 'section', key: `section-before-${draft.id}`, words });
    }
    rows.push({ kind: 'draft', key: draft.id, draft });
  }
  return rows;
}

/** The draft that lies `step` drafts after the chosen one, held at the ends; the first when none is chosen. */
export function neighbourDraft(rows: readonly DraftListRow[], chosenId: string | null, step: number): string | null {
  const ids = rows.flatMap((row) => (row.kind === 'draft' ? [row.draft.id] : []));
  const at = chosenId === null ? -1 : ids.indexOf(chosenId);
  if (at === -1) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null;
}
