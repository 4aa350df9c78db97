import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { provideRenderingPackages } from './debian-packages.ts';
import { assertNodeVersion } from './node-preflight.ts';

/** What the JSON report of the test runner says about one run. */
interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
}

async function runTests(): Promise<number> {
  assertNodeVersion();
  await provideRenderingPackages((line) => console.error(line)).catch((error: unknown) => console.error(error));
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-tests-'));
  const report = path.join(folder, 'report.json');
  try {
    const run = spawnSync(
      process.execPath,
      [
        path.join('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...process.argv.slice(2),
      ],
      // Workers load the program's sources for each document; compiled once, they start in a third of the time.
      { stdio: 'inherit', env: { ...process.env, NODE_COMPILE_CACHE: path.resolve('node_modules', '.cache', 'compile') } },
    );
    const counts = JSON.parse(readFileSync(report, 'utf8')) as TestReport;
    if (counts.numPendingTests > 0) console.log(`${counts.numPendingTests} skipped (each says why above)`);
    // A file that could not be loaded has no tests of its own, but must not pass for a green run.
    const failed = counts.numFailedTests === 0 && run.status !== 0 ? 1 : counts.numFailedTests;
    console.log(`${counts.numPassedTests} passed, ${failed} failed`);
    return run.status ?? 1;
  } catch (error) {
    console.error(error);
    console.log('0 passed, 1 failed');
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await runTests();
