import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Database, OpenDatabase } from '../../../src-main/database/database.ts';
import type { OpenDatabaseOptions } from '../../../src-main/database/open-database.ts';
import { openDatabase } from '../../../src-main/database/open-database.ts';
import { recordChange } from '../../../src-main/database/record-change.ts';
import type { RecordedChange } from '../../../src-main/database/record-change.ts';
import { tasks, taskUnits, unitClasses, units, workPlans } from '../../../src-main/database/schema/index.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The migrations of the program. */
export const migrationsFolder = join(import.meta.dirname, '../../../drizzle');

export const clock = fixedClock();

/** Opens a ledger in a folder of its own and closes it with the test. */
export function openLedger(folder = temporaryFolder(), options: Partial<OpenDatabaseOptions> = {}): OpenDatabase {
  const opened = openDatabase(folder, { migrationsFolder, now: clock.now, ...options });
  onTestFinished(() => opened.close());
  return opened;
}

/** `recordChange` with a context that no test looks at. */
export function record<T>(
  db: Database,
  change: (tx: Database) => T extends PromiseLike<unknown> ? never : T,
): RecordedChange<T> {
  return recordChange(db, { actor: 'clerk', useCase: 'test.change', summary: {}, now: clock.now() }, change);
}

const createdAt = '2024-05-06T08:00:00.000Z';

/** A valid unit. */
export function unitRow(id: string, name = id): typeof units.$inferInsert {
  return { id, name, classCode: 'bureau', position: 1, createdAt };
}

/** A valid task of plan `plan`. */
export function taskRow(id: string, position = 1): typeof tasks.$inferInsert {
  return { id, planId: 'plan', position, title: `task ${id}`, allocation: 'assigned', createdAt };
}

/** One class, two units, one plan with two tasks, one of them in both units. */
export function seedLedger(db: Database): void {
  record(db, (tx) => {
    tx.insert(unitClasses).values({ code: 'bureau', name: 'Bureaus', position: 1 }).run();
    tx.insert(units).values([unitRow('unit-a'), unitRow('unit-b')]).run();
    tx.insert(workPlans).values({ id: 'plan', title: 'Plan', year: 2024, origin: 'superior', createdAt }).run();
    tx.insert(tasks).values([taskRow('task-1', 1), taskRow('task-2', 2)]).run();
    tx.insert(taskUnits)
      .values([
        { id: 'tu-1', taskId: 'task-1', unitId: 'unit-a', role: 'lead', state: 'notStarted' },
        { id: 'tu-2', taskId: 'task-1', unitId: 'unit-b', role: 'responsible', state: 'notStarted' },
      ])
      .run();
  });
}
