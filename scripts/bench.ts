import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assertNodeVersion } from './node-preflight.ts';

assertNodeVersion();
const { benchGroups, isGroupName } = await import('./bench/groups.ts');
const { formatGroups } = await import('./bench/measurement.ts');
const { formatFacts, runtimeFacts } = await import('./bench/runtime-facts.ts');
const { removeScratch } = await import('./bench/bench-workspace.ts');
const { RuntimeUnavailable } = await import('./electron-runtime/runtime.ts');
type GroupName = keyof typeof benchGroups;

const groupNames = Object.keys(benchGroups).filter(isGroupName);
const usage = `Usage: npm run bench -- [--only GROUP] [--json FILE] [--quick]
GROUP is one of ${groupNames.join(', ')}. --quick measures fewer rounds: for a look, not for numbers to keep.
The ratio of a row is the program's time divided by the row's own, both measured in turn in this run.`;

/** What the command line asks for. */
interface BenchRequest {
  readonly names: readonly GroupName[];
  readonly json: string | null;
  readonly quick: boolean;
}

const request = readRequest();
if (request === null) {
  console.error(usage);
  process.exitCode = 2;
} else {
  process.exitCode = await bench(request);
}

/** The request, or null for arguments that are not understood. */
function readRequest(): BenchRequest | null {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' }, quick: { type: 'boolean' } } });
    const { only, json, quick } = values;
    if (only !== undefined && !isGroupName(only)) return null;
    return { names: only === undefined ? groupNames : [only], json: json ?? null, quick: quick ?? false };
  } catch {
    return null;
  }
}

/** Measures the groups, prints them and gives the exit code: 1 when Electron's windows could not be measured. */
async function bench({ names, json, quick }: BenchRequest): Promise<number> {
  let exitCode = 0;
  try {
    const facts = await runtimeFacts(names.includes('window'));
    console.log(`${formatFacts(facts)}\n`);
    const groups = [];
    for (const name of names) {
      console.error(`Measuring ${name} …`);
      try {
        groups.push(await benchGroups[name]({ quick }));
      } catch (error) {
        if (!(error instanceof RuntimeUnavailable)) throw error;
        console.error(error.message);
        exitCode = 1;
      }
    }
    console.log(formatGroups(groups));
    if (json !== null) writeFileSync(json, `${JSON.stringify({ facts, groups }, null, 2)}\n`);
    return exitCode;
  } finally {
    removeScratch();
  }
}
