import { and, eq, isNull } from 'drizzle-orm';
import type { UnitPartView } from '../../contract/progress.ts';
import { taskUnits, tasks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { plansOf } from '../ledger/in-ledger.ts';
import { withUnit } from '../ledger/task-gaps.ts';
import { partsAsOf } from './snapshot-parts.ts';

/** The tasks of a year in one unit as they stand for it on the day `asOf` (else today), in the order of the plans. */
export function partsOfUnit(
  context: ApplicationContext,
  { unitId, year, asOf }: { unitId: string; year: number; asOf?: string | undefined },
): UnitPartView[] {
  const inLedger = and(plansOf({ year }), isNull(tasks.archivedAt), withUnit(context.db, unitId));
  const day = asOf === undefined ? context.today() : checkedDay(asOf);
  return partsAsOf(context, { tasks: inLedger, parts: and(inLedger, eq(taskUnits.unitId, unitId)) }, day);
}
