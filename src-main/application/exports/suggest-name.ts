import { eq } from 'drizzle-orm';
import { exportFileNames } from '../../contract/text/labels.ts';
import { units, workPlans } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';

type Suggestion =
  | { kind: 'responsibilityTable'; planId: string }
  | { kind: 'scoreSheets'; year: number; unitId: string | null };

/** Characters that Windows refuses in file names. */
const forbidden = /[\\/:*?"<>|]/gu;

/** A file name for an export, valid on every system and at most 80 characters before its ending. */
export function suggestName({ db }: ApplicationContext, input: Suggestion): { fileName: string } {
  if (input.kind === 'responsibilityTable') {
    const plan = db.select().from(workPlans).where(eq(workPlans.id, input.planId)).get();
    if (!plan) throw notFound('plan', input.planId);
    return { fileName: asFileName(exportFileNames.responsibilityTable(plan.title)) };
  }
  if (input.unitId === null) return { fileName: asFileName(exportFileNames.allScoreSheets(input.year)) };
  const unit = db.select().from(units).where(eq(units.id, input.unitId)).get();
  if (!unit) throw notFound('unit', input.unitId);
  return { fileName: asFileName(exportFileNames.scoreSheet(input.year, unit.name)) };
}

function asFileName(name: string): string {
  return `${name.replaceAll(forbidden, '_').slice(0, 80).trim()}.xlsx`;
}
