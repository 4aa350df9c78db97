import { and, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { AdaptationDraftBody, AdaptedAssignment } from '../../domain/adaptation/adaptation-draft.ts';
import { superiorNameKey } from '../../domain/units/superior-name.ts';
import type { Database } from '../../database/database.ts';
import { planAdaptations, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { type AdaptationRow, readDrafts, writeDraft } from './adaptation-rows.ts';
import { type Proposer, proposerFor } from './propose-drafts.ts';
import { loadSuperiorNames, type SuperiorNames } from './superior-names.ts';
import { placesOf } from './superior-plan.ts';

/**
 * Runs `decide` and brings what it decided about the named units into the drafts of all open adaptations, inside an open
 * change set (`context.db`). Returns how many drafts have other assignments now.
 */
export function applyNames(context: ApplicationContext, superiorNames: readonly string[], decide: () => void): number {
  const keys = new Set(superiorNames.map(superiorNameKey));
  const open = readOpenAdaptations(context.db);
  const before = open.map(({ superiorPlanId }) => loadSuperiorNames(context, placesOf(context.db, superiorPlanId)));
  decide();
  let changed = 0;
  open.forEach((adaptation, index) => {
    const after = proposerFor(context, adaptation);
    for (const { id, body } of readDrafts(context.db, adaptation.id)) {
      const assignments = assignmentsNow(body, keys, before[index] ?? after.names, after);
      if (JSON.stringify(assignments) === JSON.stringify(body.assignments)) continue;
      writeDraft(context.db, id, { ...body, assignments });
      changed += 1;
    }
  });
  return changed;
}

/** Adaptations that can go on: open, of a superior's plan in use. */
function readOpenAdaptations(db: Database): AdaptationRow[] {
  return db
    .select(getTableColumns(planAdaptations))
    .from(planAdaptations)
    .innerJoin(workPlans, eq(workPlans.id, planAdaptations.superiorPlanId))
    .where(and(eq(planAdaptations.state, 'open'), isNull(workPlans.archivedAt)))
    .all();
}

/**
 * Assignments of a draft with the names as they are understood now. Those that the clerk has changed stay as he left
 * them: there a name is replaced where it stands, and added only when nobody knew before what it means.
 */
function assignmentsNow(
  body: AdaptationDraftBody,
  keys: ReadonlySet<string>,
  before: SuperiorNames,
  after: Proposer,
): AdaptedAssignment[] {
  const proposed = after.propose(body.sourceTaskIds).assignments;
  if (!body.edited.includes('assignments')) return proposed;
  const decided = (assignment: AdaptedAssignment): assignment is AdaptedAssignment & { superiorName: string } =>
    assignment.superiorName !== null && keys.has(superiorNameKey(assignment.superiorName));
  const kept = body.assignments.flatMap((assignment) => {
    if (!decided(assignment)) return [assignment];
    const target = after.names.targetOf(assignment.superiorName);
    return target === null || target === 'none' ? [] : [{ ...assignment, ...target }];
  });
  const added = proposed.filter((assignment) => decided(assignment) && before.targetOf(assignment.superiorName) === null);
  return withoutRepeats([...kept, ...added]);
}

function withoutRepeats(assignments: readonly AdaptedAssignment[]): AdaptedAssignment[] {
  const keyOf = ({ role, printedName, unitId, collectiveUnitId }: AdaptedAssignment): string =>
    `${role} ${unitId ?? collectiveUnitId ?? printedName}`;
  const seen = new Set<string>();
  return assignments.filter((assignment) => !seen.has(keyOf(assignment)) && seen.add(keyOf(assignment)));
}
