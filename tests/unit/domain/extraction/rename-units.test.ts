import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftTask } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { emptyDraft } from '../../../../src-main/domain/extraction/join-drafts.ts';
import { changeUnits, namesUnit, replaceUnitName } from '../../../../src-main/domain/extraction/rename-units.ts';

const span = (start: number) => ({ block: 0, start, end: start + 2 });

function draft(lead: string[], responsible: string[]): DraftTask {
  const empty = emptyDraft('事项', []);
  return {
    ...empty,
    leadUnits: lead,
    responsibleUnits: responsible,
    allocation: 'assigned',
    source: { ...empty.source, leadUnits: lead.map((_, index) => span(index)), responsibleUnits: responsible.map((_, index) => span(10 + index)) },
  };
}

describe('one name in place of another', () => {
  it('stands in every role, at the place where the printed one stands', () => {
    const changed = replaceUnitName(draft(['甲局乙局'], ['丙局']), '甲局乙局', ['甲局', '乙局']);
    expect(changed.leadUnits).toEqual(['甲局', '乙局']);
    expect(changed.source.leadUnits).toEqual([span(0), span(0)]);
    expect(changed.responsibleUnits).toEqual(['丙局']);
  });

  it('stands once, in the first role that has it', () => {
    expect(replaceUnitName(draft(['甲局'], ['甲办', '丙局']), '甲办', ['甲局']).responsibleUnits).toEqual(['丙局']);
  });

  it('leaves a draft open whose only unit was none', () => {
    const changed = replaceUnitName(draft([], ['按职责']), '按职责', []);
    expect(changed).toMatchObject({ responsibleUnits: [], allocation: 'unallocated' });
    expect(changed.source.responsibleUnits).toEqual([]);
  });

  it('never loses another name, and leaves no trace of the old one', () => {
    const names = fc.uniqueArray(fc.constantFrom('甲局', '乙局', '丙局', '丁办', '戊委'), { maxLength: 5 });
    fc.assert(
      fc.property(names, names, fc.constantFrom('己站', '庚所'), (lead, responsible, fresh) => {
        const before = draft(lead, responsible.filter((name) => !lead.includes(name)));
        const changed = replaceUnitName(before, '丙局', [fresh]);
        const all = (task: DraftTask): string[] => [...task.leadUnits, ...task.responsibleUnits];
        expect(all(changed)).toEqual(all(before).map((name) => (name === '丙局' ? fresh : name)));
        expect(namesUnit(changed, '丙局')).toBe(false);
        expect(changed.source.leadUnits).toHaveLength(changed.leadUnits.length);
      }),
    );
  });

  it('drops places that no longer belong to a typed list', () => {
    const typed = { ...draft(['甲局'], []), leadUnits: ['甲局', '手写局'] };
    expect(changeUnits(typed, (_, units) => units).source.leadUnits).toEqual([]);
  });
});
