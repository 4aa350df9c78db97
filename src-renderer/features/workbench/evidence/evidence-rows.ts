import type { EvidenceLinkView, EvidenceView } from '../../../../src-main/contract/evidence.ts';

/** A piece of evidence in one of the places for which it waits to be checked. */
export interface WaitingEvidence {
  /** The link's id. */
  key: string;
  evidence: EvidenceView;
  link: EvidenceLinkView;
}

/** The links that wait for their check, oldest evidence first. */
export function waitingEvidence(evidence: readonly EvidenceView[]): WaitingEvidence[] {
  return evidence
    .toReversed()
    .flatMap((one) => one.links.filter(({ state }) => state === 'pending').map((link) => ({ key: link.linkId, evidence: one, link })));
}

/** Units of rows as choices with their numbers of rows, in the order in which they come. */
export function unitChoices(rows: readonly { unitId: string; unitName: string }[]): { value: string; label: string }[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { unitId, unitName } of rows) {
    const own = counts.get(unitId) ?? { name: unitName, count: 0 };
    counts.set(unitId, { ...own, count: own.count + 1 });
  }
  return [...counts].map(([value, { name, count }]) => ({ value, label: `${name}（${count}）` }));
}
