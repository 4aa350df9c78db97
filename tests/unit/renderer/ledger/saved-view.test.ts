import { describe, expect, it } from 'vitest';
import { emptyChoice } from '../../../../src-renderer/features/ledger/filter/ledger-query.ts';
import type { FilterChoice } from '../../../../src-renderer/features/ledger/filter/ledger-query.ts';
import { isSameView, quickViews, readStoredQuery, storedQuery, withinRegister } from '../../../../src-renderer/features/ledger/filter/saved-view.ts';
import type { LedgerViewChoice } from '../../../../src-renderer/features/ledger/filter/saved-view.ts';

const sort = { by: 'due', direction: 'ascending' } as const;

function view(part: Partial<FilterChoice>): LedgerViewChoice {
  return { choice: { ...emptyChoice, ...part }, sort };
}

describe('a saved view', () => {
  it('keeps what differs from a ledger without a filter, and shows it again', () => {
    const shown = view({ lights: ['red'], due: { kind: 'period', period: 'thisMonth' }, search: ' 公开 ' });
    const stored = storedQuery(shown);
    expect(stored).toEqual({ lights: ['red'], due: { kind: 'period', period: 'thisMonth' }, search: '公开', sort });
    expect(readStoredQuery(JSON.parse(JSON.stringify(stored)) as Record<string, unknown>)).toEqual(view({ ...shown.choice, search: '公开' }));
  });

  it('of another version of the program shows what is still known', () => {
    const query = { lights: ['red', 'purple'], states: 'inProgress', due: { kind: 'decade' }, sort: { by: 'colour', direction: 'up' }, shape: 'round', search: 7, unitId: 3 };
    expect(readStoredQuery(query)).toEqual({ choice: { ...emptyChoice, lights: ['red'] }, sort: { by: 'position', direction: 'ascending' } });
    expect(readStoredQuery({ due: { kind: 'days', from: 'soon', to: null } }).choice).toEqual(emptyChoice);
  });

  it('is the same whatever the order in which lights were pressed', () => {
    expect(isSameView(view({ lights: ['red', 'blue'] }), view({ lights: ['blue', 'red'] }))).toBe(true);
    expect(isSameView(view({ lights: ['red'] }), view({ lights: ['blue'] }))).toBe(false);
    expect(isSameView(view({}), { choice: emptyChoice, sort: { by: 'position', direction: 'ascending' } })).toBe(false);
  });

  it('does not narrow the list to a plan, a unit or a class that is gone', () => {
    const register = { planIds: ['p'], unitIds: ['u'], classCodes: ['c'] };
    const choice = { ...emptyChoice, planId: 'p', sectionId: 's', unitId: 'u' };
    expect(withinRegister(choice, register)).toEqual(choice);
    expect(withinRegister({ ...choice, planId: 'gone', unitId: 'gone', classCode: 'gone' }, register)).toEqual(emptyChoice);
  });

  it('that comes with the program is one that can be stored', () => {
    for (const quick of quickViews) expect(readStoredQuery(storedQuery(quick.view))).toEqual(quick.view);
  });
});
