import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assertNodeVersion } from './node-preflight.ts';

assertNodeVersion();
const { benchGroups, isGroupName } = await import('./bench/groups.ts');
const { formatGroups } = await import('./bench/measurement.ts');
const { formatFacts, runtimeFacts } = await import('./bench/runtime-facts.ts');
const { removeScratch } = await import('./bench/bench-workspace.ts');

const usage = `Usage: npm run bench -- [--only GROUP] [--json FILE] [--quick]
GROUP is one of: ${Object.keys(benchGroups).join(', ')}.`;

process.exitCode = await bench();

/** Measures what is asked for and prints it; 2 for wrong arguments. */
async function bench(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, json: { type: 'string' }, quick: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return tell(usage, 0);
  if (values.only !== undefined && !isGroupName(values.only)) return tell(usage, 2);
  const names = values.only === undefined ? Object.keys(benchGroups).filter(isGroupName) : [values.only];
  try {
    const facts = await runtimeFacts(names.includes('window'));
    console.log(`${formatFacts(facts)}\n`);
    const groups = [];
    for (const name of names) {
      console.error(`Measuring ${name} …`);
      groups.push(await benchGroups[name]({ quick: values.quick }));
    }
    console.log(formatGroups(groups));
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ facts, groups }, null, 2)}\n`);
    return 0;
  } finally {
    removeScratch();
  }
}

function tell(text: string, code: number): number {
  console.error(text);
  return code;
}
