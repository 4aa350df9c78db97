import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkWidth,
  columnsFor,
  gridTracks,
  hasOpenUnit,
  nextSort,
  unitWords,
} from '../../../../src-renderer/features/ledger/table/ledger-columns.ts';
import { ledgerRow } from './ledger-row-sample.ts';

const keysAt = (width: number, fontSize: number): string[] => columnsFor(width, fontSize).map(({ key }) => key);

describe('columnsFor', () => {
  it('fits every width from the smallest window with the panel open, in both fonts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 700, max: 3000 }), fc.constantFrom(14, 17), (width, fontSize) => {
        const least = columnsFor(width, fontSize).reduce((sum, column) => sum + column.width, checkWidth);
        expect(least * fontSize).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('shows all columns at 1366 and leaves to the panel what stands there', () => {
    expect(keysAt(1240, 14)).toEqual(['number', 'title', 'lead', 'responsible', 'deadline', 'state', 'light', 'lastReport']);
    expect(keysAt(740, 14)).toEqual(['number', 'title', 'units', 'dueDay', 'state', 'light']);
  });

  it('writes grid tracks with the room left over for the growing columns', () => {
    expect(gridTracks(columnsFor(740, 14).slice(0, 2))).toBe('2.6em 3.6em minmax(7.9em, 1fr)');
  });
});

it('nextSort goes ascending, descending, then back to the order of the plan', () => {
  const plan = { by: 'position', direction: 'ascending' } as const;
  const first = nextSort(plan, 'due');
  const second = nextSort(first, 'due');
  expect([first, second, nextSort(second, 'due')]).toEqual([
    { by: 'due', direction: 'ascending' },
    { by: 'due', direction: 'descending' },
    plan,
  ]);
  expect(nextSort(second, 'title')).toEqual({ by: 'title', direction: 'ascending' });
});

describe('units of a row', () => {
  const row = ledgerRow({
    id: 'a',
    assignments: [
      { role: 'lead', printedName: '县司法局', unitId: 'u1', collectiveUnitId: null },
      { role: 'responsible', printedName: '各乡镇', unitId: null, collectiveUnitId: 'c1' },
      { role: 'supporting', printedName: '某中心', unitId: null, collectiveUnitId: null },
    ],
  });

  it('lists the printed names of the roles', () => {
    expect(unitWords(row, ['lead'])).toBe('县司法局');
    expect(unitWords(row, ['responsible', 'supporting'])).toBe('各乡镇、某中心');
  });

  it('says what a task without units is, once', () => {
    const common = ledgerRow({ id: 'b', allocation: 'common' });
    expect(unitWords(common, ['lead'])).toBe('共性任务');
    expect(unitWords(common, ['responsible'])).toBe('');
  });

  it('sees names that are tied to nothing', () => {
    expect(hasOpenUnit(row, ['supporting'])).toBe(true);
    expect(hasOpenUnit(row, ['lead', 'responsible'])).toBe(false);
  });
});
