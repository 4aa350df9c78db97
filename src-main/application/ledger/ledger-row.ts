import type { LedgerRow, SectionView } from '../../contract/ledger.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { type DueDeadline, nextDueDay } from '../../domain/deadlines/due.ts';
import { targetPercentOn } from '../../domain/progress/pace.ts';
import { type Light, type LightInput, lightOf, type LightRuleSet } from '../../domain/progress/signal-light.ts';
import { isDone, isSetAside, taskState } from '../../domain/progress/task-state.ts';
import { checkedDayOrNull } from '../day.ts';
import { sectionPath, type StoredDeadline, type TaskFacts, type UnitsInState } from './read-tasks.ts';
import type { TaskPace } from './task-pace.ts';

/** What the rows of a ledger are computed against. */
export interface LedgerView {
  asOf: CalendarDay;
  lightRules: LightRuleSet;
  sections: ReadonlyMap<string, SectionView>;
  /** How far tasks are, by task; those without are not measured against the time that has gone. */
  pace: ReadonlyMap<string, TaskPace>;
}

/** What a light is computed against. */
export type LightView = Pick<LedgerView, 'asOf' | 'lightRules'>;

/** The row that the ledger shows for a task on the day `asOf`: facts, state of the whole, light with its reason. */
export function ledgerRow(facts: TaskFacts, view: LedgerView): LedgerRow {
  const { task, plan, units } = facts;
  const { asOf, sections } = view;
  const issuedOn = checkedDayOrNull(plan.issuedOn);
  const state = units.length === 0 ? null : taskState(units.map((group) => group.state));
  const pace = view.pace.get(task.id);
  const light = taskLight(
    facts,
    {
      state: state ?? 'notStarted',
      reportedOn: oldestReport(units),
      percent: pace?.percent,
      targetPercent: targetPercentOn(pace?.targets ?? [], plan.year, asOf),
    },
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
    deadlines: facts.deadlines.map((deadline) => ({
      ...deadline,
      nextDueOn: nextDueDay(dueDeadline(deadline), asOf, issuedOn),
    })),
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

/** What a task, or a task in one unit, reported: its state and the last report that counts, how far it is where that is known. */
export interface ReportedPart extends Pick<LightInput, 'state' | 'percent' | 'targetPercent'> {
  reportedOn: string | null;
}

/** The light of a task, or of a task in one unit, on the day `asOf`. */
export function taskLight(
  { plan, deadlines }: Pick<TaskFacts, 'plan' | 'deadlines'>,
  { reportedOn, ...part }: ReportedPart,
  { asOf, lightRules }: LightView,
): Light {
  return lightOf(
    {
      asOf,
      issuedOn: checkedDayOrNull(plan.issuedOn),
      year: plan.year,
      ...part,
      deadlines: deadlines.map(dueDeadline),
      reportedOn: checkedDayOrNull(reportedOn),
    },
    lightRules,
  );
}

/** A stored deadline as the rules of deadlines take it. */
export function dueDeadline(deadline: StoredDeadline): DueDeadline {
  return {
    kind: deadline.kind,
    dueOn: checkedDayOrNull(deadline.dueOn),
    recurrence: deadline.recurrence,
    relative: deadline.relative,
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
