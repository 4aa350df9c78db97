import { ORPCError } from '@orpc/client';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlanChangeView } from '../../../src-main/contract/plans.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace, type TestWorkspace } from '../../support/open-test-workspace.ts';
import { changeTask, ownPlan, publish } from '../../support/published-plans.ts';

type Target = Parameters<TestWorkspace['client']['ledger']['changeAssignments']>[0]['target'];

/** A plan of its own for each run: what a failed one leaves behind must not lead the next one astray. */
interface Stock {
  planId: string;
  sectionId: string;
  taskIds: string[];
}

let targets: Target[] = [];

const shared = shareTestWorkspace(async ({ setUp, client }) => {
  await setUp();
  const { units, collectives } = await client.units.list({});
  targets = [
    ...units.slice(0, 2).map((unit) => ({ kind: 'unit' as const, unitId: unit.id })),
    ...collectives.slice(0, 1).map((collective) => ({ kind: 'collective' as const, collectiveUnitId: collective.id })),
  ];
});

async function newStock(workspace: TestWorkspace): Promise<Stock> {
  const { planId, taskIds } = await ownPlan(workspace, [{ title: '公开预算' }, { title: '解读政策' }]);
  const { sectionId } = await workspace.client.plans.saveSection({ planId, sectionId: null, parentId: null, heading: '重点任务' });
  return { planId, sectionId, taskIds };
}

const small = fc.nat(5);
const onTask = { task: small, value: fc.nat(2) };
/** A step of the clerk; numbers choose among the tasks, values and units that there are. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), value: fc.nat(2) }),
  fc.record({ kind: fc.constant('change' as const), field: fc.constantFrom('title', 'requirement', 'note', 'outlineNumber'), ...onTask }),
  fc.record({ kind: fc.constant('deadline' as const), ...onTask }),
  fc.record({ kind: fc.constant('section' as const), ...onTask }),
  fc.record({ kind: fc.constant('people' as const), ...onTask }),
  fc.record({ kind: fc.constant('archive' as const), ...onTask }),
  fc.record({ kind: fc.constant('assign' as const), role: fc.constantFrom('lead', 'responsible', 'supporting'), action: fc.constantFrom('add', 'remove', 'replace'), ...onTask }),
  fc.record({ kind: fc.constant('explain' as const), ...onTask }),
  fc.record({ kind: fc.constant('publish' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function doStep({ client }: TestWorkspace, { planId, sectionId, taskIds }: Stock, one: Step): Promise<{ changeSetId: string | null } | { changeSetId: string | null; versionId: string }> {
  if (one.kind === 'publish') {
    return publish(client, planId, '总的理由').catch((error: unknown) => {
      if (error instanceof ORPCError && ['NOTHING_CHANGED', 'PLAN_EMPTY'].includes(error.code)) return { changeSetId: null };
      throw error;
    });
  }
  if (one.kind === 'add') {
    const added = await client.ledger.addTask({ ...plainTask, planId, title: `新任务${one.value}`, assignments: [] });
    taskIds.push(added.taskId);
    return added;
  }
  const taskId = taskIds[one.task % taskIds.length] ?? '';
  switch (one.kind) {
    case 'change':
      return changeTask(client, taskId, { [one.field]: `${one.field}${one.value}` });
    case 'deadline':
      return changeTask(client, taskId, { deadlines: Array.from({ length: one.value }, (_, index) => dayDeadline(`2026-1${index}-15`)) });
    case 'section':
      return changeTask(client, taskId, { sectionId: one.value === 0 ? null : sectionId });
    case 'people':
      return changeTask(client, taskId, { people: one.value === 0 ? [] : [{ role: 'personInCharge', name: `王小明${one.value}`, post: null, phone: null }] });
    case 'archive':
      return client.ledger.archiveTasks({ taskIds: [taskId], archived: one.value > 0 });
    case 'assign': {
      const target = targets[one.value];
      if (!target) throw new Error('no unit');
      return client.ledger.changeAssignments({ taskIds: [taskId], action: one.action, role: one.role, target });
    }
    case 'explain':
      return client.plans.explainAmendments({ planId, taskIds: [taskId], reason: `理由${one.value}` });
  }
}

type Printed = Map<string, string>;

/** What a table prints of each task, by its id. */
async function printed({ client }: TestWorkspace, planId: string): Promise<Printed> {
  const { rows } = await client.ledger.list({ planId });
  return new Map(
    rows.map((row) => [
      row.id,
      JSON.stringify([
        row.sectionPath,
        row.outlineNumber,
        row.title,
        row.requirement,
        row.note,
        ...['lead', 'responsible', 'supporting'].map((role) => row.assignments.filter((one) => one.role === role).map((one) => one.printedName)),
        row.deadlines.map((deadline) => deadline.printedText),
        row.people,
      ]),
    ]),
  );
}

function namedBy(changes: readonly PlanChangeView[]): string[] {
  return changes.map(({ kind, before, after }) => `${kind} ${(after ?? before)?.id}`).sort();
}

function differing(before: Printed, after: Printed): string[] {
  const changed = [...after].flatMap(([id, text]) => (!before.has(id) ? [`added ${id}`] : before.get(id) === text ? [] : [`changed ${id}`]));
  return [...changed, ...[...before.keys()].flatMap((id) => (after.has(id) ? [] : [`removed ${id}`]))].sort();
}

/** Compares any two versions, and each with the plan as it stands, with what was printed when they were published. */
async function expectSameDifferences(workspace: TestWorkspace, planId: string, tables: ReadonlyMap<string, Printed>): Promise<void> {
  const { plans } = workspace.client;
  const tableOf = (versionId: string): Printed => tables.get(versionId) ?? new Map<string, string>();
  const versions = await plans.versions({ planId });
  expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
  const now = await printed(workspace, planId);
  for (const [index, { versionId: fromVersionId }] of versions.entries()) {
    const compared = async (toVersionId: string | null) => namedBy(await plans.compareVersions({ planId, fromVersionId, toVersionId }));
    expect(await compared(null)).toEqual(differing(tableOf(fromVersionId), now));
    for (const { versionId } of versions.slice(index)) {
      expect(await compared(versionId)).toEqual(differing(tableOf(fromVersionId), tableOf(versionId)));
    }
  }
  const { changes, version } = await plans.amendments({ planId });
  expect(version).toEqual(versions.at(-1));
  expect(namedBy(changes)).toEqual(differing(tableOf(version?.versionId ?? ''), now));
}

it('versions and amendments name exactly the tasks whose printed row differs, after any steps, undos and redos', async () => {
  const workspace = shared();
  const { history, plans } = workspace.client;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8, size: 'max' }), async (steps) => {
      const stock = await newStock(workspace);
      const { planId } = stock;
      const tables = new Map<string, Printed>();
      const states = [await plans.amendments({ planId })];
      for (const one of [{ kind: 'publish' as const }, ...steps]) {
        const done = await doStep(workspace, stock, one);
        if (done.changeSetId === null) continue;
        if ('versionId' in done) tables.set(done.versionId, await printed(workspace, planId));
        states.push(await plans.amendments({ planId }));
      }
      await expectSameDifferences(workspace, planId, tables);
      for (const state of states.slice(0, -1).toReversed()) {
        await history.undoLast();
        expect(await plans.amendments({ planId })).toEqual(state);
      }
      for (const state of states.slice(1)) {
        await history.redoLast();
        expect(await plans.amendments({ planId })).toEqual(state);
      }
      await expectSameDifferences(workspace, planId, tables);
    }),
    { numRuns: 6 },
  );
  expect(workspace.integrity()).toMatchObject({ structure: [], foreignKeys: [], auditChain: { intact: true } });
});
