import type { DraftTask } from '../../domain/extraction/extracted-plan.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { planSections } from '../../database/schema/index.ts';

/** The stored sections of a plan. */
export interface InsertedSections {
  count: number;
  /** Id of the section with this path of headings; null for a task without headings above it. */
  idOf(path: readonly string[]): string | null;
}

/** Stores the headings above the drafts, outermost first, in order of appearance, inside an open change set. */
export function insertSections(tx: Database, planId: string, drafts: readonly DraftTask[]): InsertedSections {
  const ids = new Map<string, string>();
  const rows: (typeof planSections.$inferInsert)[] = [];
  const keyOf = (path: readonly string[]): string => JSON.stringify(path);
  for (const { section } of drafts) {
    section.forEach((heading, depth) => {
      const path = section.slice(0, depth + 1);
      if (ids.has(keyOf(path))) return;
      const id = newId();
      ids.set(keyOf(path), id);
      rows.push({
        id,
        planId,
        parentId: depth === 0 ? null : (ids.get(keyOf(path.slice(0, -1))) ?? null),
        position: rows.length + 1,
        level: depth + 1,
        heading,
      });
    });
  }
  insertMany(tx, planSections, rows);
  return { count: rows.length, idOf: (path) => (path.length === 0 ? null : (ids.get(keyOf(path)) ?? null)) };
}
