import type { EnclosureView, ImportView } from '../../../../src-main/contract/imports.ts';
import { isUnresolved, isWithoutMembers } from '../printed-units/printed-unit-words.ts';

/** What a commit would add and what it would leave open. */
export interface CommitSummary {
  tasks: number;
  dropped: number;
  /** Different headings, at any level. */
  sections: number;
  /** Printed unit names over all tasks and roles. */
  assignments: number;
  unitsToCreate: string[];
  /** Printed names that stay without a unit. */
  unitsLeftOpen: string[];
  /** Collective units that name nobody yet. */
  emptyCollectives: string[];
  /** Tasks that nobody is named for yet. */
  unallocated: number;
  /** Tasks with a printed state that can become their first progress report. */
  printedStates: number;
  /** Rosters, scoring rules, attachments and tables of indicators that go along, by kind. */
  enclosures: EnclosureView['body']['kind'][];
  /** What must be filled in first; empty when the commit can be made. */
  missing: Missing[];
}

export type Missing = 'title' | 'year' | 'tasks' | 'taskTitle';

/** Counts what `imports.commit` would write; dropped drafts count only as dropped. */
export function commitSummary(view: Pick<ImportView, 'draftTasks' | 'printedUnits' | 'header' | 'enclosures'>): CommitSummary {
  const drafts = view.draftTasks.filter((draft) => !draft.dropped);
  const printedNames = drafts.flatMap((draft) => [...draft.leadUnits, ...draft.responsibleUnits, ...draft.supportingUnits]);
  const used = new Set(printedNames);
  const units = view.printedUnits.filter((unit) => used.has(unit.printedName));
  const headings = new Set(drafts.flatMap((draft) => draft.section.map((_, depth) => JSON.stringify(draft.section.slice(0, depth + 1)))));
  const missing: Missing[] = [];
  if (!view.header.title?.trim()) missing.push('title');
  if (view.header.year === null) missing.push('year');
  if (drafts.length === 0) missing.push('tasks');
  if (drafts.some((draft) => draft.title.trim() === '')) missing.push('taskTitle');
  return {
    tasks: drafts.length,
    dropped: view.draftTasks.length - drafts.length,
    sections: headings.size,
    assignments: printedNames.length,
    unitsToCreate: [
      ...new Set(units.flatMap(({ resolution }) => (resolution.kind === 'create' ? [resolution.name] : []))),
    ],
    unitsLeftOpen: units
      .filter(({ resolution }) => isUnresolved(resolution))
      .map((unit) => unit.printedName),
    emptyCollectives: units.filter(({ resolution }) => isWithoutMembers(resolution)).map((unit) => unit.printedName),
    unallocated: drafts.filter((draft) => draft.allocation === 'unallocated').length,
    printedStates: drafts.filter((draft) => draft.statusText !== null && draft.statusText.trim() !== '').length,
    enclosures: view.enclosures.filter(({ taken }) => taken).map(({ body }) => body.kind),
    missing,
  };
}
