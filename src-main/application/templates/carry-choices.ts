import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { carryPlacements } from '../../domain/templates/carry-placements.ts';
import type { TemplatePlacements, TemplateTexts } from '../../domain/templates/template-edits.ts';
import { superiorTables } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { hasKeptFile } from '../files/kept-files.ts';
import { returnedFolder } from '../files/returned-folder.ts';
import { candidateTasks } from './candidate-tasks.ts';
import { readChosen } from './chosen-table.ts';
import { parsedFile, type ParsedFile } from './parsed-file.ts';
import type { SuperiorTableRow } from './table-rows.ts';

interface NewTable extends Pick<SuperiorTableRow, 'issuer' | 'sha256' | 'year' | 'quarter' | 'planId'> {
  file: ParsedFile;
}

interface Carried {
  tableNumber: number;
  placements: TemplatePlacements;
  texts: TemplateTexts;
}

/** Tables that are looked through for one of the same form; an issuer has one or two. */
const mostLookedAt = 5;

/**
 * What the clerk said of the last table of the same issuer and form: which table of the file it is, and the tasks of rows
 * with the same words. His own words for cells come along only where the same file is opened again for the same quarter.
 * What the columns mean is remembered by itself.
 */
export async function carryChoices(context: ApplicationContext, table: NewTable): Promise<Carried> {
  for (const earlier of earlierTables(context, table)) {
    if (!hasKeptFile(returnedFolder(context), earlier.sha256, earlier.byteSize)) continue;
    const before = readChosen(context.db, earlier, await parsedFile(context, earlier));
    const tableNumber = table.file.tables.findIndex(({ signature }) => signature === before.table.signature);
    if (tableNumber < 0) continue;
    const now = readChosen(context.db, { ...table, fileName: '', roles: null, tableNumber }, table.file);
    const named = Object.values(earlier.placements).filter((taskId) => taskId !== null);
    const { tasks, derived } = candidateTasks(context.db, table, named);
    // The clerk may have named the own task instead of its source.
    const known = new Set(tasks.flatMap(({ id }) => [id, ...(derived.get(id) ?? []).map(({ taskId }) => taskId)]));
    const placements = carryPlacements({ rows: before.table.rows, placements: earlier.placements }, now.table.rows, known);
    const isSame = earlier.sha256 === table.sha256 && earlier.year === table.year && earlier.quarter === table.quarter;
    return { tableNumber, placements, texts: isSame ? earlier.texts : {} };
  }
  return { tableNumber: 0, placements: {}, texts: {} };
}

/** The same file for the same quarter first, then the newest. */
function earlierTables({ db }: Pick<ApplicationContext, 'db'>, { issuer, sha256, year, quarter }: NewTable): SuperiorTableRow[] {
  const isSame = and(eq(superiorTables.sha256, sha256), eq(superiorTables.year, year), sql`${superiorTables.quarter} is ${quarter}`);
  return db
    .select()
    .from(superiorTables)
    .where(and(isNull(superiorTables.archivedAt), eq(superiorTables.issuer, issuer)))
    .orderBy(desc(sql`${isSame}`), desc(superiorTables.createdAt), sql`${superiorTables}.rowid desc`)
    .limit(mostLookedAt)
    .all();
}
