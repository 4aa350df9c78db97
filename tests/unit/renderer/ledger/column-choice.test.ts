import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printShares } from '../../../../src-renderer/features/ledger/print/print-shares.ts';
import { columnsToChoose, isColumnChoice, usualColumns, withColumnMoved, withColumnToggled } from '../../../../src-renderer/features/ledger/table/column-choice.ts';
import { choosableColumns, columnsFor } from '../../../../src-renderer/features/ledger/table/ledger-columns.ts';

it('knows the choices of this program version', () => {
  expect(isColumnChoice(usualColumns)).toBe(true);
  for (const wrong of [null, [], ['title', 'title'], ['title', 'score'], 'title']) expect(isColumnChoice(wrong)).toBe(false);
});

it('puts a new column where it stands among all, and never hides the task', () => {
  expect(withColumnToggled(usualColumns, 'requirement').slice(0, 4)).toEqual(['number', 'title', 'requirement', 'lead']);
  expect(withColumnToggled(usualColumns, 'note').at(-1)).toBe('note');
  expect(withColumnToggled(usualColumns, 'lead')).not.toContain('lead');
  expect(withColumnToggled(usualColumns, 'title')).toEqual(usualColumns);
});

it('moves columns without losing one', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...choosableColumns), fc.constantFrom(-1 as const, 1 as const)));
  fc.assert(
    fc.property(steps, (moves) => {
      const shown = moves.reduce((columns, [column, by]) => withColumnMoved(columns, column, by), usualColumns);
      expect(isColumnChoice(shown)).toBe(true);
      expect(new Set(shown)).toEqual(new Set(usualColumns));
      expect(new Set(columnsToChoose(shown))).toEqual(new Set(choosableColumns));
    }),
  );
});

it('shows the chosen columns in their order, whatever the width; supporting units apart where they have a column', () => {
  expect(columnsFor(500, 14, ['title', 'note', 'number']).map(({ key }) => key)).toEqual(['title', 'note', 'number']);
  expect(columnsFor(500, 14, ['responsible'])[0]?.field).toBe('responsibleAndSupporting');
  expect(columnsFor(500, 14, ['responsible', 'supporting']).map(({ field }) => field)).toEqual(['responsible', 'supporting']);
});

it('shares the page among all columns', () => {
  const shares = printShares(columnsFor(0, 1, usualColumns));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 1);
});
