import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchTemplateRows } from '../../../../src-main/domain/templates/match-template-rows.ts';
import type { TemplateCandidate } from '../../../../src-main/domain/templates/match-template-rows.ts';
import type { TemplateRow } from '../../../../src-main/domain/templates/template-rows.ts';

const rowOf = (row: number, title: string, more: Partial<TemplateRow> = {}): TemplateRow => ({ row, lastRow: row, number: null, section: null, title, requirement: '', units: '', deadline: '', cells: [], ...more });
const taskOf = (id: string, title: string, more: Partial<TemplateCandidate> = {}): TemplateCandidate => ({ id, outlineNumber: null, sectionPath: [], title, requirement: null, ...more });
/** `id confidence` of each row, or the ids that are asked about. */
const told = (rows: readonly TemplateRow[], tasks: readonly TemplateCandidate[]): string[] =>
  matchTemplateRows(rows, tasks).matches.map((one) => (one.outcome === 'matched' ? `${one.candidate.id} ${one.confidence}` : `? ${one.candidates.map(({ candidate }) => candidate.id).join()}`));

describe('matchTemplateRows', () => {
  it('finds equal texts, whatever their widths, blanks and numbers in front', () => {
    const tasks = [taskOf('a', '惠企政策公开', { requirement: '集中发布惠企政策,及时更新(每月)。' }), taskOf('b', '民生领域公开')];
    expect(told([rowOf(1, '２．民生 领域\n公开'), rowOf(2, '惠企政策公开', { requirement: '集中发布惠企政策，及时更新（每月）' })], tasks)).toEqual(['b sure', 'a sure']);
  });

  it('tells tasks of one title apart by their requirements, numbers or headings', () => {
    const tasks = [taskOf('a', '民生领域公开', { requirement: '公开义务教育招生入学信息' }), taskOf('b', '民生领域公开', { requirement: '公开基本医疗保险和救助信息' })];
    expect(told([rowOf(1, '民生领域公开', { requirement: '公开基本医疗保险和救助信息' }), rowOf(2, '民生领域公开', { requirement: '公开义务教育招生入学信息' })], tasks)).toEqual(['b sure', 'a sure']);
    const numbered = [taskOf('a', '加强公开', { outlineNumber: '3' }), taskOf('b', '加强公开', { outlineNumber: '7' })];
    expect(told([rowOf(1, '加强公开', { number: '7' }), rowOf(2, '加强公开', { number: '3.' })], numbered)).toEqual(['b sure', 'a sure']);
    const placed = [taskOf('a', '加强公开', { sectionPath: ['一、民生'] }), taskOf('b', '加强公开', { sectionPath: ['二、营商'] })];
    expect(told([rowOf(1, '加强公开', { section: '（二）营商' }), rowOf(2, '加强公开', { section: '一、民生' })], placed)).toEqual(['b sure', 'a sure']);
  });

  it('asks where two tasks are equally likely', () => {
    const tasks = [taskOf('a', '加强公开'), taskOf('b', '加强公开')];
    expect(told([rowOf(1, '加强公开')], tasks)).toEqual(['? a,b']);
  });

  it('takes reworded rows as likely, and unlike ones not at all', () => {
    const tasks = [
      taskOf('a', '惠企政策公开', { outlineNumber: '1', requirement: '集中发布惠企政策，及时更新办事指南，开展政策解读' }),
      taskOf('b', '网站建设', { outlineNumber: '2', requirement: '每季度检查栏目，清理空白栏目' }),
    ];
    const rows = [rowOf(1, '网站建设', { requirement: '每季度检查一次网站栏目，及时清理空白栏目和错链' }), rowOf(2, '集中发布各类惠企政策，更新办事指南'), rowOf(3, '完善领导机构名单')];
    const { matches, missing } = matchTemplateRows(rows, tasks);
    expect(matches.map((one) => (one.outcome === 'matched' ? one.candidate.id : one.candidates.length))).toEqual(['b', 'a', 0]);
    expect(matches[1]).toMatchObject({ outcome: 'matched', confidence: 'likely' });
    expect(missing).toEqual([]);
  });

  it('finds a row that prints title and requirement in one cell', () => {
    const tasks = [taskOf('a', '惠企政策公开', { requirement: '集中发布惠企政策。' }), taskOf('b', '惠企政策解读')];
    expect(told([rowOf(1, '惠企政策公开。集中发布惠企政策。')], tasks)).toEqual(['a sure']);
  });

  it('uses each task once, whatever comes in whatever order', () => {
    const text = fc.string({ unit: fc.constantFrom(...'公开政策信息民生网站'), maxLength: 12 });
    const number = fc.option(fc.integer({ min: 1, max: 5 }).map(String));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, number), { maxLength: 12 }), fc.array(fc.tuple(text, text, number), { maxLength: 12 }), (printed, known) => {
        const rows = printed.map(([title, requirement, one], at) => rowOf(at, title, { requirement, number: one }));
        const tasks = known.map(([title, requirement, outlineNumber], at) => taskOf(String(at), title, { requirement, outlineNumber }));
        const { matches, missing } = matchTemplateRows(rows, tasks);
        const ids = matches.flatMap((one) => (one.outcome === 'matched' ? [one.candidate.id] : []));
        expect(matches.map(({ row }) => row)).toEqual(rows);
        expect([...ids, ...missing.map(({ id }) => id)].toSorted()).toEqual(tasks.map(({ id }) => id).toSorted());
        const turned = matchTemplateRows(rows.toReversed(), tasks.toReversed()).matches.toReversed();
        expect(turned.map((one) => (one.outcome === 'matched' ? one.candidate.id : null))).toEqual(matches.map((one) => (one.outcome === 'matched' ? one.candidate.id : null)));
      }),
    );
  });
});
