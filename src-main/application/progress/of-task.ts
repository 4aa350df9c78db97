import { asc, desc, eq, sql } from 'drizzle-orm';
import type { InstanceView, PaceView, StageTargetView, TaskSummaryView } from '../../contract/progress.ts';
import type { LightReason } from '../../contract/ledger.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { SignalLight } from '../../domain/codes.ts';
import { paceOf, targetPercentOn, targetsOfUnit, timePercentOf } from '../../domain/progress/pace.ts';
import { percentSaid, reportsUpTo, stateAsOf } from '../../domain/progress/part-as-of.ts';
import type { Database } from '../../database/database.ts';
import { deadlineEvents, taskSummaries, tasks } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay, checkedDayOrNull } from '../day.ts';
import { dueDeadlines } from '../ledger/due-deadlines.ts';
import { lightView, type LightView, type LitTask } from '../ledger/part-light.ts';
import { readTaskTexts } from '../ledger/read-tasks.ts';
import { partStanding } from './part-standing.ts';
import { type Part, readParts, readTargets } from './read-parts.ts';
import { unitInstances, yearInstances } from './unit-instances.ts';

export interface TaskProgress {
  summaries: TaskSummaryView[];
  targets: StageTargetView[];
  instances: (InstanceView & { unitId: string })[];
  pace: PaceView[];
  lights: { unitId: string; light: SignalLight; lightReason: LightReason }[];
  events: { printedText: string; eventOn: string }[];
}

/** What belongs to the progress of one task beside the reports themselves, on the day `asOf` (else today). */
export function progressOfTask(
  context: ApplicationContext,
  { taskId, asOf: wantedDay }: { taskId: string; asOf?: string | undefined },
): TaskProgress {
  const { db } = context;
  const condition = eq(tasks.id, taskId);
  const [task] = readTaskTexts(db, condition);
  if (!task) throw notFound('task', taskId);
  const asOf = wantedDay === undefined ? context.today() : checkedDay(wantedDay);
  const { plan, deadlines } = task;
  const parts = readParts(db, condition);
  const targets = readTargets(db, condition).get(taskId) ?? [];
  const view = lightView(context, asOf);
  const lit = { plan, deadlines: dueDeadlines(deadlines, plan, view.calendar), targets };
  const instances = yearInstances(lit);
  return {
    summaries: readSummaries(db, taskId),
    targets,
    instances: parts.flatMap((part) => unitInstances(instances, deadlines, part, asOf)),
    pace: parts.map((part) => partPace(part, lit, asOf)),
    lights: parts.map((part) => unitLight(part, lit, view)),
    events: readEvents(db, taskId),
  };
}

function unitLight(part: Part, task: LitTask, view: LightView): TaskProgress['lights'][number] {
  const { light, reason } = partStanding(part, task, view).light;
  return { unitId: part.unitId, light, lightReason: reason };
}

function partPace(part: Part, { plan, deadlines, targets }: LitTask, asOf: CalendarDay): PaceView {
  const { unitId, reports } = part;
  const percent = percentSaid(stateAsOf(part.state, reports, asOf), reportsUpTo(reports, asOf));
  const targetPercent = targetPercentOn(targetsOfUnit(targets, unitId), plan.year, asOf);
  const timePercent = timePercentOf(deadlines, {
    asOf,
    issuedOn: checkedDayOrNull(plan.issuedOn),
    year: plan.year,
  });
  return { unitId, percent, targetPercent, timePercent, behind: paceOf(percent, targetPercent, timePercent).behind };
}

function readSummaries(db: Database, taskId: string): TaskSummaryView[] {
  return db
    .select({
      summaryId: taskSummaries.id,
      text: taskSummaries.text,
      writtenOn: taskSummaries.writtenOn,
      unitId: taskSummaries.unitId,
      createdAt: taskSummaries.createdAt,
    })
    .from(taskSummaries)
    .where(eq(taskSummaries.taskId, taskId))
    .orderBy(desc(taskSummaries.writtenOn), desc(taskSummaries.createdAt), sql`${taskSummaries}.rowid desc`)
    .all();
}

function readEvents(db: Database, taskId: string): TaskProgress['events'] {
  return db
    .select({ printedText: deadlineEvents.printedText, eventOn: deadlineEvents.eventOn })
    .from(deadlineEvents)
    .where(eq(deadlineEvents.taskId, taskId))
    .orderBy(asc(deadlineEvents.eventOn), asc(deadlineEvents.printedText))
    .all();
}
