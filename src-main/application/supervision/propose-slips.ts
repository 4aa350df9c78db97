import { asc, eq, inArray } from 'drizzle-orm';
import type { SlipKind } from '../../domain/codes.ts';
import { nextSlips, type OpenPart, type SentSlip } from '../../domain/supervision/next-slips.ts';
import type { Light } from '../../domain/progress/signal-light.ts';
import { overdueDays } from '../../domain/supervision/overdue-days.ts';
import type { Database } from '../../database/database.ts';
import { slips, slipTasks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay, checkedDayOrNull } from '../day.ts';
import { lightView } from '../ledger/part-light.ts';
import { isOpen, readAlikeParts } from '../workbench/ledger-parts.ts';
import { unitsInOrder } from './units-in-order.ts';

interface Matter {
  taskId: string;
  outlineNumber: string | null;
  title: string;
  dueOn: string | null;
  overdueDays: number | null;
  lightReason: Light['reason'];
}

export interface ProposedSlip {
  unitId: string;
  unitName: string;
  kind: SlipKind;
  matters: Matter[];
}

/** What should go out next to the units of a year's ledger, in the order of the register; see `nextSlips` for the rules. */
export function proposeSlips(context: ApplicationContext, input: { year: number; asOf?: string | undefined }): ProposedSlip[] {
  const { db } = context;
  const asOf = input.asOf === undefined ? context.today() : checkedDay(input.asOf);
  const parts = readAlikeParts(db, input.year, lightView(context, asOf))
    .filter(isOpen)
    .flatMap(({ task, state, light, unitIds }) => {
      const matter: Matter = {
        taskId: task.id,
        outlineNumber: task.outlineNumber,
        title: task.title,
        dueOn: light.reason.values.dueOn,
        overdueDays: overdueDays(light),
        lightReason: light.reason,
      };
      return unitIds.map((unitId): OpenPart & { matter: Matter } => ({ unitId, taskId: task.id, state, light: light.light, matter }));
    });
  const proposed = nextSlips(parts, readSent(db, [...new Set(parts.map(({ taskId }) => taskId))]), asOf);
  return unitsInOrder(db).flatMap(({ unitId, unitName }) =>
    proposed
      .filter((slip) => slip.unitId === unitId)
      .map(({ kind, parts: about }) => ({ unitId, unitName, kind, matters: about.map(({ matter }) => matter) })),
  );
}

/** The slips that speak of one of the tasks, in the order in which they went out. */
function readSent(db: Database, taskIds: readonly string[]): SentSlip[] {
  const sent = new Map<string, SentSlip & { taskIds: string[] }>();
  const rows = db
    .select({ slip: slips, taskId: slipTasks.taskId })
    .from(slips)
    .innerJoin(slipTasks, eq(slipTasks.slipId, slips.id))
    .where(inArray(slipTasks.taskId, [...taskIds]))
    .orderBy(asc(slips.issuedOn), asc(slips.createdAt))
    .all();
  for (const { slip, taskId } of rows) {
    const known = sent.get(slip.id);
    if (known) known.taskIds.push(taskId);
    else sent.set(slip.id, { ...slip, issuedOn: checkedDay(slip.issuedOn), replyBy: checkedDayOrNull(slip.replyBy), taskIds: [taskId] });
  }
  return [...sent.values()];
}
