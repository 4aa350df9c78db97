import { eq } from 'drizzle-orm';
import { addDays } from '../../domain/calendar-day.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { units } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { syncTaskUnits } from '../ledger/sync-task-units.ts';
import { recordUseCase } from '../record-use-case.ts';
import { collectivesOf, tasksNaming, yearOf } from './collective-tasks.ts';
import { mergeMemberships } from './merge-memberships.ts';
import { mergeNames, mergePeople } from './merge-names.ts';
import { mergeProgress } from './merge-progress.ts';
import { moveReferences } from './merge-references.ts';
import { mergeReturned } from './merge-returned.ts';
import { activeRoles, keepInTasks, mergeAssignments, mergeTaskUnits } from './merge-tasks.ts';
import { countMerge, type MergeCounts, requireMergePair } from './preview-merge.ts';
import { refuseReversedDays } from './unit-register.ts';

interface MergeInput {
  fromUnitId: string;
  intoUnitId: string;
  fromRowVersion: number;
  /** Day on which the second unit takes over; the last day of the first. */
  mergedOn: string;
}

/**
 * Merges a unit into another (机构改革) as one change: all that hangs on it goes over, its names become former names, and it
 * is dissolved with the other as its successor. Every task that named it names the other afterwards. UNITS_THE_SAME,
 * UNIT_DISSOLVED when the other is archived, DAYS_REVERSED, ROW_CHANGED.
 */
export function mergeUnits(context: ApplicationContext, input: MergeInput): MergeCounts & { changeSetId: string | null } {
  const pair = requireMergePair(context.db, input.fromUnitId, input.intoUnitId);
  const mergedOn = checkedDay(input.mergedOn);
  const words = { name: pair.from.name, into: pair.into.name };
  const { changeSetId, value } = recordUseCase(context, 'units.merge', words, (tx) => {
    const { from, into } = requireMergePair(tx, input.fromUnitId, input.intoUnitId);
    requireRowVersion(tx, units, from.id, input.fromRowVersion);
    refuseReversedDays({ ...from, dissolvedOn: mergedOn });
    const counts = countMerge(tx, from.id);
    const held = activeRoles(tx, from.id);

    const assigned = mergeAssignments(tx, from.id, into.id);
    mergeTaskUnits(tx, from.id, into.id);
    mergeProgress(tx, from.id, into.id);
    mergeMemberships(tx, from.id, into.id, mergedOn);
    mergeNames(tx, from, into, addDays(mergedOn, -1));
    mergePeople(tx, from.id, into.id);
    mergeReturned(tx, from.id, into.id);
    moveReferences(tx, from.id, into.id);
    tx.update(units)
      .set({ archivedAt: from.archivedAt ?? context.now().toISOString(), dissolvedOn: mergedOn, successorId: into.id })
      .where(eq(units.id, from.id))
      .run();
    // The row is written even though its own columns stay, so that its version tells other editors.
    tx.update(units).set({ name: into.name }).where(eq(units.id, into.id)).run();

    const dayAfter = addDays(mergedOn, 1);
    keepInTasks(tx, held, into, context.today() > dayAfter ? context.today() : dayAfter);
    const collective = tasksNaming(tx, collectivesOf(tx, [into.id]), yearOf(mergedOn));
    syncTaskUnits(tx, [...new Set([...held.keys(), ...assigned, ...collective])], context.now());
    return counts;
  });
  return { changeSetId, ...value };
}
