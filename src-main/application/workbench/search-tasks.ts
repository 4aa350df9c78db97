import { and, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { lightLabels, unitStateLabels } from '../../contract/text/labels.ts';
import { searchedNumber, searchedStanding, searchedYear } from '../../contract/text/search-words.ts';
import type { AssignmentRole } from '../../domain/codes.ts';
import { bareNumber } from '../../domain/search/text-match.ts';
import type { Database } from '../../database/database.ts';
import { assignments, deadlines, taskPeople, tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { listLedger } from '../ledger/list-ledger.ts';
import { grouped } from '../grouped.ts';
import { amongKnown, contains, hitOf, ofUnits, onDays, type RankedHit, type SearchQuestion, standingIn } from './search-question.ts';
import { wordsAbout } from './search-register.ts';

/** Tasks of the ledger by number, texts, units, persons, deadlines, state, light and initials: the best of them, as many as are wanted. */
export function searchTasks(context: ApplicationContext, question: SearchQuestion): RankedHit[] {
  const { db } = context;
  const standing = tasksStanding(context, question);
  const due = question.falling('task');
  const ids = [
    ...new Set([
      ...taskIdsByNumber(db, question),
      ...taskIdsByInitials(db, question),
      ...taskIdsByText(db, question),
      ...[...standing.keys(), ...due.keys()].slice(0, question.limit),
    ]),
  ];
  const rows = db
    .select({ id: tasks.id, planId: tasks.planId, year: workPlans.year, number: tasks.outlineNumber, title: tasks.title, requirement: tasks.requirement, note: tasks.note })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(inArray(tasks.id, ids), wantedTasks(question)))
    .orderBy(desc(workPlans.year), workPlans.createdAt, tasks.position)
    .all();
  const assigned = grouped(assignedTo(db, ids), ({ taskId }) => taskId);
  const people = grouped(peopleOf(db, ids, question), ({ taskId }) => taskId);
  const printed = grouped(printedDays(db, ids), ({ taskId }) => taskId);
  return rows.flatMap(({ id, planId, year, number, title, requirement, note }) => {
    const names = assigned.get(id) ?? [];
    const days = [...(printed.get(id) ?? []).map(({ day }) => day), ...(due.get(id) ?? []).map(({ day }) => day)];
    const persons = (people.get(id) ?? []).flatMap(({ name, phone }) => [name, phone]);
    const leads = leadsOf(names);
    return hitOf(
      question,
      { kind: 'task', id, about: '', taskId: id, unitId: null, planId, day: days[0] ?? null },
      { number, title, others: [requirement, note, ...names.map(({ printedName }) => printedName), ...persons] },
      {
        days: days.map((day) => ({ label: 'due', day })),
        standing: standing.get(id) ?? null,
        units: names.map(({ unitId, role }) => ({ unitId, part: role })),
      },
    ).map((hit) => ({
      ...hit,
      about: wordsAbout(number && searchedNumber(number), hit.excerpt.includes(leads) ? null : leads, year === question.yearMeant ? null : searchedYear(year)),
    }));
  });
}

/** Condition on `tasks` and `work_plans`: tasks of the ledger, of the year where one is asked for. */
export function tasksInScope({ year }: SearchQuestion): SQL | undefined {
  return and(taskInLedger, year === undefined ? undefined : eq(workPlans.year, year));
}

function wantedTasks(question: SearchQuestion): SQL | undefined {
  return and(tasksInScope(question), amongKnown(question, 'task', tasks.id));
}

/** Tasks that stand as the typed word says, in their order, each with how. */
function tasksStanding(context: ApplicationContext, { states, yearMeant }: SearchQuestion): Map<string, { excerpt: string; found: string }> {
  if (states.tasks.length === 0 && states.lights.length === 0) return new Map();
  const { rows } = listLedger(context, { year: yearMeant });
  return new Map(
    rows.flatMap(({ id, state, light }) => {
      const found = standingIn(states.tasks, state, unitStateLabels) ?? standingIn(states.lights, light, lightLabels);
      return found === null ? [] : [[id, { ...found, excerpt: searchedStanding(state, light) }] as const];
    }),
  );
}

function idsOf(rows: readonly { id: string }[], limit: number): string[] {
  return rows.slice(0, limit).map(({ id }) => id);
}

/** A number is compared without its brackets and dots, so that every task whose number holds it has to be looked at. */
function taskIdsByNumber(db: Database, question: SearchQuestion): string[] {
  const { number, limit } = question;
  if (!/^[\p{Script=Han}\d.]{1,8}$/u.test(number)) return [];
  const rows = inLedgerOrder(db, and(wantedTasks(question), contains({ pattern: `%${number}%` }, tasks.outlineNumber)));
  return idsOf(rows.filter((row) => bareNumber(row.number ?? '') === number), limit);
}

function taskIdsByInitials(db: Database, question: SearchQuestion): string[] {
  const { initialsOf, typed, limit } = question;
  if (initialsOf === null) return [];
  const wanted = typed.toLowerCase();
  const at = ({ title }: { title: string }): number => initialsOf(title).indexOf(wanted);
  const rows = inLedgerOrder(db, wantedTasks(question)).filter((row) => at(row) >= 0);
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
  const named = or(contains(question, assignments.printedName), ofUnits(question, assignments.unitId));
  const rows = db
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(
      and(
        wantedTasks(question),
        or(
          contains(question, tasks.title, tasks.requirement, tasks.note),
          inArray(tasks.id, db.select({ id: assignments.taskId }).from(assignments).where(named)),
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

interface Assigned {
  taskId: string;
  role: AssignmentRole;
  printedName: string;
  unitId: string | null;
}

function assignedTo(db: Database, ids: string[]): Assigned[] {
  const { taskId, role, printedName, unitId, position } = assignments;
  return db.select({ taskId, role, printedName, unitId }).from(assignments).where(inArray(taskId, ids)).orderBy(taskId, position).all();
}

/** The lead units as printed; where none leads, all who have the task. */
function leadsOf(assigned: readonly Assigned[]): string {
  const leads = assigned.filter(({ role }) => role === 'lead');
  return (leads.length > 0 ? leads : assigned).map(({ printedName }) => printedName).join('、');
}

/** Persons of tasks that hold what was typed. */
function peopleOf(db: Database, ids: string[], question: SearchQuestion): { taskId: string; name: string; phone: string | null }[] {
  const { taskId, name, phone } = taskPeople;
  return db.select({ taskId, name, phone }).from(taskPeople).where(and(inArray(taskId, ids), contains(question, name, phone))).all();
}

function printedDays(db: Database, ids: string[]): { taskId: string; day: string }[] {
  return db
    .select({ taskId: deadlines.taskId, day: deadlines.dueOn })
    .from(deadlines)
    .where(inArray(deadlines.taskId, ids))
    .orderBy(deadlines.dueOn)
    .all()
    .flatMap(({ taskId, day }) => (day === null ? [] : [{ taskId, day }]));
}
