import { and, eq, exists, isNull } from 'drizzle-orm';
import type { LookBackRow } from '../../contract/look-back.ts';
import { assignmentRoles } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { deadlines, lookBackFindings, taskUnits, tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { printedDeadlines } from '../ledger/printed-deadlines.ts';
import { readTaskTexts, type TaskTexts } from '../ledger/read-tasks.ts';
import { rectificationsOf } from './rectifications.ts';
import { yearEndStates } from './year-end-states.ts';

/**
 * The tasks of the year before that are looked back upon (回顾): those of its ledger that had a unit and a deadline, with their
 * state at its end and what was found of them.
 */
export function listLookBack({ db }: Pick<ApplicationContext, 'db'>, { year }: { year: number }): LookBackRow[] {
  const found = readTaskTexts(db, lookedBackUpon(db, year));
  const printed = printedDeadlines(db, found.map(({ task }) => task.id));
  const states = yearEndStates(db, year - 1);
  const titles = new Map(db.select({ id: workPlans.id, title: workPlans.title }).from(workPlans).all().map(({ id, title }) => [id, title]));
  const findings = new Map(
    db.select().from(lookBackFindings).where(eq(lookBackFindings.year, year)).all().map((finding) => [finding.taskId, finding]),
  );
  const rectifications = rectificationsOf(db, year);
  return found.map(({ task, plan, assignments }) => {
    const finding = findings.get(task.id);
    return {
      taskId: task.id,
      planId: plan.id,
      planTitle: titles.get(plan.id) ?? '',
      outlineNumber: task.outlineNumber,
      title: task.title,
      units: printedUnits(assignments),
      deadlineText: printed.get(task.id) ?? '',
      state: states.get(task.id) ?? null,
      result: finding?.result ?? null,
      note: finding?.note ?? null,
      checkedOn: finding?.checkedOn ?? null,
      rectification: rectifications.get(task.id) ?? null,
    };
  });
}

/** Tasks that the look-back of a year is about; the condition is on `tasks` and `work_plans`. */
export function lookedBackUpon(db: Database, year: number) {
  const withUnit = db.select().from(taskUnits).where(and(eq(taskUnits.taskId, tasks.id), isNull(taskUnits.archivedAt)));
  const withDeadline = db.select().from(deadlines).where(eq(deadlines.taskId, tasks.id));
  return and(eq(workPlans.year, year - 1), taskInLedger, exists(withUnit), exists(withDeadline));
}

/** Printed names in the order of their roles, each once. */
function printedUnits(assignments: TaskTexts['assignments']): string {
  const names = assignmentRoles.flatMap((role) => assignments.filter((one) => one.role === role).map((one) => one.printedName));
  return [...new Set(names)].join('、');
}
