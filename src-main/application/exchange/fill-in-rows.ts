import { and, inArray, isNull, type SQL } from 'drizzle-orm';
import type { FillInFacts, FillInRow, FillInValues } from '../../domain/exchange/fill-in-row.ts';
import { isOverdue, overdueDays } from '../../domain/supervision/overdue-days.ts';
import { taskUnits, tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDayOrNull } from '../day.ts';
import { grouped } from '../grouped.ts';
import { dueDeadlines } from '../ledger/due-deadlines.ts';
import { plansOf } from '../ledger/in-ledger.ts';
import { lightView, type LightView, type LitTask, readAskedTargets } from '../ledger/part-light.ts';
import { readSections, readTaskTexts, sectionPath } from '../ledger/read-tasks.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { partStanding, type PartStanding } from '../progress/part-standing.ts';
import { type Part, type PartReport, readParts } from '../progress/read-parts.ts';

/** What is asked for: a year's ledger or one plan of it. */
interface FillInScope {
  year: number;
  planId: string | null;
}

/** What the parts of a task share: its texts as they are printed, and what their lights are computed from. */
interface AskedTask {
  facts: Pick<FillInFacts, 'planTitle' | 'sectionPath' | 'outlineNumber' | 'title' | 'requirement' | 'deadlineText'>;
  /** Units as the plan names them. */
  printedNames: readonly string[];
  lit: LitTask;
}

/** The open rows of each unit with what is known of them today, by unit: only those are asked for again (减负). */
export function fillInRows(context: ApplicationContext, { year, planId }: FillInScope): Map<string, FillInRow[]> {
  const inScope = and(plansOf(planId === null ? { year } : { planId }), isNull(tasks.archivedAt));
  const view = lightView(context, context.today());
  const asked = readAskedTasks(context, inScope, view);
  const parts = readParts(context.db, and(inScope, inArray(taskUnits.state, openUnitStates)));
  const byUnit = grouped(parts, ({ unitId }) => unitId);
  return new Map(Array.from(byUnit, ([unitId, ofUnit]) => [unitId, rowsOf(ofUnit, asked, view)]));
}

function readAskedTasks({ db }: ApplicationContext, inScope: SQL | undefined, { lightRules, calendar }: LightView): Map<string, AskedTask> {
  const texts = readTaskTexts(db, inScope);
  const sections = readSections(db, [...new Set(texts.map(({ plan }) => plan.id))]);
  const titles = new Map(db.select({ id: workPlans.id, title: workPlans.title }).from(workPlans).all().map(({ id, title }) => [id, title]));
  const targets = readAskedTargets(db, inScope, lightRules);
  return new Map(
    texts.map(({ task, plan, assignments, deadlines }) => {
      const { id, sectionId, outlineNumber, title, requirement } = task;
      const deadlineText = deadlines.map(({ printedText }) => printedText).join('、');
      const facts = { planTitle: titles.get(plan.id) ?? '', sectionPath: sectionPath(sections, sectionId), outlineNumber, title, requirement, deadlineText };
      const lit = { plan, deadlines: dueDeadlines(deadlines, plan, calendar), targets: targets.get(id) ?? [] };
      return [id, { facts, printedNames: assignments.map(({ printedName }) => printedName), lit }];
    }),
  );
}

/** The rows of a unit's parts, numbered in their order. */
function rowsOf(parts: readonly Part[], asked: ReadonlyMap<string, AskedTask>, view: LightView): FillInRow[] {
  const rows: FillInRow[] = [];
  for (const part of parts) {
    const task = asked.get(part.taskId);
    if (task === undefined) continue;
    const standing = partStanding(part, task.lit, view);
    rows.push({ number: rows.length + 1, taskId: part.taskId, facts: factsOf(part, task, standing), given: givenOf(standing, part.reports.at(-1)) });
  }
  return rows;
}

function factsOf({ role, unitName }: Part, { facts, printedNames }: AskedTask, { state, light }: PartStanding): FillInFacts {
  const { planTitle, outlineNumber, title, requirement, deadlineText } = facts;
  return {
    planTitle,
    sectionPath: facts.sectionPath,
    outlineNumber,
    title,
    requirement,
    role,
    units: printedNames.filter((name) => name !== unitName).join('、'),
    deadlineText,
    dueOn: checkedDayOrNull(light.reason.values.dueOn),
    overdueDays: isOverdue(state, light) ? overdueDays(light) : null,
  };
}

/**
 * What a part says in the columns of the fill-in workbook: the day of the report and its evidence are asked for anew, the rest
 * stands as the unit last said it.
 */
export function givenOf({ state }: Pick<PartStanding, 'state'>, last: PartReport | undefined): FillInValues {
  return {
    state,
    text: last?.text ?? '',
    reportedOn: null,
    percent: last?.percent ?? null,
    problems: last?.problems ?? null,
    nextStep: last?.nextStep ?? null,
    reporter: last?.reporter ?? null,
    evidence: null,
  };
}
