import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { workPlans } from '../../database/schema/index.ts';
import { readOffice } from '../workspace/office-setting.ts';

/** Adds an own plan (本级计划), issued by the office, inside an open change set and returns its id. */
export function insertOwnPlan(tx: Database, { title, year }: { title: string; year: number }, now: Date): string {
  const id = newId();
  tx.insert(workPlans)
    .values({ id, title, year, origin: 'own', issuer: readOffice(tx)?.officeName ?? null, createdAt: now.toISOString() })
    .run();
  return id;
}
