import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkspace, type Workspace } from '../../src-main/application/workspace.ts';
import { sampleOffice } from '../../src-main/application/workspace/sample-office.ts';
import { programFolders } from '../../src-main/cli/program-folders.ts';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { followJob } from '../../src-main/contract/jobs.ts';

/** Folders of this run below the system's temporary folder; `removeScratch` takes them away. */
const scratchFolders: string[] = [];

/** Makes an empty folder that lasts until `removeScratch`. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-bench-'));
  scratchFolders.push(folder);
  return folder;
}

/** Removes every scratch folder of this process. */
export function removeScratch(): void {
  for (const folder of scratchFolders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Opens (or makes) the workspace in a folder, with a clock in the middle of the sample's year. */
export function openBenchWorkspace(folder: string): Workspace {
  const now = new Date(sampleOffice.year, 6, 1, 9);
  return openWorkspace(folder, { ...programFolders, now: () => now });
}

/** Makes a workspace with the office and the units of the sample county in a scratch folder. */
export async function newBenchWorkspace(): Promise<Workspace> {
  const workspace = openBenchWorkspace(path.join(scratchFolder(), 'workspace'));
  await workspace.client.workspace.setUp({ ...sampleOffice, unitPreset: 'sample-county' });
  return workspace;
}

/** Reads pasted text into drafts. */
export async function startImport(client: TaizhangClient, text: string): Promise<{ importId: string; taskCount: number }> {
  return followJob(await client.imports.start({ source: { kind: 'pasted', text } }), () => undefined);
}

/** Reads pasted text and commits it as a plan; its id. */
export async function importPlan(client: TaizhangClient, text: string): Promise<string> {
  const { importId } = await startImport(client, text);
  const { rowVersion } = await client.imports.get({ importId });
  const { planId } = await client.imports.commit({ importId, rowVersion, useStates: false });
  return planId;
}
