import { and, asc, count, countDistinct, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { CollectiveRuleView, CollectiveUnitView, UnitClassView, UnitView } from '../../contract/units.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { StoredCollectiveRule } from '../../domain/units/resolve-collective.ts';
import type { Database } from '../../database/database.ts';
import { assignments, collectiveUnits, taskUnits, tasks, units, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { readOffice } from '../workspace/office-setting.ts';
import { loadCollectiveRegister, membersOf } from './collective-register.ts';
import { unitsInOrder } from './register-order.ts';
import { classesInOrder } from './save-class.ts';
import { readNames } from './unit-names.ts';
import { readPeople } from './unit-people.ts';
import { unitsMatching } from './unit-search.ts';

export interface UnitList {
  units: UnitView[];
  classes: UnitClassView[];
  collectives: CollectiveUnitView[];
}

interface RegisterFilter {
  includeArchived?: boolean | undefined;
  /** Day on which collective units are resolved; today where it is left out. */
  asOf?: string | undefined;
}

/** The register: units in their order with names, people and the counts of the office's year, classes, collective units. */
export function listUnits({ db, today }: Pick<ApplicationContext, 'db' | 'today'>, filter: RegisterFilter = {}): UnitList {
  const year = readOffice(db)?.year ?? null;
  const counts = countTasks(db, year);
  const names = readNames(db);
  const people = readPeople(db);
  const rows = unitsInOrder(db).filter((unit) => filter.includeArchived || unit.archivedAt === null);
  return {
    units: rows.map((unit) => ({
      id: unit.id,
      name: unit.name,
      shortName: unit.shortName,
      classCode: unit.classCode,
      position: unit.position,
      aliases: names.get(unit.id)?.aliases ?? [],
      formerNames: names.get(unit.id)?.formerNames ?? [],
      people: people.get(unit.id) ?? [],
      establishedOn: unit.establishedOn,
      archived: unit.archivedAt !== null,
      dissolvedOn: unit.dissolvedOn,
      successorId: unit.successorId,
      rowVersion: unit.rowVersion,
      taskCount: counts.get(unit.id)?.all ?? 0,
      openTaskCount: counts.get(unit.id)?.open ?? 0,
    })),
    classes: classesInOrder(db),
    collectives: listCollectives(db, filter.asOf === undefined ? today() : checkedDay(filter.asOf), year),
  };
}

/** The register with only the units that fit what was typed. */
export async function searchUnits(
  context: ApplicationContext,
  filter: RegisterFilter & { search?: string | undefined },
): Promise<UnitList> {
  const list = listUnits(context, filter);
  return { ...list, units: await unitsMatching(list.units, filter.search ?? '') };
}

function listCollectives(db: Database, day: CalendarDay, year: number | null): CollectiveUnitView[] {
  const register = loadCollectiveRegister(db);
  const counts = countCollectiveTasks(db, year);
  return db
    .select()
    .from(collectiveUnits)
    .where(isNull(collectiveUnits.archivedAt))
    .orderBy(asc(collectiveUnits.name))
    .all()
    .map(({ id, name, rule, rowVersion }) => ({
      id,
      name,
      rule: ruleView(rule),
      memberIds: membersOf(register, id, day),
      taskCount: counts.get(id) ?? 0,
      rowVersion,
    }));
}

function ruleView(rule: StoredCollectiveRule): CollectiveRuleView {
  return rule.kind === 'members'
    ? { kind: 'members' }
    : { kind: 'classes', classCodes: [...rule.classCodes], exceptIds: [...rule.exceptIds] };
}

function countTasks(db: Database, year: number | null): Map<string, { all: number; open: number }> {
  if (year === null) return new Map();
  const open = sql<number>`sum(${taskUnits.state} in ${openUnitStates})`;
  const rows = db
    .select({ unitId: taskUnits.unitId, all: count(), open })
    .from(taskUnits)
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(isNull(taskUnits.archivedAt), taskInLedger, eq(workPlans.year, year), ne(taskUnits.state, 'notApplicable')))
    .groupBy(taskUnits.unitId)
    .all();
  return new Map(rows.map((row) => [row.unitId, { all: row.all, open: row.open }]));
}

function countCollectiveTasks(db: Database, year: number | null): Map<string | null, number> {
  if (year === null) return new Map();
  const rows = db
    .select({ collectiveUnitId: assignments.collectiveUnitId, all: countDistinct(assignments.taskId) })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(taskInLedger, eq(workPlans.year, year)))
    .groupBy(assignments.collectiveUnitId)
    .all();
  return new Map(rows.map((row) => [row.collectiveUnitId, row.all]));
}

/** Names of units by id, archived ones included. */
export function unitNames(db: Database, ids?: readonly string[]): Map<string, string> {
  const rows = db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(ids ? inArray(units.id, [...ids]) : undefined)
    .all();
  return new Map(rows.map((row) => [row.id, row.name]));
}
