import { eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { collectiveUnits, evidence, planSections, returnedFiles, taskUnits, tasks, unitClasses, units, workPlans } from '../../database/schema/index.ts';

/** Tables whose rows the history calls by a name. */
export type NamedTable = 'units' | 'collective_units' | 'tasks' | 'plan_sections' | 'work_plans' | 'evidence' | 'unit_classes' | 'task_units' | 'returned_files';

/** Names of rows, each looked up once. */
export interface RowNames {
  /** The name that a row has now; its id where the row is gone. */
  nameOf: (table: NamedTable, id: string) => string;
}

const lookUp: Record<NamedTable, (db: Database, id: string) => { name: string } | undefined> = {
  units: (db, id) => db.select({ name: units.name }).from(units).where(eq(units.id, id)).get(),
  collective_units: (db, id) => db.select({ name: collectiveUnits.name }).from(collectiveUnits).where(eq(collectiveUnits.id, id)).get(),
  tasks: (db, id) => db.select({ name: tasks.title }).from(tasks).where(eq(tasks.id, id)).get(),
  plan_sections: (db, id) => db.select({ name: planSections.heading }).from(planSections).where(eq(planSections.id, id)).get(),
  work_plans: (db, id) => db.select({ name: workPlans.title }).from(workPlans).where(eq(workPlans.id, id)).get(),
  evidence: (db, id) => db.select({ name: evidence.title }).from(evidence).where(eq(evidence.id, id)).get(),
  unit_classes: (db, id) => db.select({ name: unitClasses.name }).from(unitClasses).where(eq(unitClasses.code, id)).get(),
  returned_files: (db, id) => db.select({ name: returnedFiles.fileName }).from(returnedFiles).where(eq(returnedFiles.id, id)).get(),
  task_units: (db, id) =>
    db.select({ name: units.name }).from(taskUnits).innerJoin(units, eq(units.id, taskUnits.unitId)).where(eq(taskUnits.id, id)).get(),
};

/** Looks names up as the history asks for them. */
export function createRowNames(db: Database): RowNames {
  const known = new Map<string, string>();
  return {
    nameOf: (table, id) => {
      const key = `${table} ${id}`;
      const name = known.get(key) ?? lookUp[table](db, id)?.name ?? id;
      known.set(key, name);
      return name;
    },
  };
}
