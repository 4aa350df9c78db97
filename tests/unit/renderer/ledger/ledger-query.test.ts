import { describe, expect, it } from 'vitest';
import { ledgerFilterSchema } from '../../../../src-main/contract/ledger.ts';
import { choiceForVisit, emptyChoice, isEmptyChoice, ledgerQuery, showsWholePlans } from '../../../../src-renderer/features/ledger/filter/ledger-query.ts';

const day = { year: 2026, today: '2026-05-20' };
const sort = { by: 'position', direction: 'ascending' } as const;

describe('ledgerQuery', () => {
  it('asks for the year alone when nothing is chosen', () => {
    expect(ledgerQuery(emptyChoice, day, sort)).toEqual({ year: 2026, sort });
  });

  it('sends every choice in the shape of the contract', () => {
    const choice = {
      planId: 'p',
      sectionId: 's',
      unitId: 'u',
      classCode: 'township',
      due: { kind: 'days', from: '2026-06-01', to: null },
      states: ['inProgress'],
      lights: ['red', 'yellow'],
      withoutUnits: false,
      withoutLead: true,
      withoutDeadline: false,
      search: '  公示 ',
      includeArchived: true,
    } as const;
    const query = ledgerQuery(choice, day, sort);
    expect(query).toMatchObject({ planId: 'p', sectionId: 's', unitId: 'u', classCode: 'township', dueFrom: '2026-06-01', search: '公示', withoutLead: true, includeArchived: true });
    expect(query).not.toHaveProperty('withoutUnits');
    expect(query).not.toHaveProperty('dueTo');
    // A linked task may lie in a plan of another year.
    expect(query).not.toHaveProperty('year');
    expect(ledgerFilterSchema.parse(query)).toEqual(query);
  });
});

it('isEmptyChoice does not mind archived tasks and blanks', () => {
  expect(isEmptyChoice({ ...emptyChoice, includeArchived: true, search: ' ' })).toBe(true);
  expect(isEmptyChoice({ ...emptyChoice, lights: ['red'] })).toBe(false);
  expect(isEmptyChoice({ ...emptyChoice, withoutDeadline: true })).toBe(false);
  expect(isEmptyChoice({ ...emptyChoice, classCode: 'township' })).toBe(false);
  expect(isEmptyChoice({ ...emptyChoice, due: { kind: 'period', period: 'thisMonth' } })).toBe(false);
});

it('showsWholePlans minds everything but the plan', () => {
  expect(showsWholePlans({ ...emptyChoice, planId: 'p' })).toBe(true);
  expect(showsWholePlans({ ...emptyChoice, planId: 'p', search: '公示' })).toBe(false);
});

it('choiceForVisit shows what another screen asked for and nothing that was chosen before', () => {
  expect(choiceForVisit({ unitId: 'u' })).toEqual({ ...emptyChoice, unitId: 'u' });
  expect(choiceForVisit({ dueFrom: '2026-03-01', dueTo: '2026-03-31' }).due).toEqual({ kind: 'days', from: '2026-03-01', to: '2026-03-31' });
});
