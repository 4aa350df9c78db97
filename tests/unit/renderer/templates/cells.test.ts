import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey, countCells, shownCell, typedByRow, wordsToEdit } from '../../../../src-renderer/features/templates/cells/shown-cell.ts';
import { unsavedPlaces } from '../../../../src-renderer/features/templates/cells/unsaved-places.ts';
import { templateCell, templateColumn, templateRow } from '../samples/template-samples.ts';

describe('what a cell shows', () => {
  it('is what would be written into an open one', () => {
    expect(shownCell(templateCell(5, { proposed: '已公开' }), undefined, false)).toEqual({ kind: 'written', text: '已公开', by: 'ledger', replaces: false });
    expect(shownCell(templateCell(5), undefined, true)).toEqual({ kind: 'empty' });
    expect(shownCell(undefined, undefined, true)).toEqual({ kind: 'none' });
  });

  it('are the words that stand there, unless they are to be replaced', () => {
    const held = templateCell(5, { current: '上季度', proposed: '本季度' });
    expect(shownCell(held, undefined, false)).toEqual({ kind: 'kept', text: '上季度' });
    expect(shownCell(held, undefined, true)).toEqual({ kind: 'written', text: '本季度', by: 'ledger', replaces: true });
    expect(shownCell(templateCell(5, { current: '同样', proposed: '同样' }), undefined, true)).toEqual({ kind: 'kept', text: '同样' });
  });

  it('are the words of the clerk in any case', () => {
    const edited = templateCell(5, { current: '上季度', proposed: '另写', edited: true });
    expect(shownCell(edited, undefined, false)).toMatchObject({ text: '另写', by: 'clerk', replaces: true });
    expect(shownCell(edited, '正在写', false)).toMatchObject({ text: '正在写', by: 'typing' });
    expect(wordsToEdit(edited, undefined)).toBe('另写');
    expect(wordsToEdit(templateCell(5, { current: '上季度' }), undefined)).toBe('上季度');
  });
});

describe('the number of cells', () => {
  const rows = [
    templateRow(1, { cells: [templateCell(5, { proposed: '甲' }), templateCell(6, { current: '旧', proposed: '新' })] }),
    templateRow(2, { cells: [templateCell(5), templateCell(6, { current: '旧', proposed: '改', edited: true })] }),
  ];

  it('counts what is written and what holds words', () => {
    expect(countCells(rows, {}, false)).toEqual({ written: 2, held: 1 });
    expect(countCells(rows, {}, true)).toEqual({ written: 3, held: 1 });
    expect(countCells(rows, { [cellKey(1, 6)]: '正在写' }, false)).toEqual({ written: 3, held: 0 });
  });

  it('never falls by replacing, and what replacing adds are the held ones', () => {
    const texts = fc.constantFrom('', '甲', '乙');
    const cells = fc.array(fc.record({ current: texts, proposed: fc.option(texts), edited: fc.boolean() }), { maxLength: 8 });
    fc.assert(
      fc.property(cells, (made) => {
        const row = templateRow(1, { cells: made.map((fields, column) => templateCell(column, fields)) });
        const [kept, replaced] = [countCells([row], {}, false), countCells([row], {}, true)];
        expect(replaced.written - kept.written).toBe(kept.held);
      }),
    );
  });
});

describe('typed words', () => {
  it('are found again by row and column', () => {
    expect(typedByRow({ [cellKey(7, 5)]: '甲', [cellKey(7, 6)]: '乙' })).toEqual({ 7: { 5: '甲', 6: '乙' } });
  });

  it('belong to cells that there are', () => {
    const rows = [templateRow(7, { cells: [templateCell(5)] })];
    const typed = { [cellKey(7, 5)]: '甲', [cellKey(9, 5)]: '乙' };
    expect(unsavedPlaces(rows, [templateColumn(5, 'progress')], typed).map(({ text }) => text)).toEqual(['甲']);
    expect(unsavedPlaces(rows, [], typed)).toEqual([]);
  });
});
