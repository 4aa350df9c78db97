import { expect, it } from 'vitest';
import type { EvidenceCheck } from '../../../../src-main/contract/codes.ts';
import type { EvidenceView } from '../../../../src-main/contract/evidence.ts';
import { unitChoices, waitingEvidence } from '../../../../src-renderer/features/workbench/evidence/evidence-rows.ts';

const link = (linkId: string, state: EvidenceCheck) => ({
  linkId, taskId: 't', taskTitle: '公开预算', unitId: 'u', unitName: '县财政局', state, reason: null, checkedOn: null, rowVersion: 1,
});
const evidence = (evidenceId: string, links: EvidenceView['links']): EvidenceView => ({
  evidenceId, kind: 'link', title: evidenceId, fileName: null, byteSize: null, url: null, documentNumber: null, publishedOn: null, note: null,
  links, intact: true, createdAt: '', rowVersion: 1,
});

it('only links that wait are to be checked, those that wait longest first', () => {
  const newestFirst = [evidence('b', [link('b1', 'pending')]), evidence('a', [link('a1', 'accepted'), link('a2', 'pending'), link('a3', 'returned')])];
  expect(waitingEvidence(newestFirst).map(({ key, evidence: one }) => [key, one.evidenceId])).toEqual([['a2', 'a'], ['b1', 'b']]);
});

it('units are offered once, with their numbers of rows', () => {
  const row = (unitId: string, unitName: string) => ({ unitId, unitName });
  expect(unitChoices([row('1', '甲局'), row('2', '乙局'), row('1', '甲局')])).toEqual([
    { value: '1', label: '甲局（2）' },
    { value: '2', label: '乙局（1）' },
  ]);
});
