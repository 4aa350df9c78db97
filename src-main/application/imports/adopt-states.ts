import { and, inArray, isNull, sql } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { UnitState } from '../../domain/codes.ts';
import type { DraftTask } from '../../domain/extraction/extracted-plan.ts';
import { stateFromPrinted } from '../../domain/progress/state-from-printed.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { progressReports, taskUnits } from '../../database/schema/index.ts';

/**
 * Makes the printed state of each draft the first progress report of all its units, inside an open change set, and returns
 * the number of reports. Words that name no known state are a text about work under way: they are kept as such.
 */
export function adoptStates(
  tx: Database,
  taskIds: readonly string[],
  drafts: readonly DraftTask[],
  today: CalendarDay,
  now: Date,
): number {
  const printed = new Map<string, { state: UnitState; text: string }>();
  drafts.forEach((draft, index) => {
    const text = draft.statusText?.trim() ?? '';
    const taskId = taskIds[index];
    if (text === '' || taskId === undefined) return;
    printed.set(taskId, { state: stateFromPrinted(text) ?? 'inProgress', text });
  });
  const stored = tx
    .select({ id: taskUnits.id, taskId: taskUnits.taskId })
    .from(taskUnits)
    .where(and(inArray(taskUnits.taskId, [...printed.keys()]), isNull(taskUnits.archivedAt)))
    .all();
  const reports = stored.flatMap(({ id, taskId }) => {
    const found = printed.get(taskId);
    return found ? [{ taskUnitId: id, ...found }] : [];
  });
  for (const state of new Set(reports.map((report) => report.state))) {
    const ids = reports.filter((report) => report.state === state).map((report) => report.taskUnitId);
    tx.update(taskUnits)
      .set({ state })
      .where(sql`${taskUnits.id} in (select value from json_each(${JSON.stringify(ids)}))`)
      .run();
  }
  insertMany(
    tx,
    progressReports,
    reports.map(({ taskUnitId, state, text }) => ({
      id: newId(),
      taskUnitId,
      state,
      text,
      reportedOn: today,
      reporter: null,
      createdAt: now.toISOString(),
    })),
  );
  return reports.length;
}
