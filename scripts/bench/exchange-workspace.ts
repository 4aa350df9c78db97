import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Workspace } from '../../src-main/application/workspace.ts';
import { sampleOffice } from '../../src-main/application/workspace/sample-office.ts';
import { followJob } from '../../src-main/contract/jobs.ts';
import { planText } from '../../tests/bench/plan-text.ts';
import { importPlan, newBenchWorkspace } from './bench-workspace.ts';

/** What the exchange is measured with: a large county. */
export const exchangeSize = { units: 120, rows: 60 } as const;

/** Units that share a task. */
const unitsPerTask = 3;

/** Makes a workspace in which each unit has as many open parts, each of a task that it shares with two others; half of them were reported of. */
export async function newExchangeWorkspace(): Promise<Workspace> {
  const workspace = await newBenchWorkspace();
  const { client } = workspace;
  for (let count = (await client.units.list({})).units.length; count < exchangeSize.units; count += 1) {
    await client.units.add({ name: `县第${count}中心`, shortName: null, classCode: 'publicInstitution', aliases: [] });
  }
  const names = (await client.units.list({})).units.map(({ name }) => name);
  await importPlan(client, planOf(names));
  await reportHalf(workspace);
  return workspace;
}

/** A plan whose tasks go round the units. */
function planOf(names: readonly string[]): string {
  let task = 0;
  return planText((exchangeSize.units * exchangeSize.rows) / unitsPerTask).replaceAll(/牵头单位:[^;]*;责任单位:[^;]*/gu, () => {
    const units = Array.from({ length: unitsPerTask }, (_, place) => names[(task + (place * names.length) / unitsPerTask) % names.length]);
    task += 1;
    return `责任单位:${units.join('、')}`;
  });
}

async function reportHalf({ client }: Workspace): Promise<void> {
  const { year } = sampleOffice;
  const parts = await client.progress.quarterSheet({ year, quarter: 2 });
  const rows = parts.filter((_, index) => index % 2 === 0).map(({ taskId, unitId, rowVersion }, index) => ({
    taskId,
    unitId,
    rowVersion,
    state: 'inProgress' as const,
    text: `第二季度已组织学习，公布信息${index}条，群众反映较好。下一步继续落实，每月检查一次，年底前全部完成。`,
  }));
  await client.progress.reportQuarter({ year, quarter: 2, reportedOn: `${year}-06-25`, rows });
}

/** Distributes fill-in workbooks to all units into a folder, which is made; the files. */
export async function distributeInto({ client, files }: Workspace, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const asked = { year: sampleOffice.year, quarter: 3, planId: null, unitIds: null, replyBy: null, contact: null, note: null };
  await followJob(await client.exchange.distribute({ ...asked, saveToken: files.offerSaveTarget(folder) }), () => undefined);
  return readdirSync(folder).map((name) => path.join(folder, name));
}

/** Milliseconds of the parts of a collection. */
export interface CollectTimes {
  readonly collect: number;
  readonly compare: number;
}

/** Collects a folder of returned workbooks and compares their rows with the ledger; all of it is undone afterwards, so that it can be done again. */
export async function collectFrom({ client, files, folder: folderOfWorkspace }: Workspace, folder: string): Promise<CollectTimes> {
  const start = performance.now();
  const job = await client.exchange.collect({ year: sampleOffice.year, fileTokens: [files.offer(folder)] });
  const { changeSetId, files: collected } = await followJob(job, () => undefined);
  const collect = performance.now() - start;
  const returnIds = collected.flatMap(({ outcome, returnId }) => (outcome === 'read' && returnId !== null ? [returnId] : []));
  if (returnIds.length !== collected.length || changeSetId === null) throw new Error('not all files were read');
  const rows = await client.exchange.compareReturns({ returnIds });
  const compare = performance.now() - start - collect;
  if (rows.length !== returnIds.length * exchangeSize.rows) throw new Error(`${rows.length} rows were compared`);
  await client.history.undo({ changeSetId });
  // Else the next collection would replace the copies that this one has kept, which no clerk does.
  rmSync(path.join(folderOfWorkspace, 'returned'), { recursive: true, force: true });
  return { collect, compare };
}
