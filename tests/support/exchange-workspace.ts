import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { follow, planText, shareTestWorkspace, type TestWorkspace } from './open-test-workspace.ts';

/** A distribution with the workbook of each unit. */
export interface Distributed {
  packageId: string;
  folder: string;
  /** Path of the workbook of a unit. */
  workbookOf: (unitName: string) => string;
}

type Asked = Partial<Parameters<TestWorkspace['client']['exchange']['distribute']>[0]>;

/** Gives out the year's open rows into a folder. */
export async function distributeInto(folder: string, { client, files }: TestWorkspace, asked: Asked = {}): Promise<Distributed> {
  mkdirSync(folder, { recursive: true });
  const fields = { year: 2026, quarter: 2, planId: null, unitIds: null, replyBy: '2026-07-31', contact: null, note: null, ...asked };
  const { packageId } = await follow(client.exchange.distribute({ ...fields, saveToken: files.offerSaveTarget(folder) }));
  return {
    packageId,
    folder,
    workbookOf: (unitName) => {
      const found = readdirSync(folder).find((name) => name.startsWith(unitName));
      if (found === undefined) throw new Error(`${unitName} was given nothing`);
      return path.join(folder, found);
    },
  };
}

/** One workspace for all tests of a file with a plan of these items, which was given out; `prepare` does what comes before. */
export function shareDistribution(items: readonly string[], prepare: (workspace: TestWorkspace) => Promise<void> = () => Promise.resolve()): { shared: () => TestWorkspace; given: () => Distributed } {
  let distributed: Distributed | null = null;
  const shared = shareTestWorkspace(async (workspace) => {
    await workspace.setUp();
    const { importId } = await workspace.importText(planText(items));
    await workspace.commit(importId);
    await prepare(workspace);
    distributed = await distributeInto(path.join(workspace.folder, 'logs', 'given'), workspace);
  });
  const given = (): Distributed => {
    if (distributed === null) throw new Error('given out only while tests run');
    return distributed;
  };
  return { shared, given };
}

/** Collects what lies at the paths, and gives the ids of what was read (or was there) in its order. */
export async function collect({ client, files }: TestWorkspace, ...paths: string[]) {
  const collected = await follow(client.exchange.collect({ year: 2026, fileTokens: paths.map((one) => files.offer(one)) }));
  return { ...collected, returnIds: [...new Set(collected.files.flatMap(({ returnId }) => returnId ?? []))] };
}
