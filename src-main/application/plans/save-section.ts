import { eq } from 'drizzle-orm';
import { planSections } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { refuseForeignSection } from '../ledger/add-task.ts';
import { recordUseCase } from '../record-use-case.ts';
import { insertSection } from './insert-section.ts';
import { requirePlan } from './require-plan.ts';

/** Adds a heading at the end of its parent, or renames one where it stands. NOT_FOUND for a heading of another plan. */
export function saveSection(
  context: ApplicationContext,
  input: { planId: string; sectionId: string | null; parentId: string | null; heading: string },
): { changeSetId: string | null; sectionId: string } {
  const { planId, sectionId, parentId, heading } = input;
  requirePlan(context.db, planId);
  const { changeSetId, value } = recordUseCase(context, 'plans.saveSection', { title: heading }, (tx) => {
    if (sectionId === null) return insertSection(tx, planId, parentId, heading);
    refuseForeignSection(tx, planId, sectionId);
    tx.update(planSections).set({ heading }).where(eq(planSections.id, sectionId)).run();
    return sectionId;
  });
  return { changeSetId, sectionId: value };
}
