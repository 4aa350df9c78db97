import type { Command } from 'commander';
import { returnStates } from '../../domain/codes.ts';
import { usageError } from '../cli-error.ts';
import { bindInWorkspace } from '../command.ts';
import { readYear } from '../find.ts';
import { formatTable } from '../print-table.ts';
import type { Session } from '../session.ts';

type Client = Session['workspace']['client'];
type Applied = Awaited<ReturnType<Client['exchange']['applyReturns']>>;

/** `exchange collect|returns|compare|apply|set-aside`. */
export function addReturnCommands(exchange: Command): void {
  addCollect(exchange);
  addLists(exchange);

  const apply = exchange
    .command('apply')
    .description('take returned files over as one change')
    .argument('<id...>', 'returned files (see exchange returns)')
    .option('--take-conflicts', "take the units' values where the ledger was changed meanwhile");
  bindInWorkspace(apply, async ({ workspace: { client } }, returnIds) => {
    const value = await applyReturns(client, returnIds, apply.opts<{ takeConflicts?: boolean }>().takeConflicts ?? false);
    return { value, text: appliedWords(value) };
  });

  const setAside = exchange
    .command('set-aside')
    .description('set returned files aside that bring nothing')
    .argument('<id...>', 'returned files (see exchange returns)')
    .option('--take-back', 'take them back into the waiting ones');
  bindInWorkspace(setAside, async ({ workspace: { client } }, returnIds) => {
    const aside = !(setAside.opts<{ takeBack?: boolean }>().takeBack ?? false);
    const value = await client.exchange.setReturnsAside({ returnIds, aside });
    return { value, text: value.changeSetId === null ? 'nothing changed' : `${returnIds.length} files ${aside ? 'set aside' : 'taken back'}` };
  });
}

interface CollectOptions {
  year: string;
  apply?: boolean;
  ours?: boolean;
  theirs?: boolean;
}

function addCollect(exchange: Command): void {
  const collect = exchange
    .command('collect')
    .description('read workbooks that came back: files, zip archives, folders')
    .argument('<path...>', 'what came back')
    .requiredOption('--year <year>', 'the year')
    .option('--apply', 'take over what was read')
    .option('--ours', 'with --apply: conflicts stay as the ledger has them (the default)')
    .option('--theirs', "with --apply: conflicts become the units' values");
  bindInWorkspace(collect, async ({ workspace: { client, files }, signal, follow }, paths) => {
    const { year, apply = false, ours = false, theirs = false } = collect.opts<CollectOptions>();
    if ((ours && theirs) || ((ours || theirs) && !apply)) throw usageError('ours', 'Name either --ours or --theirs, together with --apply.');
    const fileTokens = paths.map((path) => files.offer(path));
    const collected = await follow(client.exchange.collect({ year: readYear(year), fileTokens }, { signal }));
    const text = formatTable(['File', 'Outcome', 'Problem', 'Id'], collected.files.map((file) => [file.fileName, file.outcome, file.problem, file.returnId]));
    const returnIds = [...new Set(collected.files.flatMap(({ returnId }) => returnId ?? []))];
    if (!apply || returnIds.length === 0) return { value: { ...collected, applied: null }, text };
    const applied = await applyReturns(client, returnIds, theirs);
    return { value: { ...collected, applied }, text: `${text}\n${appliedWords(applied)}` };
  });
}

async function applyReturns(client: Client, returnIds: string[], takeConflicts: boolean): Promise<Applied> {
  const rows = takeConflicts ? await client.exchange.compareReturns({ returnIds }) : [];
  const choices = rows.flatMap(({ returnId, rowKey, outcome }) => (outcome === 'conflict' || outcome === 'invalid' ? [{ returnId, rowKey, choice: 'theirs' as const }] : []));
  return client.exchange.applyReturns({ returnIds, choices });
}

function appliedWords({ changeSetId, reports, evidence }: Applied): string {
  return changeSetId === null ? 'nothing changed' : `${reports} reports, ${evidence} pieces of evidence`;
}

function addLists(exchange: Command): void {
  const returns = exchange
    .command('returns')
    .description('the files that came back')
    .requiredOption('--year <year>', 'the year')
    .option('--state <state>', `only those that are ${returnStates.join(', ')}`);
  bindInWorkspace(returns, async ({ workspace: { client } }) => {
    const { year, state } = returns.opts<{ year: string; state?: string }>();
    const wanted = returnStates.find((one) => one === state);
    if (state !== undefined && wanted === undefined) throw usageError('state', `The state is one of ${returnStates.join(', ')}.`);
    const value = await client.exchange.returns({ year: readYear(year), ...(wanted === undefined ? {} : { states: [wanted] }) });
    const rows = value.map(({ outcomes, ...one }) => [one.returnId, one.unitName, one.fileName, one.receivedOn, one.state, ...Object.values(outcomes), one.attachments]);
    return { value, text: formatTable(['Id', 'Unit', 'File', 'Received', 'State', 'New', 'Unchanged', 'Changed', 'Conflict', 'Unmatched', 'Invalid', 'Evidence'], rows) };
  });

  const compare = exchange.command('compare').description('rows of returned files beside the ledger').argument('<id...>', 'returned files (see exchange returns)');
  bindInWorkspace(compare, async ({ workspace: { client } }, returnIds) => {
    const value = await client.exchange.compareReturns({ returnIds });
    const rows = value.map((one) => [one.rowKey, one.unitName, one.title, one.outcome, one.fields.filter(({ verdict }) => verdict !== 'same' && verdict !== 'left').map(({ field }) => field).join(', '), one.tampered.length === 0 ? '' : 'locked cells changed']);
    return { value, text: formatTable(['Row', 'Unit', 'Task', 'Outcome', 'Fields', ''], rows) };
  });
}
