import { and, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { asksForPace, type LightRuleSet } from '../../domain/progress/signal-light.ts';
import type { StageTarget } from '../../domain/progress/pace.ts';
import type { Database } from '../../database/database.ts';
import { progressReports, stageTargets, taskUnits } from '../../database/schema/index.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { taskIds } from './read-tasks.ts';

/** What the pace of a task is computed from. */
export interface TaskPace {
  /** The least that an open unit said last, 0 to 100; null where none says. */
  percent: number | null;
  /** Stage targets of the task as a whole. */
  targets: StageTarget[];
}

/**
 * How far tasks are, by task; the condition is on `tasks` and `work_plans`. Empty where no light rule asks for it, since
 * looking through all reports would slow down every other ledger.
 */
export function readTaskPace(db: Database, condition: SQL | undefined, lightRules: LightRuleSet): Map<string, TaskPace> {
  if (!asksForPace(lightRules)) return new Map();
  const pace = new Map<string, TaskPace>();
  for (const { taskId, percent } of readLeastPercents(db, condition)) pace.set(taskId, { percent, targets: [] });
  for (const { taskId, ...target } of readTaskTargets(db, condition)) pace.get(taskId)?.targets.push(target);
  return pace;
}

function readLeastPercents(db: Database, condition: SQL | undefined): { taskId: string; percent: number | null }[] {
  const said = db
    .select({ taskId: taskUnits.taskId, percent: lastPercent(db).as('percent_said') })
    .from(taskUnits)
    .where(
      and(
        inArray(taskUnits.taskId, taskIds(db, condition)),
        isNull(taskUnits.archivedAt),
        inArray(taskUnits.state, openUnitStates),
      ),
    )
    .as('said');
  return db.select({ taskId: said.taskId, percent: sql<number | null>`min(percent_said)` }).from(said).groupBy(said.taskId).all();
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

function readTaskTargets(db: Database, condition: SQL | undefined): (StageTarget & { taskId: string })[] {
  return db
    .select({ taskId: stageTargets.taskId, quarter: stageTargets.quarter, percent: stageTargets.percent })
    .from(stageTargets)
    .where(and(inArray(stageTargets.taskId, taskIds(db, condition)), isNull(stageTargets.unitId)))
    .all();
}
