import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentRoles, type UnitState, unitStates } from '../../../src-main/domain/codes.ts';
import { taskState } from '../../../src-main/domain/progress/task-state.ts';
import { plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace, type TableDump, type TestWorkspace } from '../../support/open-test-workspace.ts';
import { storedContent } from '../../support/stored-content.ts';

/** What all runs share: units of two classes, old and young; collective units; a plan for each year. */
interface Stock {
  unitIds: string[];
  classCodes: string[];
  /** A list, a class, and everybody but some. */
  collectiveIds: string[];
  planIds: Map<number, string>;
}

const unitCount = 6;
const years = [2024, 2025, 2026];
const stock: Stock = { unitIds: [], classCodes: [], collectiveIds: [], planIds: new Map() };

const shared = shareTestWorkspace(async ({ client }) => {
  const office = { countyName: '云岭县', officeName: '云岭县人民政府办公室', clerkName: '', year: 2026 };
  await client.workspace.setUp({ ...office, unitPreset: null });
  for (const name of ['部门', '乡镇']) stock.classCodes.push((await client.units.saveClass({ code: null, rowVersion: null, name })).code);
  for (let index = 0; index < unitCount; index += 1) {
    const fields = { name: `县第${index}局`, shortName: null, aliases: [`${index}号局`], establishedOn: index < 4 ? null : '2025-06-01' };
    stock.unitIds.push((await client.units.add({ ...fields, classCode: pick(stock.classCodes, index) })).unitId);
  }
  for (const name of ['各试点', '各试点乡镇', '其余单位']) {
    const fields = { collectiveUnitId: null, rowVersion: null, name, memberIds: [] };
    stock.collectiveIds.push((await client.units.saveCollective(fields)).collectiveUnitId);
  }
  for (const year of years) stock.planIds.set(year, (await client.ledger.addPlan({ title: `${year}年计划`, year })).planId);
});

const unitIndex = fc.nat(unitCount - 1);
const someUnits = fc.uniqueArray(unitIndex, { maxLength: 3 });
const register = fc.record({ listed: someUnits, since: fc.constantFrom('2024-12-01', '2025-03-01', '2026-07-01'), leftOut: someUnits });
const part = fc.record({
  role: fc.constantFrom(...assignmentRoles),
  target: fc.oneof(unitIndex.map((unit) => ({ unit })), fc.nat(2).map((collective) => ({ collective }))),
});
const task = fc.record({ year: fc.constantFrom(...years), parts: fc.array(part, { minLength: 1, maxLength: 4 }) });
const report = fc.record({ task: fc.nat(2), unit: unitIndex, state: fc.constantFrom(...unitStates) });
const merger = fc.record({
  pair: fc.uniqueArray(unitIndex, { minLength: 2, maxLength: 2 }),
  mergedOn: fc.constantFrom('2025-11-30', '2026-07-01', '2026-07-15', '2026-12-31', '2027-01-31'),
});

function pick(ids: readonly string[], index: number): string {
  return ids[index % ids.length] ?? '';
}

function unitsAt(indexes: readonly number[]): string[] {
  return indexes.map((index) => pick(stock.unitIds, index));
}

/** Gives the collective units other members, without a change of the names. */
async function changeCollectives({ client }: TestWorkspace, run: typeof register extends fc.Arbitrary<infer Value> ? Value : never) {
  const rules = [
    { rule: { kind: 'members' as const }, memberIds: unitsAt(run.listed), effectiveOn: run.since },
    { rule: { kind: 'classes' as const, classCodes: stock.classCodes.slice(1), exceptIds: [] }, memberIds: [] },
    { rule: { kind: 'classes' as const, classCodes: [], exceptIds: unitsAt(run.leftOut) }, memberIds: [] },
  ];
  for (const [index, change] of rules.entries()) {
    const { collectives } = await client.units.list({});
    const present = collectives.find(({ id }) => id === stock.collectiveIds[index]);
    if (!present) throw new Error('no collective unit');
    const { id: collectiveUnitId, rowVersion, name } = present;
    await client.units.saveCollective({ collectiveUnitId, rowVersion, name, ...change });
  }
}

async function addTask({ client }: TestWorkspace, { year, parts }: typeof task extends fc.Arbitrary<infer Value> ? Value : never) {
  const assignments = parts.map(({ role, target }, index) => ({
    role,
    printedName: `印名${index}`,
    unitId: 'unit' in target ? pick(stock.unitIds, target.unit) : null,
    collectiveUnitId: 'collective' in target ? pick(stock.collectiveIds, target.collective) : null,
  }));
  const planId = stock.planIds.get(year) ?? '';
  return (await client.ledger.addTask({ ...plainTask, planId, title: '任务', assignments })).taskId;
}

/** States of the units that have a part in the task. */
async function statesOf({ client }: TestWorkspace, taskId: string): Promise<Map<string, UnitState>> {
  const { units } = await client.ledger.task({ taskId });
  return new Map(units.map((unit) => [unit.unitId, unit.state]));
}

function reportIds(content: TableDump): string[] {
  return (content['progress_reports'] ?? []).map((row) => /"id":"[^"]+"/u.exec(row)?.[0] ?? '').sort();
}

/** What a task must hold after the merge, by what it held before. */
function expectKept(before: Map<string, UnitState>, after: Map<string, UnitState>, fromId: string, intoId: string): void {
  expect(after.has(fromId)).toBe(false);
  if (!before.has(fromId) && !before.has(intoId)) return;
  expect(after.has(intoId)).toBe(true);
  const held = [before.get(fromId), before.get(intoId)].flatMap((state) => state ?? []);
  expect(after.get(intoId)).toBe(taskState(held));
  const others = (held: Map<string, UnitState>): string[] => [...held.keys()].filter((id) => id !== fromId && id !== intoId).sort();
  expect(others(after)).toEqual(others(before));
}

describe('a merge of any two units', () => {
  it('keeps every part in a task, every report and what is still to be done, and is undone to the last row', async () => {
    const workspace = shared();
    const { client } = workspace;
    const tasks = fc.array(task, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(register, tasks, fc.array(report, { maxLength: 4 }), merger, async (run, sketches, reports, { pair, mergedOn }) => {
        await changeCollectives(workspace, run);
        const taskIds: string[] = [];
        for (const sketch of sketches) taskIds.push(await addTask(workspace, sketch));
        for (const { task: index, unit, state } of reports) {
          const unitIds = unitsAt([unit]);
          const fields = { taskId: pick(taskIds, index), unitIds, state, text: '说明', reportedOn: '2026-07-01' };
          await client.ledger.reportProgress(fields).catch(() => undefined);
        }
        const [fromUnitId = '', intoUnitId = ''] = unitsAt(pair);
        const { units } = await client.units.list({});
        const fromRowVersion = units.find(({ id }) => id === fromUnitId)?.rowVersion ?? 0;
        const before = await Promise.all(taskIds.map((taskId) => statesOf(workspace, taskId)));
        const content = storedContent(workspace);

        await client.units.merge({ fromUnitId, intoUnitId, fromRowVersion, mergedOn });

        for (const [index, taskId] of taskIds.entries()) {
          expectKept(before[index] ?? new Map<string, UnitState>(), await statesOf(workspace, taskId), fromUnitId, intoUnitId);
        }
        expect(reportIds(storedContent(workspace))).toEqual(reportIds(content));
        await client.history.undoLast();
        expect(storedContent(workspace)).toEqual(content);
      }),
      { numRuns: 14 },
    );
    expect(workspace.integrity()).toMatchObject({ structure: [], foreignKeys: [], auditChain: { intact: true } });
  });
});
