import { slipKinds } from '../../../../src-main/contract/codes.ts';
import type { SlipKind } from '../../../../src-main/contract/codes.ts';
import type { TaizhangClient } from '../../../api/client.ts';
import type { SlipTarget } from '../issue/issue-draft.ts';

/** What should go out next to one unit. */
export type Proposal = Awaited<ReturnType<TaizhangClient['supervision']['proposals']>>[number];
export type ProposedMatter = Proposal['matters'][number];

/** Kinds in the order in which they press. */
export const pressingKinds: readonly SlipKind[] = slipKinds.toReversed();

/** A line of the table: a unit, or one of its matters below it. */
export type NextLine =
  | { key: string; kind: 'unit'; proposal: Proposal; folded: boolean; chosen: number }
  | { key: string; kind: 'matter'; proposal: Proposal; matter: ProposedMatter; chosen: boolean };

/** Names a matter of a unit among those that the clerk leaves out. */
export function matterKey(unitId: string, taskId: string): string {
  return `${unitId}/${taskId}`;
}

/** How many units each kind is proposed for. */
export function unitCounts(proposals: readonly Proposal[]): Record<SlipKind, number> {
  const counts: Record<SlipKind, number> = { assignmentSlip: 0, reminder: 0, supervisionNotice: 0 };
  for (const { kind } of proposals) counts[kind] += 1;
  return counts;
}

/** The matters of each unit that are not left out; a unit without any gets no slip. */
export function chosenTargets(proposals: readonly Proposal[], leftOut: ReadonlySet<string>): SlipTarget[] {
  return proposals.flatMap(({ unitId, matters }) => {
    const taskIds = matters.map(({ taskId }) => taskId).filter((taskId) => !leftOut.has(matterKey(unitId, taskId)));
    return taskIds.length === 0 ? [] : [{ unitId, taskIds }];
  });
}

/** The lines of units with the matters of those that are unfolded. */
export function nextLines(proposals: readonly Proposal[], leftOut: ReadonlySet<string>, folded: ReadonlySet<string>): NextLine[] {
  return proposals.flatMap((proposal): NextLine[] => {
    const { unitId, matters } = proposal;
    const isChosen = ({ taskId }: ProposedMatter): boolean => !leftOut.has(matterKey(unitId, taskId));
    const unit: NextLine = { key: unitId, kind: 'unit', proposal, folded: folded.has(unitId), chosen: matters.filter(isChosen).length };
    if (unit.folded) return [unit];
    return [unit, ...matters.map((matter): NextLine => ({ key: matterKey(unitId, matter.taskId), kind: 'matter', proposal, matter, chosen: isChosen(matter) }))];
  });
}

/** What is left out after the matters of lines were chosen or not. */
export function leftOutAfter(leftOut: ReadonlySet<string>, lines: readonly NextLine[], chosen: boolean): ReadonlySet<string> {
  const after = new Set(leftOut);
  for (const { proposal, ...line } of lines) {
    const taskIds = line.kind === 'unit' ? proposal.matters.map(({ taskId }) => taskId) : [line.matter.taskId];
    for (const taskId of taskIds) {
      if (chosen) after.delete(matterKey(proposal.unitId, taskId));
      else after.add(matterKey(proposal.unitId, taskId));
    }
  }
  return after;
}

/** How much of a line is chosen. */
export function lineCoverage(line: NextLine): 'none' | 'some' | 'all' {
  if (line.kind === 'matter') return line.chosen ? 'all' : 'none';
  if (line.chosen === 0) return 'none';
  return line.chosen === line.proposal.matters.length ? 'all' : 'some';
}

/** Lines that are chosen whole, or (`some`) in part. */
export function chosenKeys(lines: readonly NextLine[], coverage: 'all' | 'some' = 'all'): ReadonlySet<string> {
  return new Set(lines.filter((line) => lineCoverage(line) === coverage).map(({ key }) => key));
}

/** What is left out after boxes were checked anew: a unit's box takes its matters along, unless theirs were changed too. */
export function leftOutByChecks(leftOut: ReadonlySet<string>, lines: readonly NextLine[], checked: ReadonlySet<string>): ReadonlySet<string> {
  const changed = lines.filter((line) => (lineCoverage(line) === 'all') !== checked.has(line.key));
  const withMatters = new Set(changed.filter(({ kind }) => kind === 'matter').map(({ proposal }) => proposal));
  const meant = changed.filter(({ kind, proposal }) => kind === 'matter' || !withMatters.has(proposal));
  return meant.reduce((after, line) => leftOutAfter(after, [line], checked.has(line.key)), leftOut);
}

/** Days that the longest overdue matter of a unit is late; null when none is. */
export function longestOverdue({ matters }: Proposal): number | null {
  return matters.reduce<number | null>((most, { overdueDays }) => (overdueDays !== null && overdueDays > (most ?? 0) ? overdueDays : most), null);
}
