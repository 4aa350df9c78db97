import { describe, expect, it } from 'vitest';
import type { AssignmentView } from '../../../../src-main/contract/ledger.ts';
import { valueOfAssignment, withRoleValues } from '../../../../src-renderer/features/ledger/panel/assignment-values.ts';
import { sourcePieces } from '../../../../src-renderer/features/ledger/panel/source/source-pieces.ts';
import { collective, unitView } from '../samples/unit-samples.ts';

const register = {
  units: [
    unitView('u1', { name: '县卫生健康局', shortName: '县卫健局', aliases: ['县卫计局'] }),
    unitView('u2', { name: '县司法局' }),
  ],
  classes: [],
  collectives: [collective({ id: 'c1', name: '各乡镇' })],
};
const printed: AssignmentView = { role: 'responsible', printedName: '县卫计局', unitId: 'u1', collectiveUnitId: null };
const lead: AssignmentView = { role: 'lead', printedName: '县司法局', unitId: 'u2', collectiveUnitId: null };

describe('withRoleValues', () => {
  it('keeps the printed name of what stays and leaves the other roles alone', () => {
    expect(withRoleValues([printed, lead], 'responsible', ['unit:u1', 'unit:u2'], register)).toEqual([
      lead,
      printed,
      { role: 'responsible', printedName: '县司法局', unitId: 'u2', collectiveUnitId: null },
    ]);
  });

  it('knows typed names, short names, aliases and collective units', () => {
    const typed = withRoleValues([], 'lead', ['县卫健局', '各乡镇', '某中心'], register);
    expect(typed.map(valueOfAssignment)).toEqual(['unit:u1', 'collective:c1', 'printed:某中心']);
  });

  it('splits a pasted list of names', () => {
    const pasted = withRoleValues([], 'lead', ['printed:县司法局、县卫计局，某中心;各乡镇'], register);
    expect(pasted.map(valueOfAssignment)).toEqual(['unit:u2', 'unit:u1', 'printed:某中心', 'collective:c1']);
  });

  it('takes the same unit once and no blanks', () => {
    expect(withRoleValues([], 'lead', ['县卫计局', 'unit:u1', ' '], register)).toHaveLength(1);
  });
});

describe('sourcePieces', () => {
  it('lights overlapping spans as one and loses no character', () => {
    const pieces = sourcePieces('一二三四五六', [
      { start: 1, end: 3 },
      { start: 2, end: 4 },
    ]);
    expect(pieces).toEqual([
      { text: '一', start: 0, lit: false },
      { text: '二三四', start: 1, lit: true },
      { text: '五六', start: 4, lit: false },
    ]);
  });

  it('survives spans beyond the text and no spans at all', () => {
    expect(sourcePieces('一二', [{ start: 1, end: 9 }]).map(({ text }) => text)).toEqual(['一', '二']);
    expect(sourcePieces('一二', [])).toEqual([{ text: '一二', start: 0, lit: false }]);
  });
});
