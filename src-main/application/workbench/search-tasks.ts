import { and, desc, eq, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import { bareNumber } from '../../domain/search/text-match.ts';
import type { Database } from '../../database/database.ts';
import { assignments, deadlines, progressReports, taskPeople, taskUnits, tasks, units, workPlans } from '../../database/schema/index.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { grouped } from '../grouped.ts';
import { contains, hitOf, onDays, type RankedHit, type SearchQuestion } from './search-question.ts';

/** Tasks of the ledger by number, texts, printed units, persons, deadlines and initials: the best of them, as many as are wanted. */
export function searchTasks(db: Database, question: SearchQuestion): RankedHit[] {
  const ids = [...new Set([...taskIdsByNumber(db, question), ...taskIdsByInitials(db, question), ...taskIdsByText(db, question)])];
  const rows = db
    .select({ id: tasks.id, planId: tasks.planId, number: tasks.outlineNumber, title: tasks.title, requirement: tasks.requirement, note: tasks.note })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(inArray(tasks.id, ids))
    .orderBy(desc(workPlans.year), workPlans.createdAt, tasks.position)
    .all();
  const named = grouped(namedFor(db, ids, question), ({ taskId }) => taskId);
  const due = grouped(dueDaysOf(db, ids), ({ taskId }) => taskId);
  return rows.flatMap(({ id, planId, number, title, requirement, note }) => {
    const days = (due.get(id) ?? []).map(({ day }) => day);
    const others = [requirement, note, ...(named.get(id) ?? []).map(({ text }) => text)];
    return hitOf(question, { kind: 'task', id, taskId: id, unitId: null, planId, day: days[0] ?? null }, { number, title, others }, days);
  });
}

function inScope({ year }: SearchQuestion): SQL | undefined {
  return and(taskInLedger, year === undefined ? undefined : eq(workPlans.year, year));
}

function idsOf(rows: readonly { id: string }[], limit: number): string[] {
  return rows.slice(0, limit).map(({ id }) => id);
}

/** A number is compared without its brackets and dots, so that every task whose number holds it has to be looked at. */
function taskIdsByNumber(db: Database, question: SearchQuestion): string[] {
  const { number, limit } = question;
  if (!/^[\p{Script=Han}\d.]{1,8}$/u.test(number)) return [];
  const rows = inLedgerOrder(db, and(inScope(question), contains({ pattern: `%${number}%` }, tasks.outlineNumber)));
  return idsOf(rows.filter((row) => bareNumber(row.number ?? '') === number), limit);
}

function taskIdsByInitials(db: Database, question: SearchQuestion): string[] {
  const { initialsOf, typed, limit } = question;
  if (initialsOf === null) return [];
  const wanted = typed.toLowerCase();
  const at = ({ title }: { title: string }): number => initialsOf(title).indexOf(wanted);
  const rows = inLedgerOrder(db, inScope(question)).filter((row) => at(row) >= 0);
  return idsOf(rows.toSorted((one, other) => Math.sign(at(one)) - Math.sign(at(other))), limit);
}

function inLedgerOrder(db: Database, condition: SQL | undefined): { id: string; number: string | null; title: string }[] {
  return db
    .select({ id: tasks.id, number: tasks.outlineNumber, title: tasks.title })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(condition)
    .orderBy(desc(workPlans.year), workPlans.createdAt, tasks.position)
    .all();
}

function taskIdsByText(db: Database, question: SearchQuestion): string[] {
  const { pattern, limit } = question;
  const days = onDays(question, deadlines.dueOn);
  const rank = sql`case when ${contains({ pattern: pattern.slice(1) }, tasks.title)} then 0 when ${contains({ pattern }, tasks.title)} then 1 else 2 end`;
  const rows = db
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(
      and(
        inScope(question),
        or(
          contains(question, tasks.title, tasks.requirement, tasks.note),
          inArray(tasks.id, db.select({ id: assignments.taskId }).from(assignments).where(contains(question, assignments.printedName))),
          inArray(tasks.id, db.select({ id: taskPeople.taskId }).from(taskPeople).where(contains(question, taskPeople.name, taskPeople.phone))),
          days && inArray(tasks.id, db.select({ id: deadlines.taskId }).from(deadlines).where(days)),
        ),
      ),
    )
    .orderBy(rank, desc(workPlans.year), workPlans.createdAt, tasks.position)
    .limit(limit)
    .all();
  return idsOf(rows, limit);
}

/** Printed units and persons of tasks that hold what was typed. */
function namedFor(db: Database, ids: string[], question: SearchQuestion): { taskId: string; text: string | null }[] {
  const { taskId, printedName } = assignments;
  return [
    ...db.select({ taskId, text: printedName }).from(assignments).where(and(inArray(taskId, ids), contains(question, printedName))).all(),
    ...[taskPeople.name, taskPeople.phone].flatMap((text) =>
      db
        .select({ taskId: taskPeople.taskId, text })
        .from(taskPeople)
        .where(and(inArray(taskPeople.taskId, ids), contains(question, text)))
        .all(),
    ),
  ];
}

function dueDaysOf(db: Database, ids: string[]): { taskId: string; day: string | null }[] {
  return db
    .select({ taskId: deadlines.taskId, day: deadlines.dueOn })
    .from(deadlines)
    .where(and(inArray(deadlines.taskId, ids), isNotNull(deadlines.dueOn)))
    .orderBy(deadlines.dueOn)
    .all();
}

/** Progress reports of the ledger by what they say and by their day, newest first. */
export function searchReports(db: Database, question: SearchQuestion): RankedHit[] {
  const { text, problems, nextStep, reportedOn } = progressReports;
  return db
    .select({ id: progressReports.id, text, problems, nextStep, reportedOn, taskId: tasks.id, title: tasks.title, planId: tasks.planId, unitId: units.id, unitName: units.name })
    .from(progressReports)
    .innerJoin(taskUnits, eq(taskUnits.id, progressReports.taskUnitId))
    .innerJoin(units, eq(units.id, taskUnits.unitId))
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(inScope(question), or(contains(question, text, problems, nextStep), onDays(question, reportedOn))))
    .orderBy(desc(reportedOn))
    .limit(question.limit)
    .all()
    .flatMap((row) => {
      const target = { kind: 'report' as const, id: row.id, taskId: row.taskId, unitId: row.unitId, planId: row.planId, day: row.reportedOn };
      const others = [row.text, row.problems, row.nextStep];
      // A report has no title of its own: it is shown under its unit and task, and found by what it says.
      return hitOf({ ...question, initialsOf: null }, target, { title: '', others }, [row.reportedOn]).map((hit) => ({ ...hit, title: `${row.unitName} · ${row.title}` }));
    });
}
