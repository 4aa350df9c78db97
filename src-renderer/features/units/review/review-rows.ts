import type { UnitMatch, UnitProposal } from '../../../../src-main/contract/unit-proposals.ts';
import type { UnitView } from '../../../../src-main/contract/units.ts';

/** A proposed unit with the clerk's decision. */
export interface ReviewRow extends UnitProposal {
  /** Place in the table that was read, from 0. */
  key: number;
  chosen: boolean;
}

/** Which rows the table shows. */
export type ReviewFilter = 'all' | 'add' | 'update' | 'doubtful';

/** True for a row that can be taken: it changes something, and its name and class are known. */
export function canTake({ action, classCode, name }: Pick<ReviewRow, 'action' | 'classCode' | 'name'>): boolean {
  return action !== 'same' && classCode !== null && name.trim() !== '';
}

/** The proposals as rows; those that would be refused, or stand twice, wait for the clerk's choice. */
export function reviewRows(proposals: readonly UnitProposal[]): ReviewRow[] {
  return proposals.map((proposal, key) => {
    const refused = proposal.doubts.some((doubt) => doubt !== 'nameFromPost');
    return { ...proposal, key, chosen: canTake(proposal) && !refused };
  });
}

/** True for a row that a filter shows. */
export function isShown({ action, doubts }: Pick<ReviewRow, 'action' | 'doubts'>, filter: ReviewFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'doubtful' ? doubts.length > 0 : action === filter;
}

/** A row after its name or class was corrected; what was doubtful about it is settled, and it is chosen once it can be taken. */
export function corrected(row: ReviewRow, change: Partial<Pick<ReviewRow, 'name' | 'classCode'>>): ReviewRow {
  const settled = new Set<UnitProposal['doubts'][number]>([
    ...(change.name === undefined ? [] : (['nameTaken', 'nameRepeated', 'nameFromPost'] as const)),
    ...(change.classCode === undefined || change.classCode === null ? [] : (['classUnknown'] as const)),
  ]);
  const next = { ...row, ...change, doubts: row.doubts.filter((doubt) => !settled.has(doubt)) };
  return { ...next, chosen: canTake(next) && (next.chosen || !canTake(row)) };
}

/** What the contract takes of the chosen rows. */
export function chosenMatches(rows: readonly ReviewRow[]): UnitMatch[] {
  return rows.flatMap(({ chosen, unitId, name, shortName, classCode, aliases, formerNames, people }) =>
    chosen && classCode !== null ? [{ unitId, name: name.trim(), shortName, classCode, aliases, formerNames, people }] : [],
  );
}

/** What a row adds or changes, phrase by phrase; `unit` is the unit as it stands, undefined for a new one. */
export function changesOf(row: ReviewRow, unit: UnitView | undefined, className: (code: string) => string): string[] {
  const added = (label: string, wanted: readonly string[], present: readonly string[]): string[] => {
    const fresh = wanted.filter((one) => !present.includes(one));
    return fresh.length === 0 ? [] : [`${label} ${fresh.join('、')}`];
  };
  const personWords = ({ name, post, phone }: UnitView['people'][number]): string =>
    [name, post, phone].filter(Boolean).join(' ');
  return [
    ...(unit && unit.name !== row.name ? [`原名 ${unit.name}`] : []),
    ...(unit && row.classCode !== null && unit.classCode !== row.classCode ? [`原类别 ${className(unit.classCode)}`] : []),
    ...added('简称', row.shortName === null ? [] : [row.shortName], unit?.shortName ? [unit.shortName] : []),
    ...added('别名', row.aliases, unit?.aliases ?? []),
    ...added('曾用名', row.formerNames.map(({ name }) => name), unit?.formerNames.map(({ name }) => name) ?? []),
    ...added('人员', row.people.map(personWords), unit?.people.map(personWords) ?? []),
  ];
}
