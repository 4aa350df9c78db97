import { and, eq, exists, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { paceOf, targetPercentOn, targetsOfUnit, timePercentOf, type UnitTarget } from '../../domain/progress/pace.ts';
import { asksForPace, type LightRuleSet } from '../../domain/progress/signal-light.ts';
import type { Database } from '../../database/database.ts';
import { progressReports, stageTargets, taskUnits } from '../../database/schema/index.ts';
import { checkedDayOrNull } from '../day.ts';
import { groupedBy } from '../grouped.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { type LitTask, readAskedTargets } from './part-light.ts';
import { taskIds } from './read-tasks.ts';

/** How far one unit is, or (null) the least that the open units without targets of their own said last. */
interface PartPace {
  unitId: string | null;
  /** 0 to 100; null where none says. */
  percent: number | null;
}

/** What the pace of a task is computed from. */
export interface TaskPace {
  parts: readonly PartPace[];
  targets: readonly UnitTarget[];
}

/**
 * How far tasks are, by task; the condition is on `tasks` and `work_plans`. Empty where no light rule asks for it, since
 * looking through all reports would slow down every other ledger.
 */
export function readTaskPace(db: Database, condition: SQL | undefined, lightRules: LightRuleSet): Map<string, TaskPace> {
  if (!asksForPace(lightRules)) return new Map();
  const targets = readAskedTargets(db, condition, lightRules);
  const parts = groupedBy(readLeastPercents(db, condition), 'taskId');
  return new Map([...parts].map(([taskId, own]) => [taskId, { parts: own, targets: targets.get(taskId) ?? [] }]));
}

/** The part that is furthest behind on the day `asOf`, by which a task as a whole is measured; nothing is known where there are no parts. */
export function furthestBehind({ plan, deadlines, targets }: LitTask, parts: readonly PartPace[], asOf: CalendarDay): PartPace {
  const [first = { unitId: null, percent: null }, ...others] = parts;
  if (others.length === 0) return first;
  const time = timePercentOf(deadlines, { asOf, issuedOn: checkedDayOrNull(plan.issuedOn), year: plan.year });
  const behind = ({ unitId, percent }: PartPace): number =>
    paceOf(percent, targetPercentOn(targetsOfUnit(targets, unitId), plan.year, asOf), time).behind ?? -Infinity;
  return others.reduce((furthest, part) => (behind(part) > behind(furthest) ? part : furthest), first);
}

function readLeastPercents(db: Database, condition: SQL | undefined): (PartPace & { taskId: string })[] {
  const ownTargets = db
    .select()
    .from(stageTargets)
    .where(and(eq(stageTargets.taskId, taskUnits.taskId), eq(stageTargets.unitId, taskUnits.unitId)));
  const said = db
    .select({
      taskId: taskUnits.taskId,
      unitId: sql<string | null>`case when ${exists(ownTargets)} then ${taskUnits.unitId} end`.as('own_unit_id'),
      percent: lastPercent(db).as('percent_said'),
    })
    .from(taskUnits)
    .where(
      and(
        inArray(taskUnits.taskId, taskIds(db, condition)),
        isNull(taskUnits.archivedAt),
        inArray(taskUnits.state, openUnitStates),
      ),
    )
    .as('said');
  return db
    .select({ taskId: said.taskId, unitId: said.unitId, percent: sql<number | null>`min(percent_said)` })
    .from(said)
    .groupBy(sql`task_id, own_unit_id`)
    .all();
}

/** What the last report of a task in a unit that says a percentage says. */
export function lastPercent(db: Database): SQL<number | null> {
  return sql<number | null>`(${db
    .select({ percent: progressReports.percent })
    .from(progressReports)
    .where(and(eq(progressReports.taskUnitId, taskUnits.id), isNotNull(progressReports.percent)))
    .orderBy(sql`${progressReports.reportedOn} desc, ${progressReports.createdAt} desc, ${progressReports}.rowid desc`)
    .limit(1)})`;
}
