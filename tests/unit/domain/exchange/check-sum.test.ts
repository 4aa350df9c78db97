import { describe, expect, test } from 'vitest';
import { checkSumOf } from '../../../../src-main/domain/exchange/check-sum.ts';
import type { FillInFacts } from '../../../../src-main/domain/exchange/fill-in-row.ts';
import { sampleRow } from './sample-workbook.ts';

const rows = [sampleRow(1), sampleRow(2), sampleRow(3)];

describe('the check sum of a workbook', () => {
  test('is FNV-1a of 64 bits: of nothing it is the offset', () => {
    expect(checkSumOf({ rows: [] })).toBe('cbf29ce484222325');
  });

  test('stays when rows are sorted or filled in', () => {
    const filled = rows.map((row) => ({ ...row, given: { ...row.given, text: '已办' } }));
    expect(checkSumOf({ rows: filled.toReversed() })).toBe(checkSumOf({ rows }));
  });

  test.each<Partial<FillInFacts>>([{ title: '另一项' }, { requirement: null }, { deadlineText: '7月30日前' }, { dueOn: null }, { role: 'lead' }, { overdueDays: 1 }, { sectionPath: [] }])(
    'changes with a locked fact: %j',
    (changed) => {
      const [first, ...others] = rows;
      expect(checkSumOf({ rows: [{ ...sampleRow(1), facts: { ...sampleRow(1).facts, ...changed } }, ...others] })).not.toBe(checkSumOf({ rows: first === undefined ? [] : [first, ...others] }));
    },
  );

  test('changes with an id and with a row that is missing', () => {
    const sums = [rows, rows.slice(1), [{ ...sampleRow(1), taskId: sampleRow(9).taskId }, ...rows.slice(1)]].map((some) => checkSumOf({ rows: some }));
    expect(new Set(sums).size).toBe(3);
  });
});

test('the hash agrees with one by whole numbers of 64 bits', () => {
  const { taskId, number, facts } = sampleRow(1);
  const text = JSON.stringify([taskId, number, facts.planTitle, facts.sectionPath, facts.outlineNumber, facts.title, facts.requirement, facts.role, facts.units, facts.deadlineText, facts.dueOn, facts.overdueDays]);
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  expect(checkSumOf({ rows: [sampleRow(1)] })).toBe(hash.toString(16).padStart(16, '0'));
});
