import type { Command } from 'commander';
import { evidenceChecks, type EvidenceCheck } from '../../domain/codes.ts';
import { bindInWorkspace } from '../command.ts';
import { usageError } from '../cli-error.ts';
import { findTask, findUnit, readDay, readYear, requireDay } from '../find.ts';
import { formatTable } from '../print-table.ts';
import type { Session } from '../session.ts';

type Client = Session['workspace']['client'];

interface PlaceOptions {
  unit: string[];
}

/** `evidence list|add|check|missing` and `checkoff`. */
export function addEvidenceCommands(program: Command): void {
  const evidence = program.command('evidence').description('evidence: kept files, links, documents');

  const list = evidence.command('list').description('list the evidence of a task').argument('<task>', 'id or outline number');
  bindInWorkspace(list, async ({ workspace: { client } }, [task = '']) => {
    const value = await client.evidence.list({ taskId: (await findTask(client, task)).id });
    const rows = value.evidence.flatMap((one) =>
      one.links.map((link) => [one.title, one.kind, one.byteSize, link.unitName, link.state, link.reason, one.intact ? '' : 'file missing']),
    );
    return { value, text: formatTable(['Evidence', 'Kind', 'Bytes', 'Unit', 'Check', 'Reason', ''], rows) };
  });

  const add = evidence
    .command('add')
    .description('keep files as evidence of a task in units')
    .argument('<task>', 'id or outline number')
    .argument('<files...>', 'the files')
    .requiredOption('--unit <unit...>', 'the units')
    .option('--published <day>', 'day of publication');
  bindInWorkspace(add, async ({ workspace, signal, follow }, [task = '', ...paths]) => {
    const { client, files } = workspace;
    const options = add.opts<PlaceOptions & { published?: string }>();
    const input = {
      fileTokens: paths.map((file) => files.offer(file)),
      places: await placesOf(client, [task], options.unit),
      publishedOn: options.published === undefined ? null : requireDay(options.published),
    };
    const value = await follow(client.evidence.addFiles(input, { signal }));
    return { value, text: `${value.kept} files kept, ${value.alreadyThere} were there already` };
  });

  const check = evidence
    .command('check')
    .description('accept evidence of a task, or return it')
    .argument('<task>', 'id or outline number')
    .requiredOption('--unit <unit...>', 'the units')
    .option('--state <state>', evidenceChecks.join(', '), 'accepted')
    .option('--reason <text>', 'why it is returned')
    .option('--on <day>', 'the day, today where left out');
  bindInWorkspace(check, async ({ workspace: { client } }, [task = '']) => {
    const options = check.opts<PlaceOptions & { state: string; reason?: string; on?: string }>();
    const [place] = await placesOf(client, [task], options.unit);
    const { evidence: found } = await client.evidence.list({ taskId: place?.taskId ?? task });
    const unitIds = new Set((await placesOf(client, [task], options.unit)).map(({ unitId }) => unitId));
    const linkIds = found.flatMap(({ links }) => links.filter(({ unitId }) => unitIds.has(unitId)).map(({ linkId }) => linkId));
    if (linkIds.length === 0) throw usageError('task', 'There is no evidence of these units for the task.');
    const { today } = await client.workspace.status();
    const value = await client.evidence.check({ linkIds, state: readCheck(options.state), reason: options.reason ?? null, checkedOn: readDay(options.on, today) });
    return { value, text: `${linkIds.length} pieces of evidence: ${options.state}` };
  });

  const missing = evidence.command('missing').description('parts that are reported done without accepted evidence').requiredOption('--year <year>', 'the year');
  bindInWorkspace(missing, async ({ workspace: { client } }) => {
    const value = await client.evidence.missing({ year: readYear(missing.opts<{ year: string }>().year) });
    return { value, text: formatTable(['Task', 'Unit', 'State', 'Returned'], value.map((row) => [row.title, row.unitName, row.state, row.returned])) };
  });

  const checkOff = program
    .command('checkoff')
    .description('check tasks off in units: with accepted evidence, or with a reason')
    .argument('<tasks...>', 'ids or outline numbers')
    .requiredOption('--unit <unit...>', 'the units')
    .option('--reason <text>', 'why no evidence is needed')
    .option('--on <day>', 'the day, today where left out');
  bindInWorkspace(checkOff, async ({ workspace: { client } }, tasks) => {
    const options = checkOff.opts<PlaceOptions & { reason?: string; on?: string }>();
    const { today } = await client.workspace.status();
    const value = await client.evidence.checkOff({
      places: await placesOf(client, tasks, options.unit),
      checkedOn: readDay(options.on, today),
      reason: options.reason ?? null,
    });
    return { value, text: `${value.parts} parts are checked off` };
  });
}

async function placesOf(client: Client, tasks: readonly string[], units: readonly string[]): Promise<{ taskId: string; unitId: string }[]> {
  const places = [];
  for (const task of tasks) {
    const { id: taskId } = await findTask(client, task);
    for (const unit of units) places.push({ taskId, unitId: (await findUnit(client, unit)).id });
  }
  return places;
}

function readCheck(text: string): EvidenceCheck {
  const found = evidenceChecks.find((one) => one === text);
  if (!found) throw usageError('state', `Unknown state ${text}. One of: ${evidenceChecks.join(', ')}.`);
  return found;
}
