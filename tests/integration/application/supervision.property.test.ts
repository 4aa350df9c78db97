import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openUnitStates } from '../../../src-main/application/open-unit-states.ts';
import { unitStates } from '../../../src-main/domain/codes.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { ownPlan } from '../../support/published-plans.ts';

let taskIds: string[] = [];
let unitId = '';
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  unitId = await workspace.unitId('县财政局');
  ({ taskIds } = await ownPlan(workspace, [{ title: '甲' }, { title: '乙' }]));
});

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('issue' as const), slip: fc.constantFrom('reminder' as const, 'supervisionNotice' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('takeBack' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
);

it('numbers never repeat, in any order of issuing, taking back and doing again', async () => {
  const { client } = shared();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const changes: string[] = [];
      for (const one of steps) {
        if (one.kind === 'issue') {
          const dates = { issuedOn: '2026-07-15', replyBy: null, basis: null, remark: null, contact: null };
          const { changeSetId, numbers } = await client.supervision.issue({ kind: one.slip, ...dates, units: [{ unitId, taskIds }] });
          expect(numbers).toHaveLength(1);
          changes.push(changeSetId ?? '');
        } else {
          const id = one.kind === 'takeBack' ? changes[one.at % changes.length] : undefined;
          // What was taken back already, or whose number has been given again, is refused.
          const undone = id === undefined ? client.history.redoLast() : client.history.undo({ changeSetId: id });
          await undone.catch(() => undefined);
        }
        const slips = await client.supervision.slips({ year: 2026 });
        expect(new Set(slips.map(({ number }) => number)).size).toBe(slips.length);
      }
    }),
    { numRuns: 8 },
  );
});

it('nothing is proposed to a unit that has nothing open, and no task that is not', async () => {
  const { client } = shared();
  const states = fc.tuple(fc.constantFrom(...unitStates), fc.constantFrom(...unitStates));
  await fc.assert(
    fc.asyncProperty(states, fc.constantFrom('2026-05-01', '2026-12-28', '2027-02-01'), async (reported, asOf) => {
      for (const [index, state] of reported.entries()) {
        const report = { taskId: taskIds[index] ?? '', unitIds: [unitId], state, text: '说明', reportedOn: '2026-04-01' };
        await client.ledger.reportProgress(report).catch(() => undefined);
      }
      const open = new Set<string>();
      for (const taskId of taskIds) {
        const { units } = await client.ledger.task({ taskId });
        if (units.some((unit) => unit.unitId === unitId && openUnitStates.includes(unit.state))) open.add(taskId);
      }
      const proposals = await client.supervision.proposals({ year: 2026, asOf });
      expect(proposals.every((one) => one.unitId === unitId && one.matters.length > 0)).toBe(true);
      expect(proposals.flatMap(({ matters }) => matters).filter(({ taskId }) => !open.has(taskId))).toEqual([]);
    }),
    { numRuns: 8 },
  );
});
