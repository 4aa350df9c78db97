import type { PlanSummary } from '../../../../src-main/contract/plans.ts';

/** A title for another year: the year that it names is moved. */
export function titleForYear(title: string, fromYear: number, year: number): string {
  return title.replaceAll(String(fromYear), String(year));
}

/** The year that is proposed for a copy: the office's year, or the one after the copied plan where that is not earlier. */
export function yearAfter(sourceYear: number, officeYear: number): number {
  return Math.max(officeYear, sourceYear + 1);
}

/** The title that is proposed for a plan without a model: 云岭县2026年政务公开工作要点. */
export function usualTitle(countyName: string, year: number): string {
  return `${countyName}${year}年政务公开工作要点`;
}

/** Plans that tasks can be copied of: those that have tasks, own plans first, the newest first. */
export function copyChoices(plans: readonly PlanSummary[]): PlanSummary[] {
  const rank = ({ origin }: PlanSummary): number => (origin === 'own' ? 0 : 1);
  return plans
    .filter(({ taskCount }) => taskCount > 0)
    .toSorted((one, other) => rank(one) - rank(other) || other.year - one.year || other.createdAt.localeCompare(one.createdAt));
}

/** Superior plans in use that can be adapted. */
export function adaptationChoices(plans: readonly PlanSummary[]): PlanSummary[] {
  return plans.filter(({ origin, archived, taskCount }) => origin === 'superior' && !archived && taskCount > 0);
}

/** Own plans in use that duties can be added to. */
export function dutyPlans(plans: readonly PlanSummary[]): PlanSummary[] {
  return plans.filter(({ origin, archived, reference }) => origin === 'own' && !archived && !reference);
}

/** What came of adding duties: 已向《…》添加 8 项常规任务，2 项计划里已有. */
export function addedDutiesSentence(title: string, { tasks, skipped }: { tasks: number; skipped: number }): string {
  return `已向《${title}》添加 ${tasks} 项常规任务${skipped > 0 ? `，${skipped} 项计划里已有` : ''}`;
}
