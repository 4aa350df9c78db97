import { newId } from '../../database/new-id.ts';
import { workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { readOffice } from '../workspace/office-setting.ts';

/** Starts an own plan (本级计划) that is typed in by hand. */
export function addPlan(
  context: ApplicationContext,
  { title, year }: { title: string; year: number },
): { changeSetId: string | null; planId: string } {
  const { changeSetId, value } = recordUseCase(context, 'ledger.addPlan', { title }, (tx) => {
    const id = newId();
    tx.insert(workPlans)
      .values({
        id,
        title,
        year,
        origin: 'own',
        issuer: readOffice(tx)?.officeName ?? null,
        createdAt: context.now().toISOString(),
      })
      .run();
    return id;
  });
  return { changeSetId, planId: value };
}
