import { eq } from 'drizzle-orm';
import type { SuperiorTableHead } from '../../contract/templates.ts';
import { superiorTables } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { tableHeads } from './table-rows.ts';

/** The superior's tables of a year, the newest first. */
export function listTables({ db }: Pick<ApplicationContext, 'db'>, { year }: { year: number }): SuperiorTableHead[] {
  return tableHeads(db, eq(superiorTables.year, year));
}
