import type { LedgerRow, SectionView } from '../../contract/ledger.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { type DueDeadline, nextDueDay } from '../../domain/deadlines/due.ts';
import { lightOf, type LightRuleSet } from '../../domain/progress/signal-light.ts';
import { isDone, isSetAside, taskState } from '../../domain/progress/task-state.ts';
import { checkedDayOrNull } from '../day.ts';
import { sectionPath, type StoredDeadline, type TaskFacts } from './read-tasks.ts';

/** What the rows of a ledger are computed against. */
export interface LedgerView {
  asOf: CalendarDay;
  lightRules: LightRuleSet;
  sections: ReadonlyMap<string, SectionView>;
}

/** The row that the ledger shows for a task on the day `asOf`: facts, state of the whole, light with its reason. */
export function ledgerRow(facts: TaskFacts, { asOf, lightRules, sections }: LedgerView): LedgerRow {
  const { task, plan, units } = facts;
  const issuedOn = checkedDayOrNull(plan.issuedOn);
  const state = units.length === 0 ? null : taskState(units.map((unit) => unit.state));
  const due = facts.deadlines.map(dueDeadline);
  const light = lightOf(
    {
      asOf,
      issuedOn,
      year: plan.year,
      state: state ?? 'notStarted',
      deadlines: due,
      reportedOn: checkedDayOrNull(oldestReport(facts)),
    },
    lightRules,
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
    deadlines: facts.deadlines.map((deadline, index) => ({
      ...deadline,
      nextDueOn: nextDueDay(due[index] ?? dueDeadline(deadline), asOf, issuedOn),
    })),
    state,
    light: light.light,
    lightReason: light.reason,
    unitCount: units.length,
    doneUnitCount: units.filter((unit) => isDone(unit.state)).length,
    lastReportOn: units.reduce<string | null>(
      (latest, unit) => (unit.lastReportOn !== null && (latest === null || unit.lastReportOn > latest) ? unit.lastReportOn : latest),
      null,
    ),
    archived: task.archivedAt !== null,
    rowVersion: task.rowVersion,
  };
}

function dueDeadline(deadline: StoredDeadline): DueDeadline {
  return {
    kind: deadline.kind,
    dueOn: checkedDayOrNull(deadline.dueOn),
    recurrence: deadline.recurrence,
    relative: deadline.relative,
  };
}

/** Day up to which all units that still owe something have reported; null when one of them never did. */
function oldestReport({ units }: TaskFacts): string | null {
  const owing = units.filter((unit) => !isSetAside(unit.state) && !isDone(unit.state));
  if (owing.length === 0 || owing.some((unit) => unit.lastReportOn === null)) return null;
  return owing.map((unit) => unit.lastReportOn ?? '').reduce((oldest, day) => (day < oldest ? day : oldest));
}
