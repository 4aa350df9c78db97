import type { Command } from 'commander';
import { caseChannels, caseRules, type CaseChannel } from '../../domain/cases/request-case.ts';
import { caseStateLabels } from '../../contract/text/labels.ts';
import { bindInWorkspace } from '../command.ts';
import { usageError } from '../cli-error.ts';
import { findUnit, readYear, requireDay } from '../find.ts';
import { formatTable } from '../print-table.ts';

interface AddOptions {
  unit: string;
  channel: string;
  received: string;
  days?: string;
  number?: string;
  applicant?: string;
}

/** `case list|add|answer|proposals`. */
export function addCaseCommands(program: Command): void {
  const cases = program.command('case').description('applications for disclosure, mailbox and hotline items');

  const list = cases.command('list').description('list requests with their clocks').option('--year <year>', 'only of this year').option('--on <day>', 'the day asked for');
  bindInWorkspace(list, async ({ workspace: { client } }) => {
    const { year, on } = list.opts<{ year?: string; on?: string }>();
    const value = await client.cases.list({
      ...(year === undefined ? {} : { year: readYear(year) }),
      ...(on === undefined ? {} : { asOf: requireDay(on) }),
    });
    const rows = value.map((row) => [row.caseId, row.channel, row.number, row.subject, row.unitName, row.receivedOn, row.clock.dueOn, caseStateLabels[row.clock.state]]);
    return { value, text: formatTable(['Id', 'Channel', 'Number', 'Subject', 'Unit', 'Received', 'Due', 'State'], rows) };
  });

  const add = cases
    .command('add')
    .description('enter a request')
    .argument('<subject>', 'what it asks for')
    .requiredOption('--unit <name>', 'the unit that answers')
    .requiredOption('--received <day>', 'day of receipt')
    .option('--channel <channel>', caseChannels.join(', '), 'application')
    .option('--days <days>', 'limit in working days, where the channel has none of its own')
    .option('--number <number>', 'its number')
    .option('--applicant <name>', 'who asks');
  bindInWorkspace(add, async ({ workspace: { client } }, [subject = '']) => {
    const options = add.opts<AddOptions>();
    const channel = readChannel(options.channel);
    const workingDays = options.days === undefined ? caseRules[channel].workingDays : Number(options.days);
    if (workingDays === null) throw usageError('days', 'Say the limit in working days: --days N.');
    const value = await client.cases.add({
      channel,
      number: options.number ?? null,
      subject,
      applicant: options.applicant ?? null,
      unitId: (await findUnit(client, options.unit)).id,
      receivedOn: requireDay(options.received),
      workingDays,
      extension: null,
      correction: null,
      consultations: [],
      answeredOn: null,
      answer: null,
      note: null,
    });
    return { value, text: `Request ${value.caseId}: ${subject}` };
  });

  const answer = cases.command('answer').description('note the answer to a request').argument('<case>', 'its id').requiredOption('--on <day>', 'day of the answer').option('--text <text>', 'what the answer was');
  bindInWorkspace(answer, async ({ workspace: { client } }, [caseId = '']) => {
    const options = answer.opts<{ on: string; text?: string }>();
    const found = (await client.cases.list({})).find((row) => row.caseId === caseId);
    if (!found) throw usageError('case', `There is no request ${caseId}.`);
    const { unitName: _unit, clock: _clock, eventId: _event, archived: _archived, ...fields } = found;
    const value = await client.cases.update({ ...fields, answeredOn: requireDay(options.on), answer: options.text ?? fields.answer });
    return { value, text: `${found.subject}: answered on ${options.on}` };
  });

  const proposals = cases.command('proposals').description('late or irregular requests that could cost points').requiredOption('--year <year>', 'the year');
  bindInWorkspace(proposals, async ({ workspace: { client } }) => {
    const value = await client.cases.proposedEvents({ year: readYear(proposals.opts<{ year: string }>().year) });
    return { value, text: formatTable(['Unit', 'Day', 'Basis'], value.map((row) => [row.unitName, row.occurredOn, row.basis]), 80) };
  });
}

function readChannel(text: string): CaseChannel {
  const found = caseChannels.find((channel) => channel === text);
  if (!found) throw usageError('channel', `Unknown channel ${text}. One of: ${caseChannels.join(', ')}.`);
  return found;
}
