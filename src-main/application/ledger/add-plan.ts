import type { ApplicationContext } from '../context.ts';
import { insertOwnPlan } from '../plans/insert-own-plan.ts';
import { recordUseCase } from '../record-use-case.ts';

/** Starts an own plan (本级计划) that is typed in by hand. */
export function addPlan(
  context: ApplicationContext,
  { title, year }: { title: string; year: number },
): { changeSetId: string | null; planId: string } {
  const { changeSetId, value } = recordUseCase(context, 'ledger.addPlan', { title }, (tx) =>
    insertOwnPlan(tx, { title, year }, context.now()),
  );
  return { changeSetId, planId: value };
}
