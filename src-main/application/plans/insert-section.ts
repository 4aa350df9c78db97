import { asc, eq } from 'drizzle-orm';
import { headingWords } from '../../domain/outline/heading-words.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { planSections } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';

export type SectionRow = typeof planSections.$inferSelect;

/** Headings deeper than this are not kept; the schema says the same. */
const deepestLevel = 9;

/**
 * Adds a heading at the end of its parent (null: of the plan) inside an open change set and returns its id. NOT_FOUND
 * when the parent is none of the plan's, INVALID_INPUT when it is too deep for one more level.
 */
export function insertSection(tx: Database, planId: string, parentId: string | null, heading: string): string {
  const sections = sectionsOfPlan(tx, planId);
  const parent = parentId === null ? null : sections.find((section) => section.id === parentId);
  if (parent === undefined) throw notFound('section', parentId ?? '');
  if (parent !== null && parent.level >= deepestLevel) throw new AppError('INVALID_INPUT', { fields: ['parentId'] });
  const below = parent === null ? sections : [parent, ...sectionsBelow(sections, parent.id)];
  const id = newId();
  tx.insert(planSections)
    .values({ id, planId, parentId, position: positionBehind(tx, sections, below), level: (parent?.level ?? 0) + 1, heading })
    .run();
  return id;
}

/** Id of the plan's heading with this name, whatever its number; made at the end of the plan where there is none. */
export function headingNamed(tx: Database, planId: string, name: string): string {
  const found = sectionsOfPlan(tx, planId).find(({ heading }) => headingWords(heading) === headingWords(name));
  return found?.id ?? insertSection(tx, planId, null, name);
}

/** Sections of a plan in document order, so that each stands behind its parent. */
export function sectionsOfPlan(db: Database, planId: string): SectionRow[] {
  return db.select().from(planSections).where(eq(planSections.planId, planId)).orderBy(asc(planSections.position)).all();
}

/** All sections below one, in document order. */
export function sectionsBelow(sections: readonly SectionRow[], sectionId: string): SectionRow[] {
  const found = new Set([sectionId]);
  return sections.filter(({ id, parentId }) => parentId !== null && found.has(parentId) && found.add(id));
}

/** A position behind all of `before` and in front of what follows them in the plan. */
function positionBehind(tx: Database, sections: readonly SectionRow[], before: readonly SectionRow[]): number {
  const last = Math.max(0, ...before.map((section) => section.position));
  const next = sections.find((section) => section.position > last)?.position;
  if (next === undefined) return last + 1;
  const between = (last + next) / 2;
  if (between > last && between < next) return between;
  // Fractions halve with each heading that is added in the same place; where none is left the plan is numbered anew.
  for (const [index, section] of sections.entries()) {
    tx.update(planSections).set({ position: index + 1 }).where(eq(planSections.id, section.id)).run();
  }
  return sections.filter((section) => section.position <= last).length + 0.5;
}
