import { and, desc, eq, or } from 'drizzle-orm';
import { progressReports, taskUnits, tasks, units, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { amongKnown, contains, hitOf, ofUnits, onDays, type RankedHit, type SearchQuestion } from './search-question.ts';
import { tasksInScope } from './search-tasks.ts';

/** Progress reports of the ledger by what they say, their unit and their day, newest first. */
export function searchReports({ db }: ApplicationContext, question: SearchQuestion): RankedHit[] {
  const { text, problems, nextStep, reportedOn } = progressReports;
  return db
    .select({ id: progressReports.id, text, problems, nextStep, reportedOn, taskId: tasks.id, title: tasks.title, planId: tasks.planId, unitId: units.id, unitName: units.name })
    .from(progressReports)
    .innerJoin(taskUnits, eq(taskUnits.id, progressReports.taskUnitId))
    .innerJoin(units, eq(units.id, taskUnits.unitId))
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(
      and(
        tasksInScope(question),
        amongKnown(question, 'report', progressReports.id),
        or(contains(question, text, problems, nextStep), onDays(question, reportedOn), ofUnits(question, taskUnits.unitId)),
      ),
    )
    .orderBy(desc(reportedOn))
    .limit(question.limit)
    .all()
    .flatMap((row) => {
      const target = { kind: 'report' as const, id: row.id, about: '', taskId: row.taskId, unitId: row.unitId, planId: row.planId, day: row.reportedOn };
      const others = [row.text, row.problems, row.nextStep];
      // A report has no title of its own: it is shown under its unit and task, and found by what it says.
      return hitOf({ ...question, initialsOf: null }, target, { title: '', others }, { days: [{ label: 'reported', day: row.reportedOn }] }).map((hit) => ({
        ...hit,
        title: `${row.unitName} · ${row.title}`,
        about: others.some((said) => hit.found.every((word) => said?.includes(word))) ? '' : row.text,
      }));
    });
}
