import { eq, inArray, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { UnitState } from '../../domain/codes.ts';
import type { DueDeadline } from '../../domain/deadlines/due.ts';
import type { WorkingCalendar } from '../../domain/deadlines/working-calendar.ts';
import { targetPercentOn, targetsOfUnit, type UnitTarget } from '../../domain/progress/pace.ts';
import { asksForPace, type Light, lightOf, type LightRuleSet } from '../../domain/progress/signal-light.ts';
import type { Database } from '../../database/database.ts';
import { tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDayOrNull } from '../day.ts';
import { readTargets } from '../progress/read-parts.ts';
import { dueDeadlines } from './due-deadlines.ts';
import { readDeadlines, taskIds } from './read-tasks.ts';

/** What lights are computed against: a day, the rules and the working days in force. */
export interface LightView {
  asOf: CalendarDay;
  lightRules: LightRuleSet;
  calendar: WorkingCalendar;
}

/** A task as its lights see it, whatever its units did. */
export interface LitTask {
  plan: { year: number; issuedOn: string | null };
  deadlines: readonly DueDeadline[];
  /** Stage targets; empty where no rule asks how far a task is. */
  targets: readonly UnitTarget[];
}

/** How a task stands in a unit (null: as a whole). */
export interface StandingPart {
  unitId: string | null;
  state: UnitState;
  /** Day of the last report that counts; null where there is none. */
  reportedOn: string | null;
  /** How much is done, 0 to 100; null where nobody says. */
  percent: number | null;
}

/** The view of a day by the rules in force. */
export function lightView(context: Pick<ApplicationContext, 'lightRules' | 'workingCalendar'>, asOf: CalendarDay): LightView {
  return { asOf, lightRules: context.lightRules(), calendar: context.workingCalendar() };
}

/** The light of a task in a unit, or of the task as a whole: the one place that computes it, so that it is the same on every screen and in every letter. */
export function partLight({ plan, deadlines, targets }: LitTask, part: StandingPart, { asOf, lightRules }: LightView): Light {
  const { unitId, state, reportedOn, percent } = part;
  return lightOf(
    {
      asOf,
      issuedOn: checkedDayOrNull(plan.issuedOn),
      year: plan.year,
      deadlines,
      state,
      reportedOn: checkedDayOrNull(reportedOn),
      percent,
      targetPercent: targetPercentOn(targetsOfUnit(targets, unitId), plan.year, asOf),
    },
    lightRules,
  );
}

/** The lights of units that reported alike: one for all, and one for each unit that has stage targets of its own. */
export function lightsOfUnits(
  task: LitTask,
  unitIds: readonly string[],
  part: Omit<StandingPart, 'unitId'>,
  view: LightView,
): { unitIds: string[]; light: Light }[] {
  const withTargets = new Set(task.targets.map(({ unitId }) => unitId));
  const alike = unitIds.filter((unitId) => !withTargets.has(unitId));
  return [
    ...(alike.length === 0 ? [] : [{ unitIds: alike, light: partLight(task, { ...part, unitId: null }, view) }]),
    ...unitIds
      .filter((unitId) => withTargets.has(unitId))
      .map((unitId) => ({ unitIds: [unitId], light: partLight(task, { ...part, unitId }, view) })),
  ];
}

/** Tasks as their lights see them, by id; the condition is on `tasks` and `work_plans`. */
export function readLitTasks(db: Database, condition: SQL | undefined, { lightRules, calendar }: LightView): Map<string, LitTask> {
  const deadlines = readDeadlines(db, condition);
  const targets = readAskedTargets(db, condition, lightRules);
  const rows = db
    .select({ id: tasks.id, year: workPlans.year, issuedOn: workPlans.issuedOn })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(inArray(tasks.id, taskIds(db, condition)))
    .all();
  return new Map(
    rows.map(({ id, ...plan }) => [
      id,
      { plan, deadlines: dueDeadlines(deadlines.get(id) ?? [], plan, calendar), targets: targets.get(id) ?? [] },
    ]),
  );
}

/** Stage targets by task where a light rule asks how far a task is, none elsewhere; the condition is on `tasks` and `work_plans`. */
export function readAskedTargets(db: Database, condition: SQL | undefined, lightRules: LightRuleSet): Map<string, UnitTarget[]> {
  return asksForPace(lightRules) ? readTargets(db, condition) : new Map<string, UnitTarget[]>();
}
