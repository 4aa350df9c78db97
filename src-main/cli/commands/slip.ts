import type { Command } from 'commander';
import { slipKinds, type SlipKind } from '../../domain/codes.ts';
import { bindInWorkspace } from '../command.ts';
import { usageError } from '../cli-error.ts';
import { findTask, findUnit, readDay, readYear, requireDay } from '../find.ts';
import { formatTable } from '../print-table.ts';

interface IssueOptions {
  kind: string;
  unit: string;
  on?: string;
  replyBy?: string;
  basis?: string;
  remark?: string;
  file?: string;
  replyForm?: boolean;
}

/** `slip list|proposals|issue|reply|asks` and `phone add`. */
export function addSlipCommands(program: Command): void {
  const slip = program.command('slip').description('assignment slips, reminders, supervision notices');

  const list = slip.command('list').description('list the slips of a year').requiredOption('--year <year>', 'the year');
  bindInWorkspace(list, async ({ workspace: { client } }) => {
    const value = await client.supervision.slips({ year: readYear(list.opts<{ year: string }>().year) });
    const rows = value.map((row) => [row.number, row.unitName, row.issuedOn, row.replyBy, row.state, row.matters.length, row.replies.length]);
    return { value, text: formatTable(['Number', 'Unit', 'Issued', 'Reply by', 'State', 'Matters', 'Replies'], rows) };
  });

  const proposals = slip.command('proposals').description('what should go out next').requiredOption('--year <year>', 'the year').option('--on <day>', 'the day asked for');
  bindInWorkspace(proposals, async ({ workspace: { client } }) => {
    const { year, on } = proposals.opts<{ year: string; on?: string }>();
    const value = await client.supervision.proposals({ year: readYear(year), ...(on === undefined ? {} : { asOf: requireDay(on) }) });
    const rows = value.flatMap((one) => one.matters.map((matter) => [one.unitName, one.kind, matter.title, matter.dueOn, matter.overdueDays]));
    return { value, text: formatTable(['Unit', 'Kind', 'Task', 'Due', 'Days over'], rows) };
  });

  const issue = slip
    .command('issue')
    .description('issue a slip to a unit, and write it as Word where a file is named')
    .argument('<tasks...>', 'ids or outline numbers')
    .requiredOption('--unit <name>', 'the unit')
    .option('--kind <kind>', slipKinds.join(', '), 'reminder')
    .option('--on <day>', 'day of issue, today where left out')
    .option('--reply-by <day>', 'last day of the reply')
    .option('--basis <text>', 'what it rests on')
    .option('--remark <text>', 'a remark')
    .option('--file <file>', 'the .docx to write')
    .option('--reply-form', 'with the blank form on which the unit replies');
  bindInWorkspace(issue, async ({ workspace, signal, follow }, tasks) => {
    const { client, files } = workspace;
    const options = issue.opts<IssueOptions>();
    const { today } = await client.workspace.status();
    const taskIds: string[] = [];
    for (const task of tasks) taskIds.push((await findTask(client, task)).id);
    const value = await client.supervision.issue({
      kind: readKind(options.kind),
      issuedOn: readDay(options.on, today),
      replyBy: options.replyBy === undefined ? null : requireDay(options.replyBy),
      basis: options.basis ?? null,
      remark: options.remark ?? null,
      contact: null,
      units: [{ unitId: (await findUnit(client, options.unit)).id, taskIds }],
    });
    if (options.file !== undefined) {
      const saveToken = files.offerSaveTarget(options.file);
      await follow(client.supervision.write({ slipIds: value.slipIds, saveToken, together: true, withReplyForms: options.replyForm ?? false }, { signal }));
    }
    return { value, text: `Issued: ${value.numbers.join(', ')}` };
  });

  const reply = slip.command('reply').description('note the reply to a slip').argument('<number>', 'number or id of the slip').requiredOption('--year <year>', 'its year').requiredOption('--text <text>', 'the reply').option('--on <day>', 'the day, today where left out').option('--person <name>', 'who replied');
  bindInWorkspace(reply, async ({ workspace: { client } }, [wanted = '']) => {
    const options = reply.opts<{ year: string; text: string; on?: string; person?: string }>();
    const found = (await client.supervision.slips({ year: readYear(options.year) })).find((row) => row.number === wanted || row.slipId === wanted);
    if (!found) throw usageError('slip', `There is no slip ${wanted} in ${options.year}.`);
    const { today } = await client.workspace.status();
    const value = await client.supervision.reply({ slipId: found.slipId, repliedOn: readDay(options.on, today), person: options.person ?? null, text: options.text });
    return { value, text: `${found.number}: the reply is noted` };
  });

  const asks = slip.command('asks').description('how often each unit was asked for something in a year').requiredOption('--year <year>', 'the year');
  bindInWorkspace(asks, async ({ workspace: { client } }) => {
    const value = await client.supervision.asks({ year: readYear(asks.opts<{ year: string }>().year) });
    const rows = value.map((row) => [row.unitName, row.assignmentSlips, row.reminders, row.supervisionNotices, row.phoneCalls]);
    return { value, text: formatTable(['Unit', 'Assignment slips', 'Reminders', 'Notices', 'Calls'], rows) };
  });

  const phone = program.command('phone').description('note a reminder by phone').argument('<unit>', 'the unit').requiredOption('--matter <text>', 'what it was about').option('--answer <text>', 'what was answered').option('--person <name>', 'who answered').option('--on <day>', 'the day, today where left out');
  bindInWorkspace(phone, async ({ workspace: { client } }, [unit = '']) => {
    const options = phone.opts<{ matter: string; answer?: string; person?: string; on?: string }>();
    const { today } = await client.workspace.status();
    const found = await findUnit(client, unit);
    const value = await client.supervision.addCall({
      unitId: found.id,
      taskId: null,
      calledOn: readDay(options.on, today),
      person: options.person ?? null,
      phone: null,
      matter: options.matter,
      answer: options.answer ?? null,
    });
    return { value, text: `${found.name}: the call is noted` };
  });
}

function readKind(text: string): SlipKind {
  const found = slipKinds.find((kind) => kind === text);
  if (!found) throw usageError('kind', `Unknown kind ${text}. One of: ${slipKinds.join(', ')}.`);
  return found;
}
