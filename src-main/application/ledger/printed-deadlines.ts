import { asc, inArray } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { deadlines } from '../../database/schema/index.ts';

/** Printed words of each task's deadlines, joined with a comma of enumeration; tasks without deadlines are not in the map. */
export function printedDeadlines(db: Database, taskIds: readonly string[]): Map<string, string> {
  const printed = new Map<string, string>();
  for (const row of db
    .select({ taskId: deadlines.taskId, printedText: deadlines.printedText })
    .from(deadlines)
    .where(inArray(deadlines.taskId, [...taskIds]))
    .orderBy(asc(deadlines.position))
    .all()) {
    const before = printed.get(row.taskId);
    printed.set(row.taskId, before === undefined ? row.printedText : `${before}、${row.printedText}`);
  }
  return printed;
}
