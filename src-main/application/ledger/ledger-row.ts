import type { LedgerRow, SectionView } from '../../contract/ledger.ts';
import { nextDueDay } from '../../domain/deadlines/due.ts';
import { isDone, isSetAside, taskState } from '../../domain/progress/task-state.ts';
import { dueDeadlines } from './due-deadlines.ts';
import { type LightView, partLight } from './part-light.ts';
import { sectionPath, type TaskFacts, type UnitsInState } from './read-tasks.ts';
import { furthestBehind, type TaskPace } from './task-pace.ts';

/** What the rows of a ledger are computed against. */
export interface LedgerView extends LightView {
  sections: ReadonlyMap<string, SectionView>;
  /** How far tasks are, by task; those without are not measured against the time that has gone. */
  pace: ReadonlyMap<string, TaskPace>;
}

/** A task that is not measured against the time that has gone. */
const noPace: TaskPace = { parts: [], targets: [] };

/** The row that the ledger shows for a task on the day `asOf`: facts, state of the whole, light with its reason. */
export function ledgerRow(facts: TaskFacts, view: LedgerView): LedgerRow {
  const { task, plan, units } = facts;
  const { asOf, sections, calendar } = view;
  const deadlines = dueDeadlines(facts.deadlines, plan, calendar);
  const state = units.length === 0 ? null : taskState(units.map((group) => group.state));
  const { parts, targets } = view.pace.get(task.id) ?? noPace;
  const lit = { plan, deadlines, targets };
  const light = partLight(
    lit,
    { ...furthestBehind(lit, parts, asOf), state: state ?? 'notStarted', reportedOn: oldestReport(units) },
    view,
  );
  return {
    id: task.id,
    planId: task.planId,
    sectionId: task.sectionId,
    sectionPath: sectionPath(sections, task.sectionId),
    outlineNumber: task.outlineNumber,
    title: task.title,
    requirement: task.requirement,
    allocation: task.allocation,
    note: task.note,
    assignments: facts.assignments,
    deadlines: facts.deadlines.map(({ eventOn: _eventOn, ...deadline }, index) => {
      const due = deadlines[index];
      return { ...deadline, nextDueOn: due === undefined ? null : nextDueDay(due, asOf) };
    }),
    people: facts.people,
    state,
    light: light.light,
    lightReason: light.reason,
    unitCount: countUnits(units),
    doneUnitCount: countUnits(units.filter((group) => isDone(group.state))),
    lastReportOn: units.map((group) => group.lastReportOn).reduce(laterDay, null),
    archived: task.archivedAt !== null,
    rowVersion: task.rowVersion,
  };
}

/** Day up to which all units that still owe something have reported; null when one of them never did. */
function oldestReport(units: readonly UnitsInState[]): string | null {
  const owing = units.filter(({ state }) => !isSetAside(state) && !isDone(state));
  if (owing.some((group) => group.lastReportOn === null)) return null;
  return owing.map((group) => group.lastReportOn).reduce(earlierDay, null);
}

function countUnits(groups: readonly UnitsInState[]): number {
  return groups.reduce((sum, group) => sum + group.units, 0);
}

function laterDay(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one;
}

function earlierDay(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other < one) ? other : one;
}
