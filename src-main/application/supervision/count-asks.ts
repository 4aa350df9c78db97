import { count, eq, sql } from 'drizzle-orm';
import type { AskCount } from '../../contract/supervision.ts';
import type { SlipKind } from '../../domain/codes.ts';
import { fillInPackages, fillInWorkbooks, phoneCalls, slips } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { calledIn } from './phone-calls.ts';
import { unitsInOrder } from './units-in-order.ts';

const columnOf = {
  assignmentSlip: 'assignmentSlips',
  reminder: 'reminders',
  supervisionNotice: 'supervisionNotices',
} as const satisfies Record<SlipKind, keyof AskCount>;

type Counts = Omit<AskCount, 'unitId' | 'unitName'>;

const nothing: Counts = { assignmentSlips: 0, reminders: 0, supervisionNotices: 0, phoneCalls: 0, fillInRows: 0 };

/** How often each unit was asked for something in a year (减负), in the order of the register; a dissolved unit only if it was. */
export function countAsks({ db }: ApplicationContext, { year }: { year: number }): AskCount[] {
  const asks = new Map<string, Counts>();
  const set = (unitId: string, column: keyof Counts, times: number): void => {
    asks.set(unitId, { ...(asks.get(unitId) ?? nothing), [column]: times });
  };
  const slipCounts = db
    .select({ unitId: slips.unitId, kind: slips.kind, times: count() })
    .from(slips)
    .where(eq(slips.year, year))
    .groupBy(slips.unitId, slips.kind)
    .all();
  for (const { unitId, kind, times } of slipCounts) set(unitId, columnOf[kind], times);
  const callCounts = db
    .select({ unitId: phoneCalls.unitId, times: count() })
    .from(phoneCalls)
    .where(calledIn(year))
    .groupBy(phoneCalls.unitId)
    .all();
  for (const { unitId, times } of callCounts) set(unitId, 'phoneCalls', times);
  const rowCounts = db
    .select({ unitId: fillInWorkbooks.unitId, rows: sql<number>`sum(json_array_length(${fillInWorkbooks.rows}))` })
    .from(fillInWorkbooks)
    .innerJoin(fillInPackages, eq(fillInPackages.id, fillInWorkbooks.packageId))
    .where(eq(fillInPackages.year, year))
    .groupBy(fillInWorkbooks.unitId)
    .all();
  for (const { unitId, rows } of rowCounts) set(unitId, 'fillInRows', rows);
  return unitsInOrder(db).flatMap(({ dissolved, ...unit }) => {
    const counts = asks.get(unit.unitId);
    return counts === undefined && dissolved ? [] : [{ ...unit, ...(counts ?? nothing) }];
  });
}
