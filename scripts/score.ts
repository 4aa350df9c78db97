/** Prints how well the grammar reads labelled plans: `npm run score [DIR] [--verbose] [--min-task F] …`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { scoreFolder } from '../tests/support/extraction-score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', default: false },
    'min-task': { type: 'string', default: '0' },
    'min-unit': { type: 'string', default: '0' },
    'min-lead': { type: 'string', default: '0' },
    'min-deadline': { type: 'string', default: '0' },
  },
});

const folder = positionals[0] ?? path.join(import.meta.dirname, '../tests/fixtures/plans');
const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
const result = await scoreFolder(files);
for (const line of values.verbose ? result.details : []) console.log(line);
for (const line of result.lines) console.log(line);
if (result.documents === 0) {
  console.error(`no labelled documents in ${folder}`);
  process.exit(2);
}
const measures = ['task', 'unit', 'lead', 'deadline'] as const;
const short = measures.filter((measure) => result.total[measure].f1 < Number(values[`min-${measure}`]));
if (short.length > 0) console.error(`below the minimum: ${short.join(', ')}`);
process.exit(short.length > 0 || result.failed > 0 ? 1 : 0);
