import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes an empty folder that disappears with the test that runs (call it inside a test or `beforeEach`). */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
