import type { Workspace } from '../application/workspace.ts';
import { followJob, type Job } from '../contract/jobs.ts';
import type { JobProgress } from '../contract/shared.ts';
import { jobPhaseLabels } from '../contract/text/labels.ts';
import { usageError } from './cli-error.ts';
import { programFolders } from './program-folders.ts';

/** Options that every command knows. */
export interface GlobalOptions {
  workspace?: string;
  json?: boolean;
}

/** What a command works with while it runs. */
export interface Session {
  workspace: Workspace;
  signal: AbortSignal;
  /** Follows a long job, showing its progress on a terminal. */
  follow: <Result>(job: Promise<Job<Result>>) => Promise<Result>;
}

/** Opens the workspace that the options name, runs the command in it and closes it again. */
export async function withSession<Value>(
  options: GlobalOptions,
  signal: AbortSignal,
  run: (session: Session) => Promise<Value>,
): Promise<Value> {
  const folder = options.workspace ?? process.env['TAIZHANG_WORKSPACE'];
  if (!folder) throw usageError('workspace', 'Name the data folder: --workspace DIR (or TAIZHANG_WORKSPACE).');
  // Loaded here, so that commands without a workspace start without the database.
  const { openWorkspace } = await import('../application/workspace.ts');
  const workspace = openWorkspace(folder, { ...programFolders, now: () => new Date() });
  try {
    return await run({ workspace, signal, follow: followOnTerminal });
  } finally {
    workspace.close();
  }
}

/** Follows a job and writes its progress to a terminal on standard error; silent elsewhere. */
export async function followOnTerminal<Result>(
  job: Promise<Job<Result>>,
): Promise<Result> {
  const result = await followJob(await job, showProgress);
  clearProgress();
  return result;
}

/** Overwrites the progress line of the terminal. */
export function showProgress({ phase, done, total }: JobProgress): void {
  if (!process.stderr.isTTY) return;
  const share = total > 0 ? ` ${Math.floor((done / total) * 100)} %` : '';
  process.stderr.write(`\r\u001b[K${jobPhaseLabels[phase]}${share}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
