import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workspace } from '../application/workspace.ts';
import { followJob, type Job } from '../contract/jobs.ts';
import { appPage, fileOfAppAddress } from './app-address.ts';
import { openShellWorkspace } from './open-shell-workspace.ts';
import type { ProgramPaths } from './program-paths.ts';
import type { SelfTestStep } from './self-test.ts';

/** What a packed program must be able to do without a window: the main job once, on the sample that comes with it. */
export function selfTestSteps(paths: ProgramPaths): SelfTestStep[] {
  let workspace: Workspace | null = null;
  const opened = (): Workspace => {
    if (workspace === null) throw new Error('The workspace is not open');
    return workspace;
  };
  let planId = '';
  return [
    { name: 'page', run: async () => ({ files: atLeastOne(await countPageFiles(paths.rendererFolder)) }) },
    {
      name: 'open',
      run: async (folder) => {
        workspace = openShellWorkspace(path.join(folder, 'workspace'), paths);
        const { today } = await workspace.client.workspace.status();
        return { today };
      },
    },
    {
      name: 'read',
      run: async () => {
        const { client, files } = opened();
        const fileToken = files.offer(path.join(paths.resourcesFolder, 'sample', 'plan.docx'));
        const plan = await finished(client.imports.extract({ source: { kind: 'file', fileToken } }));
        return { title: plan.title ?? '', tasks: atLeastOne(plan.tasks.length) };
      },
    },
    {
      name: 'load',
      run: async () => {
        ({ planId } = await finished(opened().client.workspace.loadSample()));
        const { counts } = await opened().client.workspace.status();
        return { units: atLeastOne(counts.units), tasks: atLeastOne(counts.tasks) };
      },
    },
    {
      name: 'export',
      run: async (folder) => {
        const { client, files } = opened();
        const saveToken = files.offerSaveTarget(path.join(folder, 'table.xlsx'));
        const question = { table: 'responsibilityTable', planId } as const;
        const { rows, checkedCells } = await finished(client.exports.write({ question, profileId: null, saveToken }));
        return { rows: atLeastOne(rows), checkedCells: atLeastOne(checkedCells) };
      },
    },
    {
      name: 'close',
      run: async () => {
        opened().close();
        return {};
      },
    },
  ];
}

/** Reads the window's page and every file that it names; throws when one is missing. */
async function countPageFiles(rendererFolder: string): Promise<number> {
  const read = (address: string): Promise<string> => readFile(fileOfAppAddress(rendererFolder, address) ?? address, 'utf8');
  const page = await read(appPage);
  const named = [...page.matchAll(/(?:src|href)="(?<file>[^"]+)"/gu)].map(({ groups }) => new URL(groups?.['file'] ?? '', appPage).href);
  await Promise.all(named.map(read));
  return named.length;
}

/** The result of a job whose progress nobody watches. */
async function finished<Result>(job: Promise<Job<Result>>): Promise<Result> {
  return followJob(await job, () => undefined);
}

/** A count that shows that something was done; throws on none. */
function atLeastOne(count: number): number {
  if (count < 1) throw new Error('Nothing was found');
  return count;
}
