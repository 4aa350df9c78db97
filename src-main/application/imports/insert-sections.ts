import { headingWords } from '../../domain/outline/heading-words.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { planSections } from '../../database/schema/index.ts';
import { insertSection, type SectionRow, sectionsOfPlan } from '../plans/insert-section.ts';

/** The sections of a plan. */
export interface InsertedSections {
  /** How many were added. */
  count: number;
  /** Id of the section with this path of headings; null for a task without headings above it. */
  idOf(path: readonly string[]): string | null;
}

/**
 * Stores the headings above the drafts, outermost first, in order of appearance, inside an open change set. In a plan that
 * has headings already, one of the same words is used again, whatever its number; a new one goes to the end of its parent.
 */
export function insertSections(
  tx: Database,
  planId: string,
  drafts: readonly { section: readonly string[] }[],
): InsertedSections {
  const present = sectionsOfPlan(tx, planId);
  const isNew = present.length === 0;
  const keyOf = (path: readonly string[]): string => JSON.stringify(isNew ? path : path.map(headingWords));
  const ids = idsByPath(present, keyOf);
  const presentCount = ids.size;
  const rows: (typeof planSections.$inferInsert)[] = [];
  for (const { section } of drafts) {
    section.forEach((heading, depth) => {
      const path = section.slice(0, depth + 1);
      if (ids.has(keyOf(path))) return;
      const parentId = depth === 0 ? null : (ids.get(keyOf(path.slice(0, -1))) ?? null);
      if (!isNew) {
        ids.set(keyOf(path), insertSection(tx, planId, parentId, heading));
        return;
      }
      const id = newId();
      ids.set(keyOf(path), id);
      rows.push({ id, planId, parentId, position: rows.length + 1, level: depth + 1, heading });
    });
  }
  insertMany(tx, planSections, rows);
  return { count: ids.size - presentCount, idOf: (path) => (path.length === 0 ? null : (ids.get(keyOf(path)) ?? null)) };
}

/** Ids of sections by their paths; of two with the same path the first. */
function idsByPath(sections: readonly SectionRow[], keyOf: (path: readonly string[]) => string): Map<string, string> {
  const paths = new Map<string, readonly string[]>();
  const ids = new Map<string, string>();
  for (const { id, parentId, heading } of sections) {
    const path = [...(parentId === null ? [] : (paths.get(parentId) ?? [])), heading];
    paths.set(id, path);
    if (!ids.has(keyOf(path))) ids.set(keyOf(path), id);
  }
  return ids;
}
