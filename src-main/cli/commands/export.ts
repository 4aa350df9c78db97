import type { Command } from 'commander';
import type { ExportQuestion, LedgerScope } from '../../contract/export-questions.ts';
import { usageError } from '../cli-error.ts';
import { bindInWorkspace } from '../command.ts';
import { findClass, findPlan, findUnit, readDay, readNumber, readYear, requireDay } from '../find.ts';
import type { Session } from '../session.ts';
import { findVersions } from './plan-versions.ts';
import { findProfile } from './profile.ts';
import { addScoreOptions, addScoreQueryOptions, readScoreQuery, type ScoreOptions } from './score.ts';

type Client = Session['workspace']['client'];

/** A table on the command line: its options, and the question that they ask. */
interface TableCommand {
  name: string;
  description: string;
  addOptions: (command: Command) => Command;
  readQuestion: (client: Client, command: Command) => Promise<ExportQuestion>;
}

interface LedgerOptions {
  plan?: string;
  year?: string;
  unit?: string;
  class?: string;
  quarter?: string;
  split: string;
}

const splits = ['none', 'unit', 'class'] as const;

const tables: readonly TableCommand[] = [
  {
    name: 'responsibility-table',
    description: 'who is responsible for the tasks of a plan',
    addOptions: withPlan,
    readQuestion: async (client, command) => ({ table: 'responsibilityTable', planId: (await readPlan(client, command)).id }),
  },
  {
    name: 'progress-table',
    description: 'what the units reported of their tasks',
    addOptions: withLedgerScope,
    readQuestion: async (client, command) => ({ table: 'progressTable', scope: await readScope(client, command) }),
  },
  {
    name: 'ledger',
    description: 'the full ledger, with all that is known of the tasks',
    addOptions: withLedgerScope,
    readQuestion: async (client, command) => ({ table: 'fullLedger', scope: await readScope(client, command) }),
  },
  {
    name: 'changes-since',
    description: 'what changed in the ledger since a day',
    addOptions: (command) => withYear(command).requiredOption('--since <day>', 'the first day').option('--plan <id>', 'only this plan'),
    readQuestion: async (client, command) => {
      const { since, plan } = command.opts<{ since: string; plan?: string }>();
      const planId = plan === undefined ? null : (await findPlan(client, plan)).id;
      return { table: 'changesSince', year: await readOfficeYear(client, command), planId, since: requireDay(since) };
    },
  },
  {
    name: 'ranking',
    description: 'the units of each class by their score',
    addOptions: (command) => addScoreQueryOptions(command).option('--class <class>', 'only this class, by code or name'),
    readQuestion: async (client, command) => {
      const { unitId: _all, ...query } = await readScoreQuery(client, command.opts<ScoreOptions>());
      return { table: 'ranking', query, classCode: await readClass(client, command) };
    },
  },
  {
    name: 'score-sheet',
    description: 'the score sheet of one unit, or of all units with the summary',
    addOptions: addScoreOptions,
    readQuestion: async (client, command) => {
      const { unitId, ...query } = await readScoreQuery(client, command.opts<ScoreOptions>());
      return { table: 'scoreSheets', query, unitId };
    },
  },
  {
    name: 'change-list',
    description: 'what changed between two published versions of a plan, or since the last one',
    addOptions: (command) =>
      withPlan(command)
        .option('--from <number>', 'the older version, the last one where left out')
        .option('--to <number>', 'the newer version, the plan as it stands where left out'),
    readQuestion: async (client, command) => {
      const { id } = await readPlan(client, command);
      return { table: 'changeList', ...(await findVersions(client, id, command.opts<{ from?: string; to?: string }>())).range };
    },
  },
  {
    name: 'leading-group',
    description: 'the leading group of a plan on a day',
    addOptions: (command) => withPlan(command).option('--on <day>', 'the day, today where left out'),
    readQuestion: async (client, command) => {
      const { today } = await client.workspace.status();
      return { table: 'leadingGroup', planId: (await readPlan(client, command)).id, asOf: readDay(command.opts<{ on?: string }>().on, today) };
    },
  },
  { name: 'unit-list', description: 'the register of units, which can be read back', addOptions: (command) => command, readQuestion: async () => ({ table: 'unitList' }) },
  {
    name: 'look-back',
    description: "last year's tasks with what was found",
    addOptions: withYear,
    readQuestion: async (client, command) => ({ table: 'lookBack', year: await readOfficeYear(client, command) }),
  },
];

/** `export TABLE FILE` for every table that goes out. */
export function addExportCommands(program: Command): void {
  const exports = program.command('export').description('tables as Excel or PDF files');
  for (const table of tables) addTable(exports, table);
}

function addTable(exports: Command, { name, description, addOptions, readQuestion }: TableCommand): void {
  const command = addOptions(exports.command(name).description(description).argument('<file>', 'the .xlsx (with --pdf the .pdf) to write'))
    .option('--profile <profile>', 'id or name of the look; the one in force where left out')
    .option('--pdf', 'write a PDF by an installed LibreOffice');
  bindInWorkspace(command, async ({ workspace: { client, files }, signal, follow }, [file = '']) => {
    const options = command.opts<{ profile?: string; pdf?: boolean }>();
    const question = await readQuestion(client, command);
    const profileId = options.profile === undefined ? null : (await findProfile(client, options.profile)).profileId;
    const input = { question, profileId, saveToken: files.offerSaveTarget(file) };
    if (options.pdf) {
      const value = await follow(client.exports.writePdf(input, { signal }));
      return { value, text: `${file}: ${value.sheets} sheets, ${value.rows} rows` };
    }
    const value = await follow(client.exports.write(input, { signal }));
    const rare = value.rareCharacters.map(({ character, cells }) => `${character} (${cells.join(', ')})`);
    const warning = rare.length === 0 ? '' : `\nNot in GB2312, the fonts may miss them: ${rare.join('; ')}`;
    return { value, text: `${file}: ${value.sheets} sheets, ${value.rows} rows, ${value.checkedCells} cells read back and compared${warning}` };
  });
}

function withPlan(command: Command): Command {
  return command.option('--plan <id>', 'the plan; may be left out where there is only one');
}

function withYear(command: Command): Command {
  return command.option('--year <year>', "the office's year where left out");
}

function withLedgerScope(command: Command): Command {
  return withYear(command)
    .option('--plan <id>', 'only this plan')
    .option('--unit <name>', 'only this unit')
    .option('--class <class>', 'only units of this class, by code or name')
    .option('--quarter <quarter>', '1 to 4: as it stood at its end')
    .option('--split <by>', `a sheet for each: ${splits.join(', ')}`, 'none');
}

async function readScope(client: Client, command: Command): Promise<LedgerScope> {
  const options = command.opts<LedgerOptions>();
  const split = splits.find((one) => one === options.split);
  if (split === undefined) throw usageError('split', `${options.split} is none of ${splits.join(', ')}.`);
  const plan = options.plan === undefined ? null : await findPlan(client, options.plan);
  return {
    year: plan?.year ?? (await readOfficeYear(client, command)),
    planId: plan?.id ?? null,
    unitId: options.unit === undefined ? null : (await findUnit(client, options.unit, { includeArchived: true })).id,
    classCode: await readClass(client, command),
    quarter: options.quarter === undefined ? null : readNumber('quarter', options.quarter),
    split,
  };
}

function readPlan(client: Client, command: Command): ReturnType<typeof findPlan> {
  return findPlan(client, command.opts<{ plan?: string }>().plan);
}

async function readClass(client: Client, command: Command): Promise<string | null> {
  const { class: name } = command.opts<{ class?: string }>();
  return name === undefined ? null : (await findClass(client, name)).code;
}

async function readOfficeYear(client: Client, command: Command): Promise<number> {
  const { year } = command.opts<{ year?: string }>();
  if (year !== undefined) return readYear(year);
  const { office, today } = await client.workspace.status();
  return office?.year ?? Number(today.slice(0, 4));
}
