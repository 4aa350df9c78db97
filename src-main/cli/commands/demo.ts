import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Command } from 'commander';
import { samplePlanPath } from '../../application/workspace/load-sample.ts';
import { sampleReportOf } from '../../application/workspace/sample-progress.ts';
import { sampleOffice } from '../../application/workspace/sample-office.ts';
import type { TaizhangClient } from '../../contract/index.ts';
import { readWorkbookValues } from '../../workbooks/read-workbook-values.ts';
import { usageError } from '../cli-error.ts';
import { bindPlain } from '../command.ts';
import { formatTable } from '../print-table.ts';
import { programFolders } from '../program-folders.ts';
import { type Session, withSession } from '../session.ts';

/** One row of what the demo prints. */
interface DemoStep {
  step: string;
  result: string;
  milliseconds: number;
}

/** `demo`: the main job from a sample plan to both Excel tables, in a workspace of its own. */
export function addDemoCommand(program: Command): void {
  const command = program
    .command('demo')
    .description('do the main job with the sample plan and write the tables into a folder')
    .option('--output <dir>', 'where the tables and the workspace go', 'demo-output');
  bindPlain(command, async (signal) => {
    const output = path.resolve(command.opts<{ output: string }>().output);
    clearOutput(output);
    const steps = await withSession({ workspace: path.join(output, 'workspace') }, signal, (session) => runDemo(session, output));
    const rows = steps.map((row) => [row.step, row.result, row.milliseconds.toFixed(0)]);
    return { value: steps, text: formatTable(['Step', 'Result', 'ms'], rows, 90) };
  });
}

/** Empties the output of an earlier demo; a folder with anything else in it is left alone and refused. */
function clearOutput(output: string): void {
  const isUsed = existsSync(output) && (!statSync(output).isDirectory() || readdirSync(output).length > 0);
  if (isUsed && !existsSync(path.join(output, 'workspace', 'ledger.sqlite'))) {
    throw usageError('output', `${output} holds something else than an earlier demo. Name an empty or a new folder: --output DIR.`);
  }
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
}

async function runDemo({ workspace, signal, follow }: Session, output: string): Promise<DemoStep[]> {
  const { client, files } = workspace;
  const steps: DemoStep[] = [];
  const step = async <Value>(name: string, run: () => Promise<Value>, describe: (value: Value) => string): Promise<Value> => {
    const start = performance.now();
    const value = await run();
    steps.push({ step: name, result: describe(value), milliseconds: performance.now() - start });
    return value;
  };

  await step('Set up the office and its units', () => client.workspace.setUp({ ...sampleOffice, unitPreset: 'sample-county' }), (value) => `${value.unitsAdded} units`);
  const sample = samplePlanPath(programFolders.resourcesFolder);
  const started = await step('Read the sample plan (.docx) into drafts', () => follow(client.imports.start({ source: { kind: 'file', fileToken: files.offer(sample) } }, { signal })), (value) => `${value.taskCount} tasks, ${value.questionCount} questions`);
  const committed = await step('Commit the drafts as a plan', () => commit(client, started.importId), (value) => `${value.tasks} tasks in ${value.sections} sections, ${value.assignments} assignments, ${value.unitsLeftOpen} names open`);
  await step('Give a task to one more bureau', () => assignOneMore(client, committed.planId), (value) => `${value.changedTasks} task changed`);
  await step("Record a quarter's progress", () => reportQuarter(client, committed.planId), (value) => `${value} reports`);
  await step('Enter a late reply as a scoring event', () => enterEvent(client), () => '1 event');
  await step("Score all units at the year's end", () => client.scoring.compute(sheetsQuestion.query), (value) => `${value.units.length} units, ${value.units.filter((unit) => unit.total < value.basePoints).length} with deductions`);
  const names = await suggestedNames(client, committed.planId);
  const table = path.join(output, names.table);
  const sheets = path.join(output, names.sheets);
  await step('Export the responsibility table', () => follow(client.exports.write({ question: tableQuestion(committed.planId), profileId: null, saveToken: files.offerSaveTarget(table) }, { signal })), (value) => `${value.fileName}: ${value.rows} rows`);
  await step('Export all score sheets and the summary', () => follow(client.exports.write({ question: sheetsQuestion, profileId: null, saveToken: files.offerSaveTarget(sheets) }, { signal })), (value) => `${value.fileName}: ${value.sheets} sheets`);
  for (const file of [table, sheets]) {
    await step('Open the file again', async () => readBack(file), (value) => `${path.basename(file)}: ${value.sheets} sheets, ${value.cells} cells, ${value.bytes} bytes`);
  }
  return steps;
}

async function commit(client: TaizhangClient, importId: string) {
  const { rowVersion } = await client.imports.get({ importId });
  return client.imports.commit({ importId, rowVersion, useStates: false });
}

async function assignOneMore(client: TaizhangClient, planId: string) {
  const { rows } = await client.ledger.list({ planId });
  const { units } = await client.units.list({});
  const [task] = rows;
  const unit = units.find((row) => task?.assignments.every((assignment) => assignment.unitId !== row.id));
  if (!task || !unit) throw new Error('the sample has no task or no free unit');
  return client.ledger.changeAssignments({
    taskIds: [task.id],
    action: 'add',
    role: 'supporting',
    target: { kind: 'unit', unitId: unit.id },
  });
}

async function reportQuarter(client: TaizhangClient, planId: string): Promise<number> {
  const { rows } = await client.ledger.list({ planId });
  let reports = 0;
  for (const [index, row] of rows.entries()) {
    const { units } = await client.ledger.task({ taskId: row.id });
    const report = sampleReportOf(index, units.map((unit) => unit.unitId));
    if (report === null) continue;
    await client.ledger.reportProgress({ taskId: row.id, reportedOn: `${sampleOffice.year}-06-30`, ...report });
    reports += report.unitIds.length;
  }
  return reports;
}

async function enterEvent(client: TaizhangClient) {
  const { units } = await client.units.list({});
  const [unit] = units;
  if (!unit) throw new Error('the sample has no units');
  return client.scoring.addEvent({
    unitId: unit.id,
    kind: 'handlingOverdueOrIrregular',
    occurredOn: `${sampleOffice.year}-09-15`,
    basis: 'Late reply to an application',
    taskId: null,
    reportedByUnitId: null,
  });
}

/** The score sheets of all units at the year's end. */
const sheetsQuestion = {
  table: 'scoreSheets',
  query: { schemeId: 'majiang-2016', year: sampleOffice.year, asOf: `${sampleOffice.year}-12-31` },
  unitId: null,
} as const;

function tableQuestion(planId: string): { table: 'responsibilityTable'; planId: string } {
  return { table: 'responsibilityTable', planId };
}

async function suggestedNames(client: TaizhangClient, planId: string): Promise<{ table: string; sheets: string }> {
  const table = await client.exports.suggestName({ kind: 'table', question: tableQuestion(planId), ending: 'xlsx' });
  const sheets = await client.exports.suggestName({ kind: 'table', question: sheetsQuestion, ending: 'xlsx' });
  return { table: table.fileName, sheets: sheets.fileName };
}

function readBack(file: string): { sheets: number; cells: number; bytes: number } {
  const workbook = readWorkbookValues(new Uint8Array(readFileSync(file)));
  const cells = workbook.reduce(
    (sum, sheet) => sum + sheet.rows.reduce((row, values) => row + (values ?? []).filter((cell) => cell !== undefined).length, 0),
    0,
  );
  return { sheets: workbook.length, cells, bytes: statSync(file).size };
}
