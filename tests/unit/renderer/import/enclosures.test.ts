import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { EnclosureView, ImportView } from '../../../../src-main/contract/imports.ts';
import { enclosureEdits } from '../../../../src-renderer/features/import/enclosures/enclosure-edits.ts';
import type { EnclosedBody } from '../../../../src-renderer/features/import/enclosures/enclosure-edits.ts';
import { enclosureSummary, rowCountOf } from '../../../../src-renderer/features/import/enclosures/enclosure-words.ts';
import type { RosterMember } from '../../../../src-renderer/features/import/enclosures/enclosure-words.ts';
import {
  computedTotal,
  pathWords,
  printedTotal,
  readPath,
  totalWarning,
} from '../../../../src-renderer/features/import/enclosures/indicator-total.ts';
import { corrected, shifted, withMember, without } from '../../../../src-renderer/features/import/enclosures/list-changes.ts';
import { readNumber } from '../../../../src-renderer/features/import/enclosures/read-number.ts';
import type { ImportWriter } from '../../../../src-renderer/features/import/edits/import-writer.ts';

const member = (name: string, role: RosterMember['role']): RosterMember => ({ name, role, roleWords: '', post: null, span: null });
const indicator = (points: number | null) => ({ number: null, path: ['指标'], points, criterion: null, span: null });
const attachment = (name: string): EnclosedBody => ({ kind: 'attachment', attachment: { label: '附件1', name, span: null } });

describe('lists of what stands beside the tasks', () => {
  it('puts a new person behind the last one of the role, else at the end', () => {
    const roster = [member('甲', 'leader'), member('乙', 'member'), member('丙', 'officeMember')];
    expect(withMember(roster, member('丁', 'member')).map(({ name }) => name)).toEqual(['甲', '乙', '丁', '丙']);
    expect(withMember(roster, member('丁', 'deputyLeader')).map(({ name }) => name)).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('corrects one entry only', () => {
    expect(corrected([{ a: 1, b: 1 }, { a: 2, b: 2 }], 1, { b: 3 })).toEqual([{ a: 1, b: 1 }, { a: 2, b: 3 }]);
  });

  it('moves an entry a place at most and loses none', () => {
    expect(shifted(['甲', '乙', '丙'], 1, -1)).toEqual(['乙', '甲', '丙']);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.nat(12), fc.constantFrom<1 | -1>(1, -1), (list, index, by) => {
        const after = shifted(list, index, by);
        const possible = index < list.length && index + by >= 0 && index + by < list.length;
        expect(after.toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b));
        expect(after.indexOf(list[index] ?? NaN)).toBe(possible ? index + by : index < list.length ? index : -1);
      }),
    );
  });

  it('takes out exactly one entry', () => {
    expect(without(['甲', '乙', '甲'], 0)).toEqual(['乙', '甲']);
  });
});

describe('points of indicators', () => {
  const found = (points: (number | null)[], totalPoints: number | null, heading: string | null = null) => ({
    heading,
    indicators: points.map(indicator),
    totalPoints,
    span: null,
  });

  it('add up exactly, also tenths', () => {
    expect(computedTotal(found([0.1, 0.2, null], null))).toBe(0.3);
    expect(computedTotal(found([null], 10))).toBeNull();
  });

  it('are measured by the total of the heading before that of the document', () => {
    expect(printedTotal(found([], 98, '四、考核指标（100分）'))).toBe(100);
    expect(printedTotal(found([], 98, '考评表(满分120.5分)'))).toBe(120.5);
    expect(printedTotal(found([], 98, '考核指标'))).toBe(98);
  });

  it('give a warning only where they differ from what is printed', () => {
    expect(totalWarning(found([60, 40], 100))).toBeNull();
    expect(totalWarning(found([60, 40], null))).toBeNull();
    expect(totalWarning(found([60, 38.5], 100))).toBe('各项分值合计 98.5 分，原文合计 100 分，相差 1.5 分，请核对各项分值。');
  });

  it('are typed with up to four decimals, with either minus, or left empty', () => {
    expect([' 2.5 ', '−5', '', '0.12345', '五', '1e999'].map(readNumber)).toEqual([2.5, -5, null, 0.1235, undefined, undefined]);
  });
});

describe('levels of an indicator on one line', () => {
  it('are the same after reading them again', () => {
    const level = fc.string({ minLength: 1 }).map((text) => text.replaceAll(/[›>＞]/gu, '').trim()).filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 5 }), (path) => {
        expect(readPath(pathWords(path))).toEqual(path);
      }),
    );
  });

  it('take a typed > too and leave empty levels out', () => {
    expect(readPath('主动公开 > > 政策公开›')).toEqual(['主动公开', '政策公开']);
  });
});

describe('words of a content', () => {
  it('name it and say how large it is', () => {
    const roster: EnclosedBody = { kind: 'roster', roster: { group: '县公开领导小组', members: [member('甲', 'leader')], span: null } };
    expect([enclosureSummary(roster), rowCountOf(roster)]).toEqual(['县公开领导小组，1 人', 1]);
    expect(enclosureSummary(attachment('目录'))).toBe('附件1，目录');
    expect(enclosureSummary({ kind: 'indicators', indicators: { heading: null, indicators: [], totalPoints: null, span: null } })).toBe('0 项');
  });
});

describe('edits of a content', () => {
  const enclosure: EnclosureView = { enclosureId: 'one', rowVersion: 4, taken: true, body: attachment('旧名') };
  const writerOf = (updateEnclosure: (input: unknown) => Promise<{ changeSetId: string }>): ImportWriter => ({
    importId: 'import',
    imports: { updateEnclosure } as unknown as ImportWriter['imports'],
    run: async (write) => await write(),
    inTurn: async (step) => await step({ enclosures: [enclosure] } as unknown as ImportView),
  });

  it('write with the row version that was read last, and keep whether it is taken', async () => {
    const update = vi.fn(() => Promise.resolve({ changeSetId: 'c' }));
    const edits = enclosureEdits(writerOf(update));
    const named = (body: EnclosedBody): EnclosedBody =>
      body.kind === 'attachment' ? { ...body, attachment: { ...body.attachment, name: '新名' } } : body;
    expect(await edits.correct('one', named, '已保存')).toBe(true);
    expect(await edits.take('one', false)).toBe(true);
    expect(update.mock.calls).toEqual([
      [{ enclosureId: 'one', rowVersion: 4, taken: true, body: attachment('新名') }],
      [{ enclosureId: 'one', rowVersion: 4, taken: false, body: null }],
    ]);
  });

  it('write nothing for a content that is gone', async () => {
    const update = vi.fn(() => Promise.resolve({ changeSetId: 'c' }));
    expect(await enclosureEdits(writerOf(update)).take('other', false)).toBe(false);
    expect(update).not.toHaveBeenCalled();
  });
});
