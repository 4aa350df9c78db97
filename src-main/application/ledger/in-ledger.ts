import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { tasks, workPlans } from '../../database/schema/index.ts';

/** Plans that make up the ledger: neither archived nor kept only to be compared with. The condition is on `work_plans`. */
export const planInLedger = and(isNull(workPlans.archivedAt), eq(workPlans.reference, false));

/** Tasks that count: in use, in a plan of the ledger. The condition is on `tasks` and `work_plans`. */
export const taskInLedger = and(isNull(tasks.archivedAt), planInLedger);

/** The plans of a year, or one plan; a plan that is asked for by its id may be a reference. The condition is on `work_plans`. */
export function plansOf(scope: {
  year?: number | undefined;
  planId?: string | undefined;
  includeReference?: boolean | undefined;
}): SQL | undefined {
  return and(
    scope.year === undefined ? undefined : eq(workPlans.year, scope.year),
    scope.planId === undefined ? undefined : eq(workPlans.id, scope.planId),
    scope.includeReference || scope.planId !== undefined ? isNull(workPlans.archivedAt) : planInLedger,
  );
}
