import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitStates } from '../../../src-main/domain/codes.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace, type TestWorkspace } from '../../support/open-test-workspace.ts';
import { storedContent } from '../../support/stored-content.ts';

const shared = shareTestWorkspace(async ({ client }) => {
  const office = { countyName: '云岭县', officeName: '云岭县人民政府办公室', clerkName: '', year: 2026 };
  await client.workspace.setUp({ ...office, unitPreset: null });
  await client.units.importPreset({ preset: 'typical-county' });
});

const small = fc.nat(7);
/** A step of the clerk; numbers choose among the tasks and units that there are. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('addTask' as const), unit: small }),
  fc.record({ kind: fc.constant('updateTask' as const), task: small, day: fc.integer({ min: 10, max: 28 }) }),
  fc.record({ kind: fc.constant('archive' as const), task: small, archived: fc.boolean() }),
  fc.record({ kind: fc.constant('assign' as const), task: small, unit: small, action: fc.constantFrom('add' as const, 'remove' as const) }),
  fc.record({ kind: fc.constant('replace' as const), task: small, unit: small }),
  fc.record({ kind: fc.constant('report' as const), task: small, state: fc.constantFrom(...unitStates) }),
  fc.record({ kind: fc.constant('members' as const), unit: small, other: small }),
  fc.record({ kind: fc.constant('event' as const), unit: small, task: small }),
  fc.record({ kind: fc.constant('rename' as const), unit: small }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Stock {
  planId: string;
  taskIds: string[];
  unitIds: string[];
  collectiveUnitId: string;
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

async function doStep({ client }: TestWorkspace, stock: Stock, one: Step): Promise<{ changeSetId: string | null }> {
  const taskId = 'task' in one ? pick(stock.taskIds, one.task) : '';
  const unitId = 'unit' in one ? pick(stock.unitIds, one.unit) : '';
  const { rowVersion } = 'task' in one ? (await client.ledger.task({ taskId })).row : { rowVersion: 0 };
  const collective = { role: 'supporting' as const, printedName: '各试点单位', unitId: null, collectiveUnitId: stock.collectiveUnitId };
  switch (one.kind) {
    case 'addTask': {
      const assignments = [collective, { role: 'lead' as const, printedName: '某局', unitId, collectiveUnitId: null }];
      const added = await client.ledger.addTask({ ...plainTask, planId: stock.planId, title: '新任务', assignments });
      stock.taskIds.push(added.taskId);
      return added;
    }
    case 'updateTask':
      return client.ledger.updateTask({ taskId, rowVersion, fields: { title: `改 ${one.day}`, deadlines: [dayDeadline(`2026-10-${one.day}`)] } });
    case 'archive':
      return client.ledger.archiveTasks({ taskIds: [taskId], archived: one.archived });
    case 'assign':
      return client.ledger.changeAssignments({ taskIds: stock.taskIds, action: one.action, role: 'responsible', target: { kind: 'unit', unitId } });
    case 'replace':
      return client.ledger.replaceAssignments({ taskId, rowVersion, assignments: [collective, { ...collective, unitId, collectiveUnitId: null }] });
    case 'report': {
      const { units } = await client.ledger.task({ taskId });
      const unitIds = units.slice(0, 1).map((unit) => unit.unitId);
      if (unitIds.length === 0) return { changeSetId: null };
      const report = { taskId, unitIds, state: one.state, text: '理由', reportedOn: '2026-07-01' };
      return client.ledger.reportProgress(report).catch(() => ({ changeSetId: null }));
    }
    case 'members': {
      const { collectives } = await client.units.list({});
      const { id, name, rowVersion: seen } = collectives.find((row) => row.id === stock.collectiveUnitId) ?? { id: '', name: '', rowVersion: 0 };
      return client.units.saveCollective({ collectiveUnitId: id, rowVersion: seen, name, memberIds: [unitId, pick(stock.unitIds, one.other)] });
    }
    case 'event':
      return client.scoring.addEvent({ unitId, kind: 'leadNotLeading', occurredOn: '2026-08-01', basis: '未牵头', taskId, reportedByUnitId: null });
    case 'rename': {
      const { units } = await client.units.list({});
      const unit = units.find((row) => row.id === unitId);
      if (!unit) throw new Error('no unit');
      const { name, shortName, classCode, aliases, rowVersion: seen } = unit;
      return client.units.update({ unitId, rowVersion: seen, name: `${name}新`, shortName, classCode, aliases });
    }
  }
}

describe('undo', () => {
  it('of any run of steps brings the ledger back, redo brings it forth again, and the audit chain holds', async () => {
    const workspace = shared();
    const { client } = workspace;
    const { units } = await client.units.list({});
    const unitIds = units.slice(0, 5).map((unit) => unit.id);
    const { collectiveUnitId } = await client.units.saveCollective({ collectiveUnitId: null, rowVersion: null, name: '各试点单位', memberIds: unitIds.slice(0, 2) });
    const { planId } = await client.ledger.addPlan({ title: '计划', year: 2026 });
    const { taskId } = await client.ledger.addTask({ ...plainTask, planId, title: '任务', assignments: [] });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const stock: Stock = { planId, taskIds: [taskId], unitIds, collectiveUnitId };
        const before = storedContent(workspace);
        let changes = 0;
        for (const one of steps) {
          const { changeSetId } = await doStep(workspace, stock, one);
          if (changeSetId !== null) changes += 1;
        }
        const after = storedContent(workspace);
        for (let count = 0; count < changes; count += 1) await client.history.undoLast();
        expect(storedContent(workspace)).toEqual(before);
        for (let count = 0; count < changes; count += 1) await client.history.redoLast();
        expect(storedContent(workspace)).toEqual(after);
        for (let count = 0; count < changes; count += 1) await client.history.undoLast();
        expect(storedContent(workspace)).toEqual(before);
      }),
      { numRuns: 10 },
    );
    expect(workspace.integrity()).toMatchObject({ structure: [], foreignKeys: [], auditChain: { intact: true } });
  });
});
