import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatItems, groupedItems } from '../../../../src-renderer/features/ledger/table/ledger-items.ts';
import type { LedgerItem } from '../../../../src-renderer/features/ledger/table/ledger-items.ts';
import { ledgerRow } from './ledger-row-sample.ts';

const onePlan = new Map([['plan', '要点']]);
const nothingFolded = new Set<string>();

function outline(items: readonly LedgerItem[]): string[] {
  return items.map((item) =>
    item.kind === 'group' ? `${'>'.repeat(item.level + 1)}${item.heading} ${item.taskCount}` : item.row.id,
  );
}

describe('groupedItems', () => {
  const rows = [
    ledgerRow({ id: 'a', sectionPath: ['一、公开', '(一)财政'] }),
    ledgerRow({ id: 'b', sectionPath: ['一、公开', '(一)财政'] }),
    ledgerRow({ id: 'c', sectionPath: ['一、公开', '(二)民生'] }),
    ledgerRow({ id: 'd', sectionPath: ['二、保障'] }),
  ];

  it('puts every task under its headings and counts them on each level', () => {
    expect(outline(groupedItems(rows, onePlan, nothingFolded))).toEqual([
      '>一、公开 3',
      '>>(一)财政 2',
      'a',
      'b',
      '>>(二)民生 1',
      'c',
      '>二、保障 1',
      'd',
    ]);
  });

  it('hides what is below a folded heading, headings included', () => {
    const first = groupedItems(rows, onePlan, nothingFolded)[0];
    const folded = new Set([first?.key ?? '']);
    expect(outline(groupedItems(rows, onePlan, folded))).toEqual(['>一、公开 3', '>二、保障 1', 'd']);
  });

  it('shows the plans as headings only when there are several', () => {
    const plans = new Map([
      ['plan', '本级要点'],
      ['other', '上级要点'],
    ]);
    const two = [ledgerRow({ id: 'a' }), ledgerRow({ id: 'b', planId: 'other' })];
    expect(outline(groupedItems(two, plans, nothingFolded))).toEqual([
      '>本级要点 1',
      '>>未分章节 1',
      'a',
      '>上级要点 1',
      '>>未分章节 1',
      'b',
    ]);
  });

  it('gives a heading one line even when its tasks do not stand together', () => {
    const apart = [rows[0], rows[3], rows[1]].flatMap((row) => (row ? [row] : []));
    expect(outline(groupedItems(apart, onePlan, nothingFolded))).toEqual([
      '>一、公开 2',
      '>>(一)财政 2',
      'a',
      'b',
      '>二、保障 1',
      'd',
    ]);
  });

  it('keeps every task exactly once and every key unique, whatever the sections', () => {
    const headings = fc.array(fc.constantFrom('一', '二', '三'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(headings, { maxLength: 30 }), (paths) => {
        const many = paths.map((sectionPath, index) => ledgerRow({ id: `t${index}`, sectionPath }));
        const items = groupedItems(many, onePlan, nothingFolded);
        const tasks = items.flatMap((item) => (item.kind === 'task' ? [item.key] : []));
        expect(tasks.toSorted()).toEqual(many.map(({ id }) => id).toSorted());
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      }),
    );
  });
});

it('flatItems keeps the order in which rows were sorted', () => {
  expect(outline(flatItems([ledgerRow({ id: 'b' }), ledgerRow({ id: 'a' })]))).toEqual(['b', 'a']);
});
