import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { SlipView } from '../../contract/supervision.ts';
import type { Database } from '../../database/database.ts';
import { slipReplies, slips, slipTasks, tasks, units } from '../../database/schema/index.ts';
import { groupedBy } from '../grouped.ts';

/** Slips with their matters and replies, in the order of the register; the condition is on `slips`. `asOf` decides what is overdue. */
export function readSlips(db: Database, condition: SQL | undefined, asOf: string): SlipView[] {
  const found = db
    .select({ slip: slips, unitName: units.name })
    .from(slips)
    .innerJoin(units, eq(units.id, slips.unitId))
    .where(condition)
    .orderBy(asc(slips.issuedOn), asc(slips.kind), asc(slips.sequence))
    .all();
  const wanted = db.select({ id: slips.id }).from(slips).where(condition);
  const matters = groupedBy(
    db
      .select({ slipId: slipTasks.slipId, taskId: tasks.id, outlineNumber: tasks.outlineNumber, title: tasks.title })
      .from(slipTasks)
      .innerJoin(tasks, eq(tasks.id, slipTasks.taskId))
      .where(inArray(slipTasks.slipId, wanted))
      .orderBy(asc(slipTasks.position))
      .all(),
    'slipId',
  );
  const { id: replyId, slipId, repliedOn, person, text, createdAt } = slipReplies;
  const replies = groupedBy(
    db
      .select({ slipId, replyId, repliedOn, person, text })
      .from(slipReplies)
      .where(inArray(slipReplies.slipId, wanted))
      .orderBy(asc(repliedOn), asc(createdAt))
      .all(),
    'slipId',
  );
  return found.map(({ slip: { id, createdAt: _createdAt, ...slip }, unitName }) => ({
    ...slip,
    slipId: id,
    unitName,
    overdue: slip.state === 'open' && slip.replyBy !== null && slip.replyBy < asOf,
    matters: matters.get(id) ?? [],
    replies: replies.get(id) ?? [],
  }));
}
