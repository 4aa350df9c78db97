import { describe, expect, it } from 'vitest';
import type { PlanEnclosures } from '../../../../src-main/contract/ledger.ts';
import {
  baseWords,
  indicatorsWords,
  isEmpty,
  leadingGroups,
  ruleWords,
  validWords,
} from '../../../../src-renderer/features/ledger/enclosures/enclosure-words.ts';

const nothing: PlanEnclosures = { members: [], schemes: [], attachments: [], indicators: [] };
const memberOf = (groupName: string, name: string): PlanEnclosures['members'][number] => ({
  memberId: name,
  groupName,
  role: 'member',
  roleWords: '成员',
  name,
  post: null,
  validFrom: null,
  validTo: null,
});

describe('what a plan came with', () => {
  it('is empty only when nothing of any kind is there', () => {
    expect(isEmpty(nothing)).toBe(true);
    expect(isEmpty({ ...nothing, attachments: [{ label: '附件', name: '目录', span: null }] })).toBe(false);
    expect(isEmpty({ ...nothing, members: [memberOf('', '甲')] })).toBe(false);
  });

  it('puts people under their group and keeps the order of the roster', () => {
    const groups = leadingGroups([memberOf('甲组', '一'), memberOf('乙组', '二'), memberOf('甲组', '三')]);
    expect(groups.map(({ name, members }) => [name, members.map((one) => one.name)])).toEqual([
      ['甲组', ['一', '三']],
      ['乙组', ['二']],
    ]);
  });

  it('prints points of 1/10,000 as points', () => {
    expect([ruleWords({ points: -50_000 }), ruleWords({ points: 2500 }), baseWords({ basePoints: 1_000_000 })]).toEqual([
      '扣 5 分',
      '加 0.25 分',
      '基础分 100 分',
    ]);
  });

  it('says how many indicators there are and what they add up to', () => {
    expect(indicatorsWords({ indicators: [], totalPoints: null })).toBe('0 项');
    expect(indicatorsWords({ indicators: [], totalPoints: 98.5 })).toBe('0 项，合计 98.5 分');
  });

  it('says from and to when a roster holds', () => {
    expect(validWords({ validFrom: '2026-05-06', validTo: null })).toBe('2026-05-06 起');
    expect(validWords({ validFrom: '2026-05-06', validTo: '2027-01-02' })).toBe('2026-05-06 至 2027-01-02');
    expect(validWords({ validFrom: null, validTo: null })).toBe('');
  });
});
