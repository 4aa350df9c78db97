import { and, asc, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { CollectiveUnitView, UnitClassView, UnitView } from '../../contract/units.ts';
import {
  collectiveUnitMembers,
  collectiveUnits,
  taskUnits,
  tasks,
  unitAliases,
  unitClasses,
  units,
  workPlans,
} from '../../database/schema/index.ts';
import { openUnitStates } from '../open-unit-states.ts';
import type { ApplicationContext } from '../context.ts';
import { readOffice } from '../workspace/office-setting.ts';
import { unitsMatching } from './unit-search.ts';

export interface UnitList {
  units: UnitView[];
  classes: UnitClassView[];
  collectives: CollectiveUnitView[];
}

/** The register: units in their order with aliases and the counts of the office's year, classes, collective units. */
export function listUnits(
  { db }: ApplicationContext,
  filter: { includeArchived?: boolean | undefined } = {},
): UnitList {
  const classes = db.select().from(unitClasses).orderBy(asc(unitClasses.position)).all();
  const classPosition = new Map(classes.map((unitClass) => [unitClass.code, unitClass.position]));
  const counts = countTasks(db, readOffice(db)?.year ?? null);
  const aliases = groupAliases(db);
  const rows = db
    .select()
    .from(units)
    .where(filter.includeArchived ? undefined : isNull(units.archivedAt))
    .all()
    .sort(
      (a, b) =>
        (classPosition.get(a.classCode) ?? 0) - (classPosition.get(b.classCode) ?? 0) || a.position - b.position,
    );
  const views = rows.map((unit) => ({
    id: unit.id,
    name: unit.name,
    shortName: unit.shortName,
    classCode: unit.classCode,
    position: unit.position,
    aliases: aliases.get(unit.id) ?? [],
    archived: unit.archivedAt !== null,
    rowVersion: unit.rowVersion,
    taskCount: counts.get(unit.id)?.all ?? 0,
    openTaskCount: counts.get(unit.id)?.open ?? 0,
  }));
  return {
    units: views,
    classes: classes.map(({ code, name, position }) => ({ code, name, position })),
    collectives: listCollectives(db),
  };
}

/** The register with only the units that fit what was typed. */
export async function searchUnits(
  context: ApplicationContext,
  filter: { includeArchived?: boolean | undefined; search?: string | undefined },
): Promise<UnitList> {
  const list = listUnits(context, filter);
  return { ...list, units: await unitsMatching(list.units, filter.search ?? '') };
}

function listCollectives(db: ApplicationContext['db']): CollectiveUnitView[] {
  const members = new Map<string, string[]>();
  for (const row of db
    .select({ collectiveUnitId: collectiveUnitMembers.collectiveUnitId, unitId: collectiveUnitMembers.unitId })
    .from(collectiveUnitMembers)
    .innerJoin(units, eq(units.id, collectiveUnitMembers.unitId))
    .where(isNull(units.archivedAt))
    .orderBy(asc(units.position))
    .all()) {
    members.set(row.collectiveUnitId, [...(members.get(row.collectiveUnitId) ?? []), row.unitId]);
  }
  return db
    .select()
    .from(collectiveUnits)
    .where(isNull(collectiveUnits.archivedAt))
    .orderBy(asc(collectiveUnits.name))
    .all()
    .map((row) => ({ id: row.id, name: row.name, memberIds: members.get(row.id) ?? [], rowVersion: row.rowVersion }));
}

function groupAliases(db: ApplicationContext['db']): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const row of db.select().from(unitAliases).where(isNull(unitAliases.archivedAt)).orderBy(asc(unitAliases.alias)).all()) {
    grouped.set(row.unitId, [...(grouped.get(row.unitId) ?? []), row.alias]);
  }
  return grouped;
}

function countTasks(db: ApplicationContext['db'], year: number | null): Map<string, { all: number; open: number }> {
  if (year === null) return new Map();
  const open = sql<number>`sum(${taskUnits.state} in ${openUnitStates})`;
  const rows = db
    .select({ unitId: taskUnits.unitId, all: count(), open })
    .from(taskUnits)
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(
      and(
        isNull(taskUnits.archivedAt),
        isNull(tasks.archivedAt),
        isNull(workPlans.archivedAt),
        eq(workPlans.year, year),
        ne(taskUnits.state, 'notApplicable'),
      ),
    )
    .groupBy(taskUnits.unitId)
    .all();
  return new Map(rows.map((row) => [row.unitId, { all: row.all, open: row.open }]));
}

/** Names of units by id, archived ones included. */
export function unitNames(db: ApplicationContext['db'], ids?: readonly string[]): Map<string, string> {
  const rows = db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(ids ? inArray(units.id, [...ids]) : undefined)
    .all();
  return new Map(rows.map((row) => [row.id, row.name]));
}
