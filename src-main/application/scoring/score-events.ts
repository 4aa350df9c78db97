import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ScoreEventView } from '../../contract/scoring.ts';
import type { ScoreEventKind } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { scoreEvents, tasks, units } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';

interface EventFields {
  unitId: string;
  kind: ScoreEventKind;
  occurredOn: string;
  basis: string;
  taskId: string | null;
  reportedByUnitId: string | null;
}

/** The request or the website column that gave rise to an event. */
interface EventSource {
  requestCaseId?: string;
  websiteColumnId?: string;
}

/** The events of a year that count, oldest first. */
export function listEvents({ db }: ApplicationContext, { year }: { year: number }): ScoreEventView[] {
  return db
    .select()
    .from(scoreEvents)
    .where(and(eq(scoreEvents.year, year), isNull(scoreEvents.archivedAt)))
    .orderBy(asc(scoreEvents.occurredOn), asc(scoreEvents.createdAt))
    .all()
    .map(({ id, unitId, kind, occurredOn, year: ofYear, basis, taskId, reportedByUnitId }) => ({
      id,
      unitId,
      kind,
      occurredOn,
      year: ofYear,
      basis,
      taskId,
      reportedByUnitId,
    }));
}

/** Enters a scoring fact; its year is that of the day on which it happened. */
export function addEvent(
  context: ApplicationContext,
  fields: EventFields,
): { changeSetId: string | null; eventId: string } {
  const { changeSetId, value } = recordUseCase(context, 'scoring.addEvent', { basis: fields.basis }, (tx) => {
    for (const unitId of [fields.unitId, fields.reportedByUnitId]) {
      if (unitId !== null && !tx.select().from(units).where(eq(units.id, unitId)).get()) throw notFound('unit', unitId);
    }
    if (fields.taskId !== null && !tx.select().from(tasks).where(eq(tasks.id, fields.taskId)).get()) {
      throw notFound('task', fields.taskId);
    }
    return insertEvent(tx, fields, context.now());
  });
  return { changeSetId, eventId: value };
}

/** Stores a scoring fact inside an open change set and returns its id; its year is that of the day on which it happened. */
export function insertEvent(tx: Database, fields: EventFields & EventSource, now: Date): string {
  const id = newId();
  tx.insert(scoreEvents)
    .values({ ...fields, id, year: Number(fields.occurredOn.slice(0, 4)), createdAt: now.toISOString() })
    .run();
  return id;
}

/** Takes an event out of the score; it stays in the history and comes back by undoing. */
export function archiveEvent(
  context: ApplicationContext,
  { eventId }: { eventId: string },
): { changeSetId: string | null } {
  const event = context.db.select().from(scoreEvents).where(eq(scoreEvents.id, eventId)).get();
  if (!event) throw notFound('scoreEvent', eventId);
  const { changeSetId } = recordUseCase(context, 'scoring.archiveEvent', { basis: event.basis }, (tx) => {
    tx.update(scoreEvents)
      .set({ archivedAt: context.now().toISOString() })
      .where(eq(scoreEvents.id, eventId))
      .run();
  });
  return { changeSetId };
}
