import { sampleReports } from '../../contract/text/sample.ts';
import type { UnitState } from '../../domain/codes.ts';

/** What the sample's units report of the task at a place in the plan; null when it has no units. */
export function sampleReportOf(
  place: number,
  unitIds: readonly string[],
): { state: UnitState; text: string; unitIds: string[] } | null {
  const report = sampleReports[place % sampleReports.length];
  if (report === undefined || unitIds.length === 0) return null;
  const { state, text, share } = report;
  return { state, text, unitIds: unitIds.slice(0, Math.ceil(unitIds.length * share)) };
}
