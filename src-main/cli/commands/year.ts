import type { Command } from 'commander';
import { rectificationHeading } from '../../contract/text/labels.ts';
import { lookBackResults, type LookBackResult } from '../../domain/codes.ts';
import { bindInWorkspace } from '../command.ts';
import { usageError } from '../cli-error.ts';
import { findPlan, readDay, readNumber, readYear, requireDay } from '../find.ts';
import { formatTable } from '../print-table.ts';

/** `today`, `search`, `snapshot …` and `look-back …`. */
export function addYearCommands(program: Command): void {
  const today = program.command('today').description('what is due, overdue, and waits for the office').option('--on <day>', 'the day asked for');
  bindInWorkspace(today, async ({ workspace: { client } }) => {
    const { on } = today.opts<{ on?: string }>();
    const value = await client.workbench.today(on === undefined ? {} : { asOf: requireDay(on) });
    const overdue = value.overdueByUnit.map((row) => [row.unitName, row.tasks, row.longestDays, row.phone]);
    const lines = [
      `${value.asOf}: ${value.dueToday.length} due today, ${value.dueThisWeek.length} this week, ${value.waitingForCheck.length} wait for a check, ${value.evidenceToCheck} pieces of evidence, ${value.unitsWithoutReport.length} units without a report, ${value.casesDue.length} requests due, ${value.slipsOverdue} slips without a reply, ${value.returnsWaiting} returned workbooks to take over, ${value.unitsNotReturned} units that have not returned theirs, ${value.columnsOverdue} website columns overdue`,
      ...(overdue.length === 0 ? [] : [formatTable(['Overdue', 'Tasks', 'Days', 'Phone'], overdue)]),
    ];
    return { value, text: lines.join('\n') };
  });

  const search = program.command('search').description('search tasks, reports, evidence, units, requests, slips').argument('<text>', 'words, pinyin initials, a number or a day').option('--year <year>', 'only of this year');
  bindInWorkspace(search, async ({ workspace: { client } }, [text = '']) => {
    const { year } = search.opts<{ year?: string }>();
    const value = await client.workbench.search({ text, limit: 50, ...(year === undefined ? {} : { year: readYear(year) }) });
    return { value, text: formatTable(['Kind', 'Title', ''], value.map((hit) => [hit.kind, hit.title, hit.excerpt])) };
  });

  addSnapshotCommands(program.command('snapshot').description('the ledger frozen at the end of a quarter'));
  addLookBackCommands(program.command('look-back').description("last year's tasks, checked one by one"));
}

function addSnapshotCommands(snapshot: Command): void {
  const take = snapshot.command('take').description('freeze the ledger of a year').requiredOption('--year <year>', 'the year').requiredOption('--quarter <quarter>', '1 to 4').option('--on <day>', 'as of this day, today where left out');
  bindInWorkspace(take, async ({ workspace: { client } }) => {
    const options = take.opts<{ year: string; quarter: string; on?: string }>();
    const { today } = await client.workspace.status();
    const value = await client.progress.takeSnapshot({ year: readYear(options.year), quarter: readNumber('quarter', options.quarter), takenOn: readDay(options.on, today), note: null });
    return { value, text: `Snapshot ${value.snapshotId}` };
  });

  const list = snapshot.command('list').description('list the snapshots of a year').requiredOption('--year <year>', 'the year');
  bindInWorkspace(list, async ({ workspace: { client } }) => {
    const value = await client.progress.snapshots({ year: readYear(list.opts<{ year: string }>().year) });
    return { value, text: formatTable(['Id', 'Quarter', 'As of', 'Parts', 'Done', 'Overdue'], value.map((row) => [row.snapshotId, row.quarter, row.takenOn, row.parts, row.done, row.overdue])) };
  });

  const compare = snapshot.command('compare').description('what changed between two snapshots').argument('<from>', 'id of the earlier one').argument('[to]', 'id of the later one; the ledger of today when left out');
  bindInWorkspace(compare, async ({ workspace: { client } }, [fromId = '', toId]) => {
    const value = await client.progress.compareSnapshots({ fromId, toId: toId ?? null });
    const moved = value.moved.map(({ before, after }) => [after.unitName, after.title, `${before.state} > ${after.state}`, `${before.light} > ${after.light}`]);
    const lines = [`${value.moved.length} moved, ${value.added.length} added, ${value.removed.length} removed, ${value.unchanged} unchanged`];
    return { value, text: [...lines, formatTable(['Unit', 'Task', 'State', 'Light'], moved)].join('\n') };
  });

  for (const [name, what] of [['bulletin', 'the bulletin'], ['brief', 'the one-page brief']] as const) {
    const write = snapshot.command(name).description(`write ${what} of a snapshot as Word`).argument('<snapshot>', 'its id').argument('<file>', 'the .docx to write').option('--on <day>', 'day of issue, today where left out');
    bindInWorkspace(write, async ({ workspace: { client, files }, signal, follow }, [snapshotId = '', file = '']) => {
      const { today } = await client.workspace.status();
      const input = { snapshotId, issuedOn: readDay(write.opts<{ on?: string }>().on, today), saveToken: files.offerSaveTarget(file) };
      const value = name === 'brief' ? await follow(client.supervision.brief(input, { signal })) : await follow(client.supervision.bulletin({ ...input, number: null }, { signal }));
      return { value, text: file };
    });
  }
}

function addLookBackCommands(lookBack: Command): void {
  const list = lookBack.command('list').description("last year's tasks with what was found").requiredOption('--year <year>', 'the year of the look-back');
  bindInWorkspace(list, async ({ workspace: { client } }) => {
    const value = await client.lookBack.list({ year: readYear(list.opts<{ year: string }>().year) });
    return { value, text: formatTable(['Id', 'No.', 'Task', 'Units', 'State', 'Found', 'Rectification'], value.map((row) => [row.taskId, row.outlineNumber, row.title, row.units, row.state, row.result, row.rectification?.title ?? null])) };
  });

  const find = lookBack.command('find').description('say what was found of tasks').argument('<tasks...>', 'their ids').requiredOption('--year <year>', 'the year of the look-back').requiredOption('--result <result>', lookBackResults.join(', ')).option('--note <text>', 'a note').option('--on <day>', 'the day, today where left out');
  bindInWorkspace(find, async ({ workspace: { client } }, taskIds) => {
    const options = find.opts<{ year: string; result: string; note?: string; on?: string }>();
    const { today } = await client.workspace.status();
    const value = await client.lookBack.find({ year: readYear(options.year), taskIds, result: readResult(options.result), note: options.note ?? null, checkedOn: readDay(options.on, today) });
    return { value, text: `${taskIds.length} tasks: ${options.result}` };
  });

  const rectify = lookBack.command('rectify').description('make unfinished tasks rectification tasks of an own plan').argument('<tasks...>', 'their ids').requiredOption('--year <year>', 'the year of the look-back').requiredOption('--plan <plan>', 'id of the own plan').option('--heading <text>', 'the heading that takes them', rectificationHeading);
  bindInWorkspace(rectify, async ({ workspace: { client } }, taskIds) => {
    const options = rectify.opts<{ year: string; plan: string; heading: string }>();
    const { id: planId } = await findPlan(client, options.plan);
    const value = await client.lookBack.rectify({ year: readYear(options.year), planId, taskIds, heading: options.heading });
    return { value, text: `${value.tasks} rectification tasks` };
  });
}

function readResult(text: string): LookBackResult {
  const found = lookBackResults.find((one) => one === text);
  if (!found) throw usageError('result', `Unknown result ${text}. One of: ${lookBackResults.join(', ')}.`);
  return found;
}
