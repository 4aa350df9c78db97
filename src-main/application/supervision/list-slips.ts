import { and, eq, inArray } from 'drizzle-orm';
import type { SlipView } from '../../contract/supervision.ts';
import type { SlipKind, SlipState } from '../../domain/codes.ts';
import { slips, slipTasks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { readSlips } from './read-slips.ts';

interface SlipFilter {
  year: number;
  unitId?: string | undefined;
  taskId?: string | undefined;
  kinds?: SlipKind[] | undefined;
  states?: SlipState[] | undefined;
  asOf?: string | undefined;
}

/** The slips of a year that fit the filter, the oldest first; one is overdue when its reply was due before `asOf` and none has come. */
export function listSlips({ db, today }: ApplicationContext, filter: SlipFilter): SlipView[] {
  const { year, unitId, taskId, kinds, states } = filter;
  const ofTask = (id: string) => inArray(slips.id, db.select({ id: slipTasks.slipId }).from(slipTasks).where(eq(slipTasks.taskId, id)));
  const condition = and(
    eq(slips.year, year),
    unitId === undefined ? undefined : eq(slips.unitId, unitId),
    taskId === undefined ? undefined : ofTask(taskId),
    kinds === undefined ? undefined : inArray(slips.kind, kinds),
    states === undefined ? undefined : inArray(slips.state, states),
  );
  return readSlips(db, condition, filter.asOf ?? today());
}
