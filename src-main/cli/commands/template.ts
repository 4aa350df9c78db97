import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { templateRoleLabels } from '../../contract/text/template-role-words.ts';
import type { SuperiorTableView } from '../../contract/templates.ts';
import { usageError } from '../cli-error.ts';
import { bindInWorkspace } from '../command.ts';
import { findPlan, findTask, readNumber, readYear } from '../find.ts';
import { formatTable } from '../print-table.ts';
import type { Session } from '../session.ts';

type Role = SuperiorTableView['columns'][number]['role'];

interface OpenOptions {
  year?: string;
  quarter?: string;
  plan?: string;
}

interface MapOptions {
  column?: string[];
  row?: string[];
  table?: string;
  issuer?: string;
  quarter?: string;
  plan?: string;
}

/** Opens a superior's table of a file for a year, and gives its id. */
async function openTable({ workspace: { client, files }, signal, follow }: Session, file: string, { year, quarter, plan }: OpenOptions) {
  if (year === undefined) throw usageError('year', 'Name the year: --year YEAR.');
  const input = {
    fileToken: files.offer(file),
    year: readYear(year),
    quarter: quarter === undefined ? null : readNumber('quarter', quarter),
    planId: plan === undefined ? null : (await findPlan(client, plan)).id,
  };
  return follow(client.templates.open(input, { signal }));
}

/** `<number>=<value>`: rows and columns count from 1, as a spreadsheet shows them. */
function readPair(name: string, text: string): { index: number; value: string } {
  const [number = '', ...value] = text.split('=');
  const index = readNumber(name, number) - 1;
  if (index < 0 || value.length === 0) throw usageError(name, `${text}: use NUMBER=VALUE, counted from 1.`);
  return { index, value: value.join('=') };
}

function isRole(text: string): text is Role {
  return Object.hasOwn(templateRoleLabels, text);
}

function readRole(text: string): Role {
  const label = Object.entries(templateRoleLabels).find(([role, words]) => role === text || words === text)?.[0] ?? '';
  if (!isRole(label)) throw usageError('column', `Unknown role ${text}. One of: ${Object.keys(templateRoleLabels).join(', ')}.`);
  return label;
}

/** The roles of all columns with those that are told by the options. */
function toldRoles({ columns }: SuperiorTableView, told: readonly string[]): Role[] {
  const pairs = told.map((text) => readPair('column', text));
  const unknown = pairs.find(({ index }) => !columns.some(({ column }) => column === index));
  if (unknown !== undefined) throw usageError('column', `The table has no column ${unknown.index + 1}.`);
  const roles = new Map(pairs.map(({ index, value }) => [index, readRole(value)]));
  return columns.map(({ column, role }) => roles.get(column) ?? role);
}

function textOf({ columns, rows, missing }: SuperiorTableView): string {
  const heads = columns.map(({ column, header, role, toldBy }) => [column + 1, header, templateRoleLabels[role], toldBy]);
  const lines = rows.map(({ row, title, requirement, task, confidence, answeredBy, cells }) => [
    row + 1,
    title || requirement,
    task?.title ?? '',
    task === null ? '' : confidence,
    answeredBy.length,
    cells.filter(({ proposed }) => proposed !== null).length,
  ]);
  return [
    formatTable(['Column', 'Header', 'Role', 'Told by'], heads),
    formatTable(['Row', 'Asks for', 'Task', 'Confidence', 'Answered by', 'Words'], lines),
    `${missing.length} tasks that no row asks for`,
  ].join('\n\n');
}

/** `template open|list|show|map|fill`. */
export function addTemplateCommands(program: Command): void {
  const template = program.command('template').description("the superior's own tables");
  addOpen(template);
  addList(template);
  addShow(template);
  addMap(template);
  addFill(template);
}

function addOpen(template: Command): void {
  const open = addOpenOptions(template.command('open').description("take a superior's blank or last table (.xlsx, .docx)").argument('<file>', 'the file'));
  bindInWorkspace(open, async (session, [file = '']) => {
    const value = await openTable(session, file, open.opts<OpenOptions>());
    return { value, text: value.tableId };
  });
}

function addOpenOptions(command: Command): Command {
  return command
    .option('--year <year>', 'the year that it asks about')
    .option('--quarter <quarter>', 'the quarter that it asks about, 1 to 4')
    .option('--plan <plan>', 'the plan that its rows are of');
}

function addList(template: Command): void {
  const list = template.command('list').description('the tables of a year').requiredOption('--year <year>', 'the year');
  bindInWorkspace(list, async ({ workspace: { client } }) => {
    const value = await client.templates.list({ year: readYear(list.opts<{ year: string }>().year) });
    const rows = value.map(({ tableId, fileName, issuer, quarter, planTitle, filledOn }) => [tableId, fileName, issuer, quarter, planTitle, filledOn]);
    return { value, text: formatTable(['Id', 'File', 'Issuer', 'Quarter', 'Plan', 'Filled on'], rows) };
  });
}

function addShow(template: Command): void {
  const show = template.command('show').description('columns, rows and what would be written').argument('<table>', 'id of the table (see template list)');
  bindInWorkspace(show, async ({ workspace: { client } }, [tableId = '']) => {
    const value = await client.templates.get({ tableId });
    return { value, text: textOf(value) };
  });
}

function addMap(template: Command): void {
  const map = template
    .command('map')
    .description('correct what was understood of a table')
    .argument('<table>', 'id of the table')
    .option('--column <number=role...>', 'what a column is; remembered for the issuer')
    .option('--row <number=task...>', 'the task of a row, by id or number; nothing behind = leaves it blank')
    .option('--table <number>', 'another table of the file, from 0')
    .option('--issuer <name>', 'who asks for it')
    .option('--quarter <quarter>', 'the quarter that it asks about')
    .option('--plan <plan>', 'the plan that its rows are of');
  bindInWorkspace(map, async ({ workspace: { client } }, [tableId = '']) => {
    const { column, row = [], table, issuer, quarter, plan } = map.opts<MapOptions>();
    const before = await client.templates.get({ tableId });
    const fields = {
      ...(issuer === undefined ? {} : { issuer }),
      ...(quarter === undefined ? {} : { quarter: readNumber('quarter', quarter) }),
      ...(plan === undefined ? {} : { planId: (await findPlan(client, plan)).id }),
      ...(table === undefined ? {} : { tableNumber: readNumber('table', table) }),
    };
    if (Object.keys(fields).length > 0) await client.templates.update({ tableId, rowVersion: before.rowVersion, ...fields });
    if (column !== undefined) {
      const view = await client.templates.get({ tableId });
      await client.templates.update({ tableId, rowVersion: view.rowVersion, roles: toldRoles(view, column) });
    }
    const { planId } = await client.templates.get({ tableId });
    for (const { index, value } of row.map((text) => readPair('row', text))) {
      const taskId = value === '' ? null : (await findTask(client, value, planId === null ? {} : { planId })).id;
      await client.templates.placeRow({ tableId, row: index, taskId });
    }
    const value = await client.templates.get({ tableId });
    return { value, text: textOf(value) };
  });
}

function addFill(template: Command): void {
  const fill = addOpenOptions(
    template
      .command('fill')
      .description('write a table with our cells filled in; of a file, which is opened first, with --year')
      .argument('<table>', 'id of the table, or a file')
      .argument('<file>', 'the file to write')
      .option('--overwrite', 'also cells that hold words already'),
  );
  bindInWorkspace(fill, async (session, [table = '', file = '']) => {
    const { overwrite = false, ...options } = fill.opts<OpenOptions & { overwrite?: boolean }>();
    const { workspace, signal, follow } = session;
    const tableId = existsSync(table) ? (await openTable(session, table, options)).tableId : table;
    const fillTable = workspace.client.templates.fill;
    const value = await follow(fillTable({ tableId, overwrite, saveToken: workspace.files.offerSaveTarget(file) }, { signal }));
    return { value: { tableId, ...value }, text: `${value.filledCells} cells filled, ${value.keptCells} kept: ${file}` };
  });
}
