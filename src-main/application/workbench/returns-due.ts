import { and, count, eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { fillInPackages, fillInWorkbooks, returnedFiles, returnedRows } from '../../database/schema/index.ts';

/** Files of a year that came back and wait to be taken over. */
export function countReturnsWaiting(db: Database, year: number): number {
  const found = db.select({ files: count() }).from(returnedFiles).where(and(eq(returnedFiles.year, year), eq(returnedFiles.state, 'waiting'))).get();
  return found?.files ?? 0;
}

/** Units from which nothing has come for the workbook that they were given last in the year, though its day of reply has passed. */
export function countUnitsNotReturned(db: Database, year: number, asOf: string): number {
  const { units } = db.get<{ units: number }>(sql`
    select count(*) as units from (
      select ${fillInWorkbooks.id} as id, ${fillInWorkbooks.unitId} as unit_id, ${fillInPackages.distributedOn} as distributed_on, ${fillInPackages.replyBy} as reply_by,
        row_number() over (partition by ${fillInWorkbooks.unitId} order by ${fillInPackages.createdAt} desc, ${fillInPackages}.rowid desc) as place
      from ${fillInWorkbooks} join ${fillInPackages} on ${fillInPackages.id} = ${fillInWorkbooks.packageId}
      where ${fillInPackages.year} = ${year}
    ) last
    where place = 1 and reply_by < ${asOf}
      and not exists (select 1 from ${returnedRows} where ${returnedRows.workbookId} = last.id)
      and not exists (
        select 1 from ${returnedFiles}
        where ${returnedFiles.state} <> 'setAside'
          and (${returnedFiles.workbookId} = last.id or (${returnedFiles.workbookId} is null and ${returnedFiles.unitId} = last.unit_id and ${returnedFiles.receivedOn} >= last.distributed_on))
      )`);
  return units;
}
