import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { adaptationDrafts, planAdaptations, taskSources, tasks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { type AdaptationRow, readDrafts } from './adaptation-rows.ts';
import { proposerFor } from './propose-drafts.ts';
import { requireOwnPlan } from '../plans/require-plan.ts';
import { readSuperiorTasks, requireSuperiorPlan } from './superior-plan.ts';

interface Started {
  changeSetId: string | null;
  adaptationId: string;
  drafts: number;
  included: number;
  asked: number;
}

/**
 * Makes a draft of every task of a superior's plan (with an own plan: of those that have no line to it yet), included
 * where it binds the county for certain. An open adaptation of the same two plans is given back as it is.
 */
export function startAdaptation(
  context: ApplicationContext,
  input: { superiorPlanId: string; ownPlanId: string | null; title: string; year: number; daysEarlier: number },
): Started {
  const superiorPlan = requireSuperiorPlan(context.db, input.superiorPlanId);
  if (input.ownPlanId !== null) requireOwnPlan(context.db, input.ownPlanId);
  const open = findOpen(context.db, input.superiorPlanId, input.ownPlanId);
  if (open) return started(context.db, null, open.id);
  const superiorTasks = readSuperiorTasks(context.db, superiorPlan.id, { withArchived: false });
  const taken = input.ownPlanId === null ? new Set<string>() : sourcesOfPlan(context.db, input.ownPlanId);
  const { propose } = proposerFor(context, input);
  const bodies = superiorTasks.filter(({ id }) => !taken.has(id)).map(({ id }) => propose([id]));

  const values = { title: superiorPlan.title, count: bodies.length };
  const { changeSetId, value } = recordUseCase(context, 'adaptation.start', values, (tx) => {
    const adaptationId = newId();
    const createdAt = context.now().toISOString();
    tx.insert(planAdaptations).values({ ...input, id: adaptationId, state: 'open', createdAt }).run();
    insertMany(
      tx,
      adaptationDrafts,
      bodies.map((body, index) => ({
        id: newId(),
        adaptationId,
        position: index + 1,
        included: body.binding.decision === 'binds',
        body,
      })),
    );
    return adaptationId;
  });
  return started(context.db, changeSetId, value);
}

function findOpen(db: Database, superiorPlanId: string, ownPlanId: string | null): AdaptationRow | undefined {
  const samePlan = ownPlanId === null ? isNull(planAdaptations.ownPlanId) : eq(planAdaptations.ownPlanId, ownPlanId);
  return db
    .select()
    .from(planAdaptations)
    .where(and(eq(planAdaptations.superiorPlanId, superiorPlanId), samePlan, eq(planAdaptations.state, 'open')))
    .get();
}

/** Tasks to which a task in use of the plan has a line. */
function sourcesOfPlan(db: Database, planId: string): Set<string> {
  const rows = db
    .select({ sourceTaskId: taskSources.sourceTaskId })
    .from(taskSources)
    .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .where(and(eq(tasks.planId, planId), isNull(tasks.archivedAt)))
    .all();
  return new Set(rows.map((row) => row.sourceTaskId));
}

function started(db: Database, changeSetId: string | null, adaptationId: string): Started {
  const drafts = readDrafts(db, adaptationId);
  return {
    changeSetId,
    adaptationId,
    drafts: drafts.length,
    included: drafts.filter((draft) => draft.included).length,
    asked: drafts.filter((draft) => draft.body.binding.decision === 'ask').length,
  };
}
