import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { onTestFinished, describe, expect, it } from 'vitest';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { followJob } from '../../src-main/contract/jobs.ts';
import type { JobProgress } from '../../src-main/contract/shared.ts';
import { errorSentence } from '../../src-main/contract/text/error-sentences.ts';
import { expectFailure } from '../support/expect-failure.ts';
import { openTestWorkspace, samplePlan, type TestWorkspace } from '../support/open-test-workspace.ts';

/** The client that the window has: over a port whose other end the workspace serves. */
function connect(workspace: TestWorkspace): TaizhangClient {
  const { port1, port2 } = new MessageChannel();
  workspace.serve(port1);
  port1.start();
  port2.start();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  return createORPCClient(new RPCLink({ port: port2 }));
}

describe('the contract over a message port', () => {
  it('answers as in process, nulls, lists and lists of errors included', async () => {
    const workspace = openTestWorkspace();
    await workspace.setUp();
    const client = connect(workspace);
    expect(await client.workspace.status()).toEqual(await workspace.client.workspace.status());
    expect(await client.units.list({ search: '财政' })).toEqual(await workspace.client.units.list({ search: '财政' }));
    expect(await client.ledger.list({})).toMatchObject({ rows: [] });
  });

  it('carries expected failures with code, data and sentence', async () => {
    const workspace = openTestWorkspace();
    await workspace.setUp();
    const client = connect(workspace);
    const fields = { name: '县财政局', shortName: null, classCode: 'countyDepartment', aliases: [] };
    const taken = await expectFailure(client.units.add(fields), 'UNIT_NAME_TAKEN', { name: '县财政局' });
    expect(taken.message).toBe(errorSentence('UNIT_NAME_TAKEN', { name: '县财政局' }));
    const bad = client.units.add({ ...fields, name: '', aliases: [''] });
    await expectFailure(bad, 'INVALID_INPUT', { fields: ['name', 'aliases.0'] });
    await expectFailure(client.imports.get({ importId: 'no-such' }), 'NOT_FOUND', { kind: 'import', id: 'no-such' });
  });

  it('streams the progress of a long job and then its result', async () => {
    const workspace = openTestWorkspace();
    const client = connect(workspace);
    const steps: JobProgress[] = [];
    const source = { kind: 'file' as const, fileToken: workspace.files.offer(samplePlan) };
    const result = await followJob(await client.imports.start({ source }), (step) => steps.push(step));
    expect(result.taskCount).toBe(36);
    expect(steps.map((step) => step.phase)).toContain('reading');
    expect(new Set(steps.map((step) => step.phase)).size).toBeGreaterThan(1);
    const again = client.imports.start({ source }).then((job) => followJob(job, () => undefined));
    await expectFailure(again, 'ALREADY_IMPORTED', { importId: result.importId });
  });

  it('stops a job that is cancelled, or whose listener has gone, and nothing is stored', async () => {
    const workspace = openTestWorkspace();
    const client = connect(workspace);
    const before = { tables: workspace.dump(), files: workspace.keptFiles() };
    const source = { kind: 'file' as const, fileToken: workspace.files.offer(samplePlan) };

    const controller = new AbortController();
    const job = await client.imports.start({ source }, { signal: controller.signal });
    await job.next();
    controller.abort();
    await expect(followJob(job, () => undefined)).rejects.toThrow();

    const left = await client.imports.start({ source });
    await left.next();
    await left.return?.();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect({ tables: workspace.dump(), files: workspace.keptFiles() }).toEqual(before);
  });
});
