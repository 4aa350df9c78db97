import type { Command } from 'commander';
import { unitStateLabels } from '../../contract/text/labels.ts';
import { bindInWorkspace } from '../command.ts';
import { findTask, findUnit, readDay, readNumber, readState, readYear, requireDay } from '../find.ts';
import { formatTable } from '../print-table.ts';

interface ProgressOptions {
  unit?: string[];
  state: string;
  text?: string;
  on?: string;
  problems?: string;
  nextStep?: string;
  percent?: string;
  quarter?: string;
  reporter?: string;
}

/** `progress set|show|summary|target|event|sheet`. */
export function addProgressCommands(program: Command): void {
  const progress = program.command('progress').description('progress of tasks in units');
  addReporting(progress);
  addPlanning(progress);

  const sheet = progress
    .command('sheet')
    .description('what is to be reported for a quarter')
    .requiredOption('--year <year>', 'the year')
    .requiredOption('--quarter <quarter>', '1 to 4')
    .option('--unit <name>', 'only this unit');
  bindInWorkspace(sheet, async ({ workspace: { client } }) => {
    const { year, quarter, unit } = sheet.opts<{ year: string; quarter: string; unit?: string }>();
    const of = unit === undefined ? {} : { unitId: (await findUnit(client, unit)).id };
    const value = await client.progress.quarterSheet({ year: readYear(year), quarter: readNumber('quarter', quarter), ...of });
    const rows = value.map((row) => [row.taskId, row.outlineNumber, row.title, row.unitName, row.state, row.reported ? 'yes' : '', row.lastReportedOn, row.lastText]);
    return { value, text: formatTable(['Task', 'No.', 'Title', 'Unit', 'State', 'Reported', 'Last', 'Text'], rows) };
  });
}

function addReporting(progress: Command): void {
  const set = progress
    .command('set')
    .description('record how far units are with a task')
    .argument('<task>', 'id or outline number')
    .requiredOption('--state <state>', 'state code or its Chinese label')
    .option('--unit <name...>', 'the units; all units of the task when left out')
    .option('--text <text>', 'what was done', '')
    .option('--on <day>', 'day of the report, YYYY-MM-DD; today when left out')
    .option('--problems <text>', 'what stands in the way')
    .option('--next-step <text>', 'what is done next')
    .option('--percent <percent>', '0 to 100')
    .option('--quarter <quarter>', 'the quarter that it is for, 1 to 4')
    .option('--reporter <name>', 'who reported it');
  bindInWorkspace(set, async ({ workspace: { client } }, [name = '']) => {
    const options = set.opts<ProgressOptions>();
    const task = await findTask(client, name);
    const state = readState(options.state);
    const { today } = await client.workspace.status();
    const unitIds: string[] = [];
    if (options.unit === undefined) {
      const { units } = await client.ledger.task({ taskId: task.id });
      unitIds.push(...units.map((unit) => unit.unitId));
    } else {
      for (const unit of options.unit) unitIds.push((await findUnit(client, unit)).id);
    }
    const value = await client.ledger.reportProgress({
      taskId: task.id,
      unitIds,
      state,
      text: options.text ?? '',
      reportedOn: readDay(options.on, today),
      problems: options.problems ?? null,
      nextStep: options.nextStep ?? null,
      percent: options.percent === undefined ? null : readNumber('percent', options.percent),
      quarter: options.quarter === undefined ? null : readNumber('quarter', options.quarter),
      reporter: options.reporter ?? null,
    });
    return { value, text: `${task.title}: ${unitStateLabels[state]}, ${unitIds.length} units` };
  });

  const summary = progress
    .command('summary')
    .description("the lead's summary of a task")
    .argument('<task>', 'id or outline number')
    .requiredOption('--text <text>', 'the summary')
    .option('--unit <name>', 'the unit that wrote it; the office when left out')
    .option('--on <day>', 'its day, today when left out');
  bindInWorkspace(summary, async ({ workspace: { client } }, [name = '']) => {
    const { text, unit, on } = summary.opts<{ text: string; unit?: string; on?: string }>();
    const { today } = await client.workspace.status();
    const task = await findTask(client, name);
    const unitId = unit === undefined ? null : (await findUnit(client, unit)).id;
    const value = await client.progress.addSummary({ taskId: task.id, text, writtenOn: readDay(on, today), unitId });
    return { value, text: task.title };
  });
}

function addPlanning(progress: Command): void {
  const show = progress.command('show').description('summaries, stage targets, periods and pace of a task').argument('<task>', 'id or outline number').option('--on <day>', 'the day asked for');
  bindInWorkspace(show, async ({ workspace: { client } }, [name = '']) => {
    const { today } = await client.workspace.status();
    const { on } = show.opts<{ on?: string }>();
    const value = await client.progress.ofTask({ taskId: (await findTask(client, name)).id, asOf: readDay(on, today) });
    const tables = [
      formatTable(['Summary of', 'Text'], value.summaries.map((row) => [row.writtenOn, row.text])),
      formatTable(['Quarter', 'Target', 'Percent'], value.targets.map((row) => [row.quarter, row.text, row.percent])),
      formatTable(['Deadline', 'Due', 'Status', 'Reported', 'Days skipped'], value.instances.map((row) => [row.printedText, row.dueOn, row.status, row.reportedOn, row.skipped.length])),
    ];
    return { value, text: tables.join('\n\n') };
  });

  const target = progress
    .command('target')
    .description('set the stage target of a quarter')
    .argument('<task>', 'id or outline number')
    .requiredOption('--quarter <quarter>', '1 to 4')
    .requiredOption('--text <text>', 'what is to be reached')
    .option('--percent <percent>', '0 to 100')
    .option('--unit <name>', 'for this unit; for the whole task when left out');
  bindInWorkspace(target, async ({ workspace: { client } }, [name = '']) => {
    const options = target.opts<{ quarter: string; text: string; percent?: string; unit?: string }>();
    const task = await findTask(client, name);
    const quarter = readNumber('quarter', options.quarter);
    const unitId = options.unit === undefined ? null : (await findUnit(client, options.unit)).id;
    const percent = options.percent === undefined ? null : readNumber('percent', options.percent);
    const { targets } = await client.progress.ofTask({ taskId: task.id });
    const others = targets.filter((one) => one.quarter !== quarter || one.unitId !== unitId);
    const value = await client.progress.saveTargets({ taskId: task.id, rowVersion: task.rowVersion, targets: [...others, { quarter, unitId, text: options.text, percent }] });
    return { value, text: `${task.title}: quarter ${quarter}` };
  });

  const event = progress
    .command('event')
    .description('say when the event of a relative deadline happened')
    .argument('<task>', 'id or outline number')
    .requiredOption('--deadline <words>', 'the deadline as printed')
    .option('--on <day>', 'the day; forgotten when left out');
  bindInWorkspace(event, async ({ workspace: { client } }, [name = '']) => {
    const { deadline, on } = event.opts<{ deadline: string; on?: string }>();
    const task = await findTask(client, name);
    const value = await client.progress.setEventDay({ taskId: task.id, printedText: deadline, eventOn: on === undefined ? null : requireDay(on) });
    return { value, text: `${task.title}: ${on ?? '-'}` };
  });
}
