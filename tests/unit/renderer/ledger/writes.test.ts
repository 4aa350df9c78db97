import { createRouterClient, implement } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../../src-main/contract/index.ts';
import { followJob } from '../../../../src-main/contract/jobs.ts';
import type { TaizhangClient } from '../../../../src-renderer/api/client.ts';
import { failureOf } from '../../../../src-renderer/api/failure.ts';
import { recordMany } from '../../../../src-renderer/features/ledger/batch/record-many.ts';
import { saveTask } from '../../../../src-renderer/features/ledger/panel/save-task.ts';
import { ledgerRow } from './ledger-row-sample.ts';

/** A client whose tasks have one lead and one responsible unit each (none for `bare`), and the list of its writes. */
function recordingClient(): { client: TaizhangClient; writes: unknown[] } {
  const writes: unknown[] = [];
  const os = implement(contract);
  const unit = (unitId: string, role: 'lead' | 'responsible') =>
    ({ unitId, unitName: unitId, role, state: 'notStarted', rowVersion: 1, reports: [] }) as const;
  const ledger = {
    task: os.ledger.task.handler(({ input }) => ({
      row: ledgerRow({ id: input.taskId, rowVersion: 8 }),
      units: input.taskId === 'bare' ? [] : [unit('led', 'lead'), unit('helping', 'responsible')].map((one) => ({ ...one, reports: [] })),
      source: [],
      sources: [],
      derived: [],
    })),
    updateTask: os.ledger.updateTask.handler(({ input }) => {
      writes.push(['updateTask', input]);
      return { changeSetId: 'fields' };
    }),
    replaceAssignments: os.ledger.replaceAssignments.handler(({ input }) => {
      writes.push(['replaceAssignments', input]);
      return { changeSetId: 'assignments' };
    }),
    reportProgress: os.ledger.reportProgress.handler(({ input, errors }) => {
      if (input.taskId === 'closed') throw errors.REASON_NEEDED({ data: { to: input.state } });
      writes.push([input.taskId, input.unitIds]);
      return { changeSetId: `report-${input.taskId}` };
    }),
  };
  return { client: createRouterClient({ ledger }) as unknown as TaizhangClient, writes };
}

describe('saveTask', () => {
  it('writes only what differs', async () => {
    const { client, writes } = recordingClient();
    await saveTask(client, 't', { rowVersion: 7, changes: { note: '备注' } });
    expect(writes).toEqual([['updateTask', { taskId: 't', rowVersion: 7, fields: { note: '备注' } }]]);
  });

  it('leaves out people without a name', async () => {
    const { client, writes } = recordingClient();
    const named = { role: 'liaison', name: '李四', post: null, phone: null } as const;
    await saveTask(client, 't', { rowVersion: 7, changes: { people: [named, { ...named, name: '' }] } });
    expect(writes).toEqual([['updateTask', { taskId: 't', rowVersion: 7, fields: { people: [named] } }]]);
  });

  it('writes assignments over the version that the fields left, and answers both change sets', async () => {
    const { client, writes } = recordingClient();
    const answers = await saveTask(client, 't', { rowVersion: 7, changes: { note: null, assignments: [] } });
    expect(answers.map(({ changeSetId }) => changeSetId)).toEqual(['fields', 'assignments']);
    expect(writes[1]).toEqual(['replaceAssignments', { taskId: 't', rowVersion: 8, assignments: [] }]);
  });

  it('writes assignments alone over the version that was seen', async () => {
    const { client, writes } = recordingClient();
    await saveTask(client, 't', { rowVersion: 7, changes: { assignments: [] } });
    expect(writes).toEqual([['replaceAssignments', { taskId: 't', rowVersion: 7, assignments: [] }]]);
  });
});

describe('recordMany', () => {
  const tasks = ['a', 'bare', 'b'].map((id) => ({ id, title: `任务 ${id}` }));
  const progress = { tasks, state: 'inProgress', text: '', reportedOn: '2026-06-30' } as const;

  it('reports for all units or for those of a role, and leaves out tasks without them', async () => {
    const { client, writes } = recordingClient();
    const steps: number[] = [];
    const stream = recordMany(client, { ...progress, role: null }, new AbortController().signal);
    const { recorded, refused } = await followJob(stream, ({ done }) => steps.push(done));
    expect(writes).toEqual([
      ['a', ['led', 'helping']],
      ['b', ['led', 'helping']],
    ]);
    expect([recorded.length, refused, steps]).toEqual([2, [], [0, 1, 2]]);
    writes.length = 0;
    await followJob(recordMany(client, { ...progress, role: 'lead' }, new AbortController().signal), () => undefined);
    expect(writes).toEqual([
      ['a', ['led']],
      ['b', ['led']],
    ]);
  });

  it('goes on after a refused task and says which it was', async () => {
    const { client } = recordingClient();
    const withClosed = { ...progress, tasks: [{ id: 'closed', title: '已销号的' }, ...tasks], role: null };
    const stream = recordMany(client, withClosed, new AbortController().signal);
    const { recorded, refused } = await followJob(stream, () => undefined);
    expect(recorded.map(({ changeSetId }) => changeSetId)).toEqual(['report-a', 'report-b']);
    expect(refused.map(({ title, error }) => [title, failureOf(error)?.code])).toEqual([['已销号的', 'REASON_NEEDED']]);
  });

  it('ends after a cancel with what it has recorded', async () => {
    const { client, writes } = recordingClient();
    const controller = new AbortController();
    const stream = recordMany(client, { ...progress, role: null }, controller.signal);
    const { recorded } = await followJob(stream, ({ done }) => {
      if (done === 1) controller.abort();
    });
    // The step that was under way is finished; the next one is not begun.
    expect(writes).toEqual([['a', ['led', 'helping']]]);
    expect(recorded).toEqual([{ changeSetId: 'report-a' }]);
  });
});
