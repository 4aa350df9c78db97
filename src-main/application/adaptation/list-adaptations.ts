import { desc, eq, sql } from 'drizzle-orm';
import type { AdaptationView } from '../../contract/adaptation.ts';
import type { Database } from '../../database/database.ts';
import { planAdaptations, workPlans } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';

const columns = {
  adaptationId: planAdaptations.id,
  rowVersion: planAdaptations.rowVersion,
  state: planAdaptations.state,
  superiorPlanId: planAdaptations.superiorPlanId,
  superiorTitle: workPlans.title,
  ownPlanId: planAdaptations.ownPlanId,
  title: planAdaptations.title,
  year: planAdaptations.year,
  daysEarlier: planAdaptations.daysEarlier,
  createdAt: planAdaptations.createdAt,
};

const selectViews = (db: Database) =>
  db.select(columns).from(planAdaptations).innerJoin(workPlans, eq(workPlans.id, planAdaptations.superiorPlanId));

/** All adaptations, newest first. */
export function listAdaptations({ db }: Pick<ApplicationContext, 'db'>): AdaptationView[] {
  return selectViews(db).orderBy(desc(planAdaptations.createdAt), sql`${planAdaptations}.rowid desc`).all();
}

/** One adaptation in any state; NOT_FOUND when there is none. */
export function readAdaptationView(db: Database, adaptationId: string): AdaptationView {
  const view = selectViews(db).where(eq(planAdaptations.id, adaptationId)).get();
  if (!view) throw notFound('adaptation', adaptationId);
  return view;
}
