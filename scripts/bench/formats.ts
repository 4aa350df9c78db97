import path from 'node:path';
import { readDocument } from '../../src-main/documents/read-document.ts';
import { extractPlan } from '../../src-main/domain/extraction/extract-plan.ts';
import { planText } from '../../tests/bench/plan-text.ts';
import { bareReaders, type BareReader } from './bare-readers.ts';
import { makeFormatFiles, type FormatFile } from './format-files.ts';
import { inTurn, medianRatio, timed } from './measure.ts';
import { measurement, type BenchOptions, type Measurement, type MeasurementGroup } from './measurement.ts';

/** So many tasks fill about a hundred pages of a letter. */
const taskCount = 740;

/** Reading the same plan of a hundred pages from every format, beside the bare library of that format. */
export async function benchFormats({ quick }: BenchOptions): Promise<MeasurementGroup> {
  const { files, pages, missing } = await makeFormatFiles(planText(taskCount).split('\n'));
  const rows: Measurement[] = [];
  for (const file of files) {
    rows.push(...(await benchFormat(file, bareReaders[path.extname(file.name).slice(1)] ?? null, quick)));
  }
  const absent = missing.length === 0 ? '' : `; not measured, since LibreOffice is not here: ${missing.join(', ')}`;
  return { heading: `Reading a plan of ${taskCount} tasks${pages === null ? '' : ` on ${pages} pages`}, each format${absent}`, rows };
}

async function benchFormat({ name, bytes }: FormatFile, bare: BareReader | null, quick: boolean): Promise<Measurement[]> {
  const { blocks } = await readDocument(bytes, name);
  const { tasks } = extractPlan(blocks);
  const times = await inTurn(
    { program: () => timed(() => readDocument(bytes, name)), bare: () => timed(() => bare?.run(bytes)), grammar: () => timed(() => extractPlan(blocks)) },
    { warmUps: quick ? 1 : 2, rounds: quick ? 2 : 7 },
  );
  return [
    measurement(name, times.program, { note: `${(bytes.length / 1024).toFixed(0)} KiB, ${blocks.length} blocks, cleaned` }),
    ...(bare === null ? [] : [measurement('  bare', times.bare, { note: bare.library, ratio: medianRatio(times.program, times.bare) })]),
    measurement('  the plan from its blocks', times.grammar, { note: `${tasks.length} tasks` }),
  ];
}
