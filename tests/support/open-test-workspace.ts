import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openWorkspace, type Workspace } from '../../src-main/application/workspace.ts';
import type { ImportView } from '../../src-main/contract/imports.ts';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { followJob, type Job } from '../../src-main/contract/jobs.ts';
import type { Database, IntegrityReport, OpenDatabase } from '../../src-main/database/database.ts';
import { openDatabase } from '../../src-main/database/open-database.ts';
import { fixedClock, type FixedClock } from './fixed-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

const projectFolder = path.resolve(import.meta.dirname, '../..');

/** The program's own folders: the tests run on its real migrations, presets and worker. */
export const programFolders = {
  migrationsFolder: path.join(projectFolder, 'drizzle'),
  resourcesFolder: path.join(projectFolder, 'resources'),
  workerEntry: new URL('../../src-main/workers/worker-entry.ts', import.meta.url),
};

/** The sample plan that comes with the program; it has 36 tasks. */
export const samplePlan = path.join(programFolders.resourcesFolder, 'sample', 'plan.docx');

/** Wednesday, 15 July 2026, noon UTC: the same day in every office of China. */
export const testStart = '2026-07-15T12:00:00.000Z';

/** Rows of every table as JSON, by table. */
export type TableDump = Record<string, string[]>;

/** An open workspace in a folder of its own with what tests do over and over. */
export interface TestWorkspace {
  folder: string;
  client: TaizhangClient;
  files: Workspace['files'];
  serve: Workspace['serve'];
  clock: FixedClock;
  close: () => void;
  /** Closes the workspace and opens the same folder again, as after a restart. */
  reopen: () => TestWorkspace;
  /** Office of the sample county with its units (78) and collective units. */
  setUp: () => Promise<void>;
  importText: (text: string) => Promise<ImportView>;
  importFile: (filePath: string) => Promise<ImportView>;
  /** Commits an import as it stands and gives the plan's id. */
  commit: (importId: string, useStates?: boolean) => Promise<string>;
  unitId: (name: string) => Promise<string>;
  /** The rows of all tables, or of all but the named ones. */
  dump: (except?: readonly string[]) => TableDump;
  /** Differs after every commit to the ledger: where it is the same, so are all rows. */
  commitMark: () => number;
  /** Reads the database beside the workspace, for what no method of the contract answers. */
  read: <Value>(read: (db: Database) => Value) => Value;
  /** Findings of a full check of the file, the foreign keys and the audit chain. */
  integrity: () => IntegrityReport;
  /** Paths of the files below the workspace's folder that are not the database's own. */
  keptFiles: () => string[];
}

/** Opens a workspace that closes with the test that runs; `folder` opens an existing one. */
export function openTestWorkspace(options: { folder?: string; clock?: FixedClock } = {}): TestWorkspace {
  const workspace = open(options.folder ?? temporaryFolder(), options.clock ?? fixedClock(testStart));
  onTestFinished(workspace.close);
  return workspace;
}

/** One workspace for all tests of the file (or `describe`), prepared once; call the result inside tests. */
export function shareTestWorkspace(prepare: (workspace: TestWorkspace) => Promise<void>, start = testStart): () => TestWorkspace {
  let shared: TestWorkspace | null = null;
  beforeAll(async () => {
    shared = open(mkdtempSync(path.join(tmpdir(), 'taizhang-test-')), fixedClock(start));
    await prepare(shared);
  });
  afterAll(() => {
    shared?.close();
    if (shared) rmSync(shared.folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return () => {
    if (!shared) throw new Error('the shared workspace is open only while tests run');
    return shared;
  };
}

/** Follows a job of the contract to its result. */
export async function follow<Result>(job: Promise<Job<Result>>): Promise<Result> {
  return followJob(await job, () => undefined);
}

/** Text of a plan for the year 2026 whose items are numbered through: `items` are the texts without numbers. */
export function planText(items: readonly string[], title = '云岭县2026年政务公开工作要点'): string {
  return [title, '一、重点任务', ...items.map((item, index) => `${index + 1}. ${item}`)].join('\n');
}

let emptyLedger: Buffer | null = null;

/** The bytes of a ledger that has just been made: to migrate a new one for each test takes longer than most tests. */
function bytesOfEmptyLedger(): Buffer {
  if (emptyLedger !== null) return emptyLedger;
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-test-'));
  openDatabase(folder, { migrationsFolder: programFolders.migrationsFolder, now: fixedClock(testStart).now }).close();
  emptyLedger = readFileSync(path.join(folder, 'ledger.sqlite'));
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  return emptyLedger;
}

function open(folder: string, clock: FixedClock): TestWorkspace {
  const ledger = path.join(folder, 'ledger.sqlite');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(ledger)) writeFileSync(ledger, bytesOfEmptyLedger());
  const workspace = openWorkspace(folder, { ...programFolders, now: clock.now });
  const { client, files } = workspace;
  let isOpen = true;
  let watch: OpenDatabase | null = null;
  const close = (): void => {
    watch?.close();
    watch = null;
    if (isOpen) workspace.close();
    isOpen = false;
  };
  const importSource = async (source: Parameters<typeof client.imports.start>[0]['source']): Promise<ImportView> => {
    const { importId } = await follow(client.imports.start({ source }));
    return client.imports.get({ importId });
  };
  return {
    folder,
    client,
    files,
    serve: workspace.serve,
    clock,
    close,
    reopen: () => {
      close();
      return openTestWorkspace({ folder, clock });
    },
    setUp: async () => {
      await client.workspace.setUp({
        countyName: '云岭县',
        officeName: '云岭县人民政府办公室',
        clerkName: '王小明',
        year: 2026,
        unitPreset: 'sample-county',
      });
    },
    importText: (text) => importSource({ kind: 'pasted', text }),
    importFile: (filePath) => importSource({ kind: 'file', fileToken: files.offer(filePath) }),
    commit: async (importId, useStates = false) => {
      const { rowVersion } = await client.imports.get({ importId });
      const { planId } = await client.imports.commit({ importId, rowVersion, useStates });
      return planId;
    },
    unitId: async (name) => {
      const { units } = await client.units.list({ includeArchived: true });
      const unit = units.find((row) => row.name === name);
      if (!unit) throw new Error(`no unit ${name}`);
      return unit.id;
    },
    commitMark: () => {
      watch ??= openBeside(folder, clock);
      return watch.db.get<{ data_version: number }>(sql`pragma data_version`).data_version;
    },
    dump: (except = []) => dumpTables(folder, clock, except),
    read: (read) => readBeside(folder, clock, ({ db }) => read(db)),
    integrity: () => readBeside(folder, clock, (database) => database.integrity()),
    keptFiles: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .filter((name) => !/^(?:ledger\.sqlite|workspace\.lock|backups)/u.test(name))
        .sort(),
  };
}

function openBeside(folder: string, clock: FixedClock): OpenDatabase {
  return openDatabase(folder, { migrationsFolder: programFolders.migrationsFolder, now: clock.now, readOnly: true });
}

function readBeside<Value>(folder: string, clock: FixedClock, read: (database: OpenDatabase) => Value): Value {
  const database = openBeside(folder, clock);
  try {
    return read(database);
  } finally {
    database.close();
  }
}

function dumpTables(folder: string, clock: FixedClock, except: readonly string[]): TableDump {
  return readBeside(folder, clock, ({ db }) => {
    const names = db
      .all<{ name: string }>(sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`)
      .map(({ name }) => name)
      .filter((name) => !except.includes(name));
    return Object.fromEntries(
      names.map((name) => [
        name,
        db.all(sql`select * from ${sql.identifier(name)}`).map((row) => JSON.stringify(row)).sort(),
      ]),
    );
  });
}
