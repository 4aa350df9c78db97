import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Context, createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { TaizhangClient } from '../contract/index.ts';
import { openDatabase } from '../database/open-database.ts';
import { programWorkers } from '../workers/program-workers.ts';
import type { ApplicationContext } from './context.ts';
import { localDay } from './day.ts';
import { evidenceFolder } from './evidence/evidence-folder.ts';
import { savePrinted, type SavedPrint } from './exports/save-printed.ts';
import { createFileTokens, type FileTokens } from './files/file-tokens.ts';
import { returnedFolder } from './files/returned-folder.ts';
import { clearStaged } from './files/staged-files.ts';
import { createRouter } from './router.ts';
import { applyDueChanges } from './units/apply-due-changes.ts';
import { type ErrorLog, translateError } from './translate-error.ts';
import { workerLimits } from './worker-limits.ts';
import { prepareLightRules } from './workspace/light-rules.ts';
import { readWorkingCalendar } from './workspace/working-calendar.ts';

/** Everything that the application needs from where it runs. */
export interface WorkspaceOptions {
  /** Folder `drizzle/` of the program. */
  migrationsFolder: string;
  /** Folder `resources/` of the program. */
  resourcesFolder: string;
  /** Entry of the worker that reads documents and makes workbooks: the .ts under Node, the bundled .js in the desktop program. */
  workerEntry: URL;
  now: () => Date;
  /** Database binary for a development runtime. */
  nativeBinding?: string | undefined;
}

/** A web or an Electron MessagePort. */
export type ServablePort = Parameters<RPCHandler<Context>['upgrade']>[0];

/** An open workspace: one writer at a time. */
export interface Workspace {
  folder: string;
  files: FileTokens;
  /** In-process client, for the command line and tests. */
  client: TaizhangClient;
  /** Serves the contract over a port to whoever holds its other end. */
  serve: (port: ServablePort) => void;
  /** Saves the PDF that the shell prints, where the token says. */
  savePrinted: (saveToken: string, print: () => Promise<Uint8Array>) => Promise<SavedPrint>;
  close: () => void;
}

/** Daily backups that are kept. */
const keptBackups = 14;

/**
 * Opens (or makes) the workspace in a folder: database, kept files, reader, router. Throws DatabaseError or AppError as
 * the folder or the presets give cause; `failureOf` names them for the contract.
 */
export function openWorkspace(folder: string, options: WorkspaceOptions): Workspace {
  const lightRules = prepareLightRules(options.resourcesFolder);
  const database = openDatabase(folder, options);
  const files = createFileTokens();
  const context: ApplicationContext = {
    database,
    db: database.db,
    folder: path.resolve(folder),
    backupsFolder: path.join(path.resolve(folder), 'backups'),
    resourcesFolder: options.resourcesFolder,
    files,
    lightRules: () => lightRules(database.db),
    workingCalendar: () => readWorkingCalendar(database.db, options.resourcesFolder),
    ...programWorkers(options.workerEntry, workerLimits),
    now: options.now,
    today: () => localDay(options.now()),
  };
  clearStaged(evidenceFolder(context));
  clearStaged(returnedFolder(context));
  applyDueChanges(context);
  const log = errorLog(path.join(context.folder, 'logs'), options.now);
  const router = createRouter(context, log);
  const translate = async <Result>({ next }: { next: () => Promise<Result> }): Promise<Result> => {
    try {
      return await next();
    } catch (error) {
      throw translateError(error, log);
    }
  };
  const handler = new RPCHandler(router, { clientInterceptors: [translate] });
  return {
    folder: context.folder,
    files,
    client: createRouterClient(router, { interceptors: [translate] }),
    serve: (port) => handler.upgrade(port, { context: {} }),
    savePrinted: (saveToken, print) => savePrinted(context, log, saveToken, print),
    close: () => {
      database.backupDaily(keptBackups);
      database.close();
    },
  };
}

function errorLog(folder: string, now: () => Date): ErrorLog {
  return (reference, error) => {
    mkdirSync(folder, { recursive: true });
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    appendFileSync(path.join(folder, 'errors.log'), `${now().toISOString()} ${reference} ${text}\n`);
  };
}
