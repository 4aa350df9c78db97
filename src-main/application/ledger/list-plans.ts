import { and, count, desc, eq, isNull } from 'drizzle-orm';
import type { PlanView, SectionView } from '../../contract/ledger.ts';
import { tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { readSections } from './read-tasks.ts';

/** Plans in use, newest year first, with the number of their tasks. */
export function listPlans({ db }: ApplicationContext): PlanView[] {
  return db
    .select({ plan: workPlans, taskCount: count(tasks.id) })
    .from(workPlans)
    .leftJoin(tasks, and(eq(tasks.planId, workPlans.id), isNull(tasks.archivedAt)))
    .where(isNull(workPlans.archivedAt))
    .groupBy(workPlans.id)
    .orderBy(desc(workPlans.year), desc(workPlans.createdAt))
    .all()
    .map(({ plan, taskCount }) => ({
      id: plan.id,
      title: plan.title,
      issuer: plan.issuer,
      documentNumber: plan.documentNumber,
      issuedOn: plan.issuedOn,
      year: plan.year,
      origin: plan.origin,
      reference: plan.reference,
      taskCount,
      createdAt: plan.createdAt,
    }));
}

/** Sections of a plan in document order. */
export function listSections({ db }: ApplicationContext, { planId }: { planId: string }): SectionView[] {
  return [...readSections(db, [planId]).values()];
}
