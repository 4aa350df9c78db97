import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillInFields } from '../../../../src-main/contract/codes.ts';
import type { ReturnedFieldView } from '../../../../src-main/contract/collection.ts';
import { choiceInputs, choicesOf, countingSide, isChoices, sideOfRow, withSides } from '../../../../src-renderer/features/exchange/review/review-choices.ts';
import type { Choices } from '../../../../src-renderer/features/exchange/review/review-choices.ts';
import { matchWords } from '../../../../src-renderer/features/exchange/review/review-columns.tsx';
import { reviewChips, reviewLines, rowName, tellingRows } from '../../../../src-renderer/features/exchange/review/review-lines.ts';
import { broughtWords, isDoubtfulField, isDoubtfulRow, summaryOf, summarySentence } from '../../../../src-renderer/features/exchange/review/review-summary.ts';
import { createTurns } from '../../../../src-renderer/features/exchange/review/in-turn.ts';
import { sideOfKey } from '../../../../src-renderer/features/exchange/review/review-view.tsx';
import { inParts } from '../../../../src-renderer/features/exchange/review/use-compared-rows.ts';
import { problemWords, returnedWords, valueWords } from '../../../../src-renderer/features/exchange/review/value-words.ts';
import { returnedField, returnedFile, returnedRow } from './exchange-samples.ts';

const change = returnedField({ field: 'percent', current: 20, base: 20, returned: 60 });
const conflict = returnedField({ verdict: 'conflict', base: '', current: '台账的话', returned: '单位的话' });
const invalid = returnedField({ field: 'reportedOn', verdict: 'invalid', base: null, current: null, returned: null, problem: 'DATE_UNREADABLE', raw: '上周' });
const left = returnedField({ field: 'problems', verdict: 'left', base: null, current: null, returned: null });
const changed = returnedRow({ rowKey: '5', outcome: 'changed', fields: [change, left], attachments: ['通报.pdf', '截图.png'] });
const doubtful = returnedRow({ rowKey: '6', taskId: 'b', title: '公开决算', outcome: 'conflict', fields: [change, conflict] });
const unmatched = returnedRow({ rowKey: '7', taskId: null, unitId: null, outlineNumber: null, title: '不知名的事', outcome: 'unmatched', matchedBy: null, confidence: 0, attachments: ['附件.pdf'] });
const unread = returnedRow({ rowKey: '8', outcome: 'invalid', fields: [invalid, change] });
const same = returnedRow({ rowKey: '9', fields: [left] });
const old = returnedRow({ rowKey: '10', outcome: 'changed', superseded: true, fields: [change] });
const rows = [changed, doubtful, unmatched, unread, same, old];
const none: Choices = {};

describe('the choice between the sides', () => {
  it('takes changes and keeps the ledger in conflicts until the clerk chooses', () => {
    expect(countingSide(none, doubtful, change)).toBe('theirs');
    expect(countingSide(none, doubtful, conflict)).toBe('ours');
    expect([sideOfRow(none, doubtful), sideOfRow(none, changed), sideOfRow(none, same)]).toEqual(['mixed', 'theirs', null]);
    const chosen = withSides(none, [{ row: doubtful, fields: ['text'] }], 'theirs');
    expect(sideOfRow(chosen, doubtful)).toBe('theirs');
    expect(sideOfRow(chosen, changed)).toBe('theirs');
  });

  it('tells each open field of a row of which one was chosen, and no other row', () => {
    const chosen = withSides(none, [{ row: doubtful, fields: ['text'] }], 'ours');
    expect(choiceInputs(chosen, rows)).toEqual([{ returnId: 'file', rowKey: '6', choice: { percent: 'theirs', text: 'ours' } }]);
    expect(choiceInputs(none, rows)).toEqual([]);
  });

  it('is kept by return, and dropped with the return', () => {
    const chosen = withSides(withSides(none, [{ row: doubtful, fields: ['text'] }], 'ours'), [{ row: { returnId: 'other', rowKey: '1' }, fields: ['state', 'text'] }], 'theirs');
    expect(choicesOf(chosen, ['other'])).toEqual({ other: { 1: { state: 'theirs', text: 'theirs' } } });
    expect(isChoices(chosen)).toBe(true);
    expect([isChoices({ a: { b: { text: 'mine' } } }), isChoices({ a: { b: { colour: 'ours' } } }), isChoices([]), isChoices({ a: [] })]).toEqual([false, false, false, false]);
  });

  it('of the same fields always ends in the last side that was chosen, whatever was chosen before', () => {
    const step = fc.record({ fields: fc.subarray([...fillInFields], { minLength: 1 }), side: fc.constantFrom('theirs' as const, 'ours' as const) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const chosen = steps.reduce((choices, { fields, side }) => withSides(choices, [{ row: doubtful, fields }], side), none);
        for (const field of fillInFields) {
          const last = steps.findLast(({ fields }) => fields.includes(field))?.side ?? 'ours';
          expect(countingSide(chosen, doubtful, { field, verdict: 'conflict' })).toBe(last);
        }
      }),
    );
  });

  it('goes by keys, but not together with Ctrl or Alt', () => {
    const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => sideOfKey({ key, ctrlKey: false, altKey: false, metaKey: false, ...held });
    expect(['1', 'y', 'Y', '2', 'n', '3'].map((key) => press(key))).toEqual(['theirs', 'theirs', 'theirs', 'ours', 'ours', null]);
    expect([press('y', { ctrlKey: true }), press('1', { altKey: true })]).toEqual([null, null]);
  });
});

describe('what taking over would do', () => {
  it('is summed up, without rows that have no task or that a newer return overtakes', () => {
    expect(summaryOf(none, rows)).toEqual({ reports: 3, evidence: 2, conflictsKept: 1, conflictsTaken: 0, unmatched: 1, invalid: 1 });
    const ours = withSides(none, [{ row: changed, fields: ['percent'] }, { row: doubtful, fields: ['text'] }], 'ours');
    expect(summaryOf(ours, rows)).toMatchObject({ reports: 2, conflictsKept: 1 });
    const theirs = withSides(none, [{ row: doubtful, fields: ['text'] }], 'theirs');
    expect(summaryOf(theirs, rows)).toMatchObject({ conflictsKept: 0, conflictsTaken: 1 });
  });

  it('is told in a sentence', () => {
    expect(summarySentence(summaryOf(none, rows))).toBe('将并入 3 项进展、2 份佐证；1 项冲突按台账保留；1 行未对上、1 处无法识别，不并入。');
    expect(summarySentence(summaryOf(none, [same]))).toBe('台账不会改动，文件记为已并入。');
    expect(broughtWords({ reports: 12, evidence: 0 })).toBe('12 项进展');
    expect(broughtWords({ reports: 0, evidence: 0 })).toBeNull();
  });

  it('leads to what is in doubt until that is settled', () => {
    expect(rows.map(isDoubtfulRow)).toEqual([false, false, true, false, false, false]);
    expect(isDoubtfulRow(returnedRow({ matchedBy: 'words', confidence: 0.7 }))).toBe(true);
    expect(isDoubtfulRow(returnedRow({ matchedBy: 'words', confidence: 0.9 }))).toBe(false);
    expect([change, conflict, invalid].map((field: ReturnedFieldView) => isDoubtfulField(none, doubtful, field))).toEqual([false, true, true]);
    expect(isDoubtfulField(withSides(none, [{ row: doubtful, fields: ['text'] }], 'ours'), doubtful, conflict)).toBe(false);
  });
});

describe('the table', () => {
  const files = [returnedFile(), returnedFile({ returnId: 'empty' })];

  it('shows files, their rows that bring something or are in doubt, and the cells that tell something', () => {
    expect(reviewLines(files, rows, tellingRows).map(({ key }) => key)).toEqual([
      'file:file',
      'file/5',
      'file/5#percent',
      'file/6',
      'file/6#percent',
      'file/6#text',
      'file/7',
      'file/8',
      'file/8#reportedOn',
      'file/8#percent',
    ]);
  });

  it('shows an unchanged row too where its locked cells were changed or evidence came with it', () => {
    const tampered = returnedRow({ tampered: [{ fact: 'deadlineText', given: '6月底前', returned: '12月底前' }] });
    expect(reviewLines(files, [tampered, returnedRow({ rowKey: '11', attachments: ['通报.pdf'] }), same], tellingRows).map(({ kind }) => kind)).toEqual(['file', 'row', 'row']);
  });

  it('is narrowed by outcome and text', () => {
    const keys = (choice: Parameters<typeof reviewLines>[2]): string[] => reviewLines(files, rows, choice).filter(({ kind }) => kind === 'row').map(({ key }) => key);
    expect(keys({ outcomes: ['unchanged'], search: '' })).toEqual(['file/9', 'file/10']);
    expect(keys({ outcomes: ['conflict', 'unmatched'], search: '' })).toEqual(['file/6', 'file/7']);
    expect(keys({ outcomes: [], search: '不知名' })).toEqual(['file/7']);
    expect(reviewChips(rows, { outcomes: ['new'], search: '' }).map(({ label, count }) => `${label} ${count}`)).toEqual(['新报 0', '变更 1', '冲突 1', '未对上 1', '无法识别 1', '无变化 2']);
  });

  it('names a row by its task, and says where it names none', () => {
    expect([rowName(changed), rowName(unmatched), rowName({ outlineNumber: null, title: ' ' })]).toEqual(['1 公开预算', '不知名的事', '（没有写任务名称）']);
  });

  it('tells values as people read them', () => {
    expect(valueWords('state', 'doneUnchecked')).toBe('已完成（待核）');
    expect(valueWords('percent', 60)).toBe('60 %');
    expect(valueWords('text', null)).toBe('');
    expect(returnedWords(invalid)).toBe('上周');
    expect(problemWords(invalid)).toContain('哪一天');
    expect(problemWords(change)).toBeNull();
    expect([matchWords(same), matchWords(unmatched), matchWords(returnedRow({ matchedBy: 'words', confidence: 0.823 })), matchWords(returnedRow({ matchedBy: 'clerk' }))]).toEqual(['', '', '凭文字对应 82 %', '已指定任务']);
  });

  it('is asked for one part after the other, also after one that failed', async () => {
    const inTurn = createTurns();
    const order: string[] = [];
    const work = (name: string, fails = false) => async (): Promise<string> => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
    const results = await Promise.allSettled([inTurn(work('a')), inTurn(work('b', true)), inTurn(work('c'))]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('is asked for in parts, and 7,200 rows are laid out at once in a moment', () => {
    const ids = Array.from({ length: 41 }, (_, index) => String(index));
    expect(inParts(ids).map((part) => part.length)).toEqual([20, 20, 1]);
    expect(inParts(ids).flat()).toEqual(ids);
    const many = Array.from({ length: 7200 }, (_, index) => ({ ...doubtful, returnId: `file${index % 120}`, rowKey: String(index) }));
    const started = performance.now();
    const lines = reviewLines(Array.from({ length: 120 }, (_, index) => returnedFile({ returnId: `file${index}` })), many, tellingRows);
    expect(lines).toHaveLength(120 + 7200 * 3);
    expect(summaryOf(none, many).reports).toBe(7200);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
