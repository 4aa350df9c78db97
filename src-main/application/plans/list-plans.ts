import { aliasedTable, and, asc, count, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import type { PlanSummary } from '../../contract/plans.ts';
import type { Database } from '../../database/database.ts';
import { planAdaptations, planVersions, taskSources, tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import type { WorkPlanRow } from './require-plan.ts';

type PlanLink = NonNullable<PlanSummary['predecessor']>;

/**
 * Plans with their place among the others, newest year first. A predecessor is named also when it is archived; the other
 * links lead to plans that are listed. A fixed number of statements, however many plans there are.
 */
export function listPlanSummaries({ db }: Pick<ApplicationContext, 'db'>, { includeArchived = false }: { includeArchived?: boolean | undefined }): PlanSummary[] {
  const all = db.select().from(workPlans).orderBy(desc(workPlans.year), desc(workPlans.createdAt), desc(workPlans.id)).all();
  const plans = all.filter((plan) => includeArchived || plan.archivedAt === null);
  const anyPlan = new Map(all.map((plan) => [plan.id, plan]));
  const listed = new Map(plans.map((plan) => [plan.id, plan]));
  const taskCounts = countTasks(db);
  const adaptations = readAdaptations(db);
  const openAdaptations = readOpenAdaptations(db);
  const versions = readLastVersions(db);
  const linksOf = (ids: (string | null | undefined)[], among: ReadonlyMap<string, WorkPlanRow>): PlanLink[] =>
    ids.flatMap((id) => {
      const plan = among.get(id ?? '');
      return plan ? [{ planId: plan.id, title: plan.title, year: plan.year }] : [];
    });
  return plans.map((plan) => ({
    id: plan.id,
    title: plan.title,
    issuer: plan.issuer,
    documentNumber: plan.documentNumber,
    issuedOn: plan.issuedOn,
    year: plan.year,
    origin: plan.origin,
    reference: plan.reference,
    taskCount: taskCounts.get(plan.id) ?? 0,
    createdAt: plan.createdAt,
    rowVersion: plan.rowVersion,
    archived: plan.archivedAt !== null,
    predecessor: linksOf([plan.predecessorId], anyPlan)[0] ?? null,
    successor: linksOf([plans.find(({ predecessorId }) => predecessorId === plan.id)?.id], listed)[0] ?? null,
    adaptedInto: linksOf(adaptations.filter(({ superiorId }) => superiorId === plan.id).map(({ ownId }) => ownId), listed),
    adaptedFrom: linksOf(adaptations.filter(({ ownId }) => ownId === plan.id).map(({ superiorId }) => superiorId), listed),
    openAdaptationId: openAdaptations.get(plan.id) ?? null,
    lastVersion: versions.get(plan.id) ?? null,
  }));
}

function countTasks(db: Database): Map<string, number> {
  const rows = db.select({ planId: tasks.planId, tasks: count() }).from(tasks).where(isNull(tasks.archivedAt)).groupBy(tasks.planId).all();
  return new Map(rows.map((row) => [row.planId, row.tasks]));
}

/** Which plans were made of which: by finished adaptations, and by the lines of tasks in use. Each pair once. */
function readAdaptations(db: Database): { ownId: string; superiorId: string }[] {
  const source = aliasedTable(tasks, 'source_tasks');
  const byTasks = db
    .selectDistinct({ ownId: tasks.planId, superiorId: source.planId })
    .from(taskSources)
    .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .innerJoin(source, eq(source.id, taskSources.sourceTaskId))
    .where(and(eq(taskSources.kind, 'adapted'), isNull(tasks.archivedAt), ne(tasks.planId, source.planId)))
    .all();
  const byAdaptations = db
    .select({ ownId: planAdaptations.ownPlanId, superiorId: planAdaptations.superiorPlanId })
    .from(planAdaptations)
    .where(and(eq(planAdaptations.state, 'committed'), isNotNull(planAdaptations.ownPlanId)))
    .all();
  const pairs = [...byTasks, ...byAdaptations.map(({ ownId, superiorId }) => ({ ownId: ownId ?? '', superiorId }))];
  return [...new Map(pairs.map((pair) => [`${pair.ownId} ${pair.superiorId}`, pair])).values()];
}

function readOpenAdaptations(db: Database): Map<string, string> {
  const rows = db
    .select({ planId: planAdaptations.superiorPlanId, id: planAdaptations.id })
    .from(planAdaptations)
    .where(eq(planAdaptations.state, 'open'))
    .orderBy(asc(planAdaptations.createdAt))
    .all();
  return new Map(rows.map((row) => [row.planId, row.id]));
}

/** The newest version of each plan, without its frozen copy, which is large. */
function readLastVersions(db: Database): Map<string, NonNullable<PlanSummary['lastVersion']>> {
  const rows = db
    .select({ planId: planVersions.planId, versionId: planVersions.id, number: planVersions.number, publishedOn: planVersions.publishedOn })
    .from(planVersions)
    .orderBy(asc(planVersions.number))
    .all();
  return new Map(rows.map(({ planId, ...version }) => [planId, version]));
}
