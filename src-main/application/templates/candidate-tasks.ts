import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { LinkedTask } from '../../contract/ledger.ts';
import type { TemplateCandidate } from '../../domain/templates/match-template-rows.ts';
import type { Database } from '../../database/database.ts';
import { tasks, workPlans } from '../../database/schema/index.ts';
import { linkedTasks } from '../ledger/linked-tasks.ts';
import { readSections, sectionPath } from '../ledger/read-tasks.ts';

/** A task that a row of a superior's table can be of. */
export interface CandidateTask extends TemplateCandidate {
  planTitle: string;
}

/** The tasks that the rows of a table can be of. */
export interface Candidates {
  /** Those that are proposed, in the order of their plans. */
  tasks: CandidateTask[];
  /** These and the ones that the clerk has named, by id. */
  known: ReadonlyMap<string, CandidateTask>;
  /** The own tasks that were made of them. */
  derived: ReadonlyMap<string, readonly LinkedTask[]>;
}

/**
 * The tasks of the chosen plan, or of all plans of the year: the superior's in their newest versions, and of the own ones
 * those that were not made of any of these. `named` are tasks that the clerk has named for rows; those gone are left out.
 */
export function candidateTasks(db: Database, scope: { year: number; planId: string | null }, named: readonly string[]): Candidates {
  const planIds = new Set(plansAsked(db, scope));
  const rows = db
    .select({
      id: tasks.id,
      planId: tasks.planId,
      sectionId: tasks.sectionId,
      outlineNumber: tasks.outlineNumber,
      title: tasks.title,
      requirement: tasks.requirement,
      planTitle: workPlans.title,
    })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(isNull(tasks.archivedAt), isNull(workPlans.archivedAt), or(inArray(tasks.planId, [...planIds]), inArray(tasks.id, [...named]))))
    .orderBy(asc(workPlans.createdAt), asc(workPlans.id), asc(tasks.position))
    .all();
  const sections = readSections(db, [...new Set(rows.map(({ planId }) => planId))]);
  const known = new Map(rows.map(({ planId: _planId, sectionId, ...task }) => [task.id, { ...task, sectionPath: sectionPath(sections, sectionId) }]));
  const derived = adaptedTasks(db, [...known.keys()]);
  const asked = rows.flatMap(({ id, planId }) => (planIds.has(planId) ? [id] : []));
  const made = new Set(asked.flatMap((id) => (derived.get(id) ?? []).map(({ taskId }) => taskId)));
  return { tasks: asked.flatMap((id) => (made.has(id) ? [] : (known.get(id) ?? []))), known, derived };
}

function plansAsked(db: Database, { year, planId }: { year: number; planId: string | null }): string[] {
  if (planId !== null) return [planId];
  const plans = db.select().from(workPlans).where(and(eq(workPlans.year, year), isNull(workPlans.archivedAt))).all();
  const replaced = new Set(plans.flatMap(({ predecessorId }) => predecessorId ?? []));
  return plans.filter(({ id, origin, reference }) => !replaced.has(id) && (origin === 'superior' || !reference)).map(({ id }) => id);
}

/** Tasks that were carried over or set right later answer for another year. */
function adaptedTasks(db: Database, taskIds: readonly string[]): Map<string, LinkedTask[]> {
  const derived = [...linkedTasks(db, taskIds, 'derived')];
  return new Map(derived.map(([id, linked]) => [id, linked.filter(({ kind }) => kind === 'adapted')]));
}
