import type { Command } from 'commander';
import { extractSource } from '../../application/imports/extract-source.ts';
import { loadSource } from '../../application/imports/import-source.ts';
import { createFileTokens } from '../../application/files/file-tokens.ts';
import { workerLimits } from '../../application/worker-limits.ts';
import { createReaderWorker } from '../../workers/reader-worker.ts';
import { bindPlain } from '../command.ts';
import { formatTable } from '../print-table.ts';
import { programFolders } from '../program-folders.ts';
import { showProgress } from '../session.ts';

/** `extract FILE`: reads a plan and prints what was found; needs no workspace and stores nothing. */
export function addExtractCommand(program: Command): void {
  const command = program
    .command('extract')
    .description('read a plan (Word, Excel, PDF, OFD, web page, text) and print its tasks; stores nothing')
    .argument('<file>', 'the plan');
  bindPlain(command, async (signal, [file = '']) => {
    const files = createFileTokens();
    const source = loadSource(files, { kind: 'file', fileToken: files.offer(file) });
    const reader = createReaderWorker(programFolders.workerEntry, workerLimits.reader);
    const { plan } = await extractSource({ reader, remembered: [] }, source, { signal, onProgress: showProgress });
    const rows = plan.tasks.map((task) => [
      task.number,
      task.title,
      task.leadUnits.join('、'),
      [...task.responsibleUnits, ...task.supportingUnits].join('、'),
      task.deadlines.map((deadline) => deadline.text).join(';'),
    ]);
    const head = [plan.title, plan.issuer, plan.documentNumber, plan.issuedOn].filter((part) => part !== null).join('  ');
    const questions = plan.diagnostics.filter((diagnostic) => diagnostic.severity !== 'info').length;
    return {
      value: plan,
      text: `${head}\n${formatTable(['No.', 'Task', 'Lead', 'Responsible', 'Deadline'], rows, 36)}\n${plan.tasks.length} tasks, ${questions} questions`,
    };
  });
}
