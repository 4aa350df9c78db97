import { eq, inArray, sql } from 'drizzle-orm';
import { planSections, tasks } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { sectionsBelow, sectionsOfPlan } from './insert-section.ts';

/** Removes a heading; its tasks (archived ones too) and the headings below it move up to its parent in their order. */
export function removeSection(context: ApplicationContext, { sectionId }: { sectionId: string }): { changeSetId: string | null } {
  const section = context.db.select().from(planSections).where(eq(planSections.id, sectionId)).get();
  if (!section) throw notFound('section', sectionId);
  const { changeSetId } = recordUseCase(context, 'plans.removeSection', { title: section.heading }, (tx) => {
    const below = sectionsBelow(sectionsOfPlan(tx, section.planId), section.id).map(({ id }) => id);
    // Positions run through the whole plan, so what moves up keeps its place.
    tx.update(tasks).set({ sectionId: section.parentId }).where(eq(tasks.sectionId, section.id)).run();
    tx.update(planSections).set({ parentId: section.parentId }).where(eq(planSections.parentId, section.id)).run();
    tx.update(planSections).set({ level: sql`${planSections.level} - 1` }).where(inArray(planSections.id, below)).run();
    tx.delete(planSections).where(eq(planSections.id, section.id)).run();
  });
  return { changeSetId };
}
