import { expect, it } from 'vitest';
import { listPlanSummaries } from '../../../src-main/application/plans/list-plans.ts';
import type { PlanSummary } from '../../../src-main/contract/plans.ts';
import type { Database } from '../../../src-main/database/database.ts';
import { insertMany } from '../../../src-main/database/insert-many.ts';
import { planAdaptations, planVersions, taskSources, tasks, workPlans } from '../../../src-main/database/schema/index.ts';
import { openLedger, record } from '../database/ledger-fixture.ts';

const createdAt = '2026-05-06T08:00:00.000Z';

const planRow = (id: string, year: number, origin: 'superior' | 'own') => ({ id, title: id, year, origin, createdAt });
const taskRow = (planId: string, place: number) => ({ id: `${planId}-${place}`, planId, position: place, title: 'task', allocation: 'assigned' as const, createdAt });
const adaptation = (id: string, superiorPlanId: string, ownPlanId: string | null, state: 'open' | 'committed' | 'discarded') => ({
  id,
  superiorPlanId,
  ownPlanId,
  state,
  title: id,
  year: 2026,
  daysEarlier: 0,
  createdAt,
});
const snapshot = (id: string) => ({ title: id, issuer: null, documentNumber: null, issuedOn: null, year: 2026, tasks: [], leadingGroup: [] });
const version = (planId: string, number: number) => ({
  id: `${planId}-v${number}`,
  planId,
  number,
  publishedOn: `2026-0${number}-01`,
  reason: number === 1 ? null : 'reason',
  snapshot: snapshot(planId),
  tableSha256: 'a'.repeat(64),
  tableFileName: 'table.xlsx',
  tableByteSize: 1,
  createdAt,
});

function summariesOf(db: Database): Map<string, PlanSummary> {
  return new Map(listPlanSummaries({ db }, { includeArchived: true }).map((plan) => [plan.id, plan]));
}

it('tells what a plan was made of and what was made of it, by tasks and by finished adaptations, each plan once', () => {
  const { db } = openLedger();
  record(db, (tx) => {
    insertMany(tx, workPlans, [planRow('city', 2026, 'superior'), planRow('province', 2026, 'superior'), planRow('county', 2026, 'own'), planRow('next', 2027, 'own')]);
    insertMany(tx, tasks, ['city', 'county', 'next'].flatMap((planId) => [1, 2].map((place) => taskRow(planId, place))));
    insertMany(tx, taskSources, [
      { id: 'a', taskId: 'county-1', sourceTaskId: 'city-1', kind: 'adapted' },
      { id: 'b', taskId: 'county-2', sourceTaskId: 'city-2', kind: 'adapted' },
      { id: 'c', taskId: 'next-1', sourceTaskId: 'county-1', kind: 'carriedOver' },
    ]);
    insertMany(tx, planAdaptations, [
      adaptation('first', 'city', 'county', 'committed'),
      adaptation('second', 'province', 'county', 'committed'),
      adaptation('open', 'city', 'next', 'open'),
      adaptation('discarded', 'province', 'next', 'discarded'),
    ]);
    insertMany(tx, planVersions, [version('county', 1), version('county', 3), version('county', 2)]);
  });
  const plans = summariesOf(db);
  const link = (planId: string, year = 2026) => ({ planId, title: planId, year });
  expect(plans.get('city')).toMatchObject({ adaptedInto: [link('county')], adaptedFrom: [], openAdaptationId: 'open', lastVersion: null });
  expect(plans.get('province')).toMatchObject({ adaptedInto: [link('county')], openAdaptationId: null });
  expect(plans.get('county')).toMatchObject({ adaptedInto: [], adaptedFrom: [link('city'), link('province')] });
  expect(plans.get('county')?.lastVersion).toEqual({ versionId: 'county-v3', number: 3, publishedOn: '2026-03-01' });
  expect(plans.get('next')).toMatchObject({ adaptedFrom: [], adaptedInto: [] });
});

it('needs the same few statements for ten years of plans as for one', () => {
  const { db } = openLedger();
  const statements = (): number => {
    let counted = 0;
    const counting = new Proxy(db, {
      get(target, name, receiver) {
        if (name === 'select' || name === 'selectDistinct') counted += 1;
        const value: unknown = Reflect.get(target, name, receiver);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    listPlanSummaries({ db: counting }, {});
    return counted;
  };
  record(db, (tx) => insertMany(tx, workPlans, [planRow('first', 2026, 'own')]));
  const once = statements();
  record(db, (tx) => {
    const plans = Array.from({ length: 60 }, (_, index) => planRow(`plan-${index}`, 2017 + (index % 10), index % 2 === 0 ? 'own' : 'superior'));
    insertMany(tx, workPlans, plans);
    insertMany(tx, planVersions, plans.flatMap(({ id }) => [version(id, 1), version(id, 2)]));
  });
  expect(statements()).toBe(once);
  expect(listPlanSummaries({ db }, {})).toHaveLength(61);
});
