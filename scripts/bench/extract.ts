import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { workerLimits } from '../../src-main/application/worker-limits.ts';
import { samplePlanPath } from '../../src-main/application/workspace/load-sample.ts';
import { programFolders } from '../../src-main/cli/program-folders.ts';
import { readDocument } from '../../src-main/documents/read-document.ts';
import { extractPlan } from '../../src-main/domain/extraction/extract-plan.ts';
import { createReaderWorker } from '../../src-main/workers/reader-worker.ts';
import { inTurn, timed } from './measure.ts';
import { measurement, type BenchOptions, type Measurement, type MeasurementGroup } from './measurement.ts';

const projectFolder = path.resolve(import.meta.dirname, '../..');
/** Real plans, beside the project where somebody has put them. */
const corpusFolder = path.resolve(projectFolder, '../shared/corpus');
const ownPlansFolder = path.join(projectFolder, 'tests/fixtures/plans');
const planDocument = /\.(?:txt|docx|xlsx)$/u;

/** Reading and understanding each plan at hand, in this thread and in a worker of its own. */
export async function benchExtract({ quick }: BenchOptions): Promise<MeasurementGroup> {
  const corpus = plansIn(corpusFolder);
  const files = corpus.length > 0 ? corpus : [...plansIn(ownPlansFolder), samplePlanPath(programFolders.resourcesFolder)];
  const rows: Measurement[] = [];
  for (const file of files) rows.push(...(await benchFile(file, quick)));
  const origin = corpus.length > 0 ? 'the corpus' : "the project's own plans (no ../shared/corpus here)";
  return { heading: `Extract: ${origin}`, rows };
}

function plansIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => planDocument.test(name));
  return names.sort().map((name) => path.join(folder, name));
}

async function benchFile(file: string, quick: boolean): Promise<Measurement[]> {
  const bytes = new Uint8Array(readFileSync(file));
  const name = path.basename(file);
  const reader = createReaderWorker(programFolders.workerEntry, workerLimits.reader);
  const { blocks } = await readDocument(bytes, name);
  const { tasks } = extractPlan(blocks);
  const { here } = await inTurn(
    { here: () => timed(async () => extractPlan((await readDocument(bytes, name)).blocks)) },
    { warmUps: 3, rounds: quick ? 3 : 15 },
  );
  const { inWorker } = await inTurn(
    { inWorker: () => timed(() => reader.extract({ reading: { source: 'file', bytes, fileName: name }, remembered: [] })) },
    { warmUps: 1, rounds: quick ? 1 : 3 },
  );
  return [
    measurement(name, here, { note: `${(bytes.length / 1024).toFixed(0)} KiB, ${blocks.length} blocks, ${tasks.length} tasks` }),
    measurement(`${name} in a worker`, inWorker, { note: 'with the start of its thread' }),
  ];
}
