import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { programFacts } from '../../../src-main/electron/program-facts.ts';

describe('programFacts', () => {
  it('marks the fallback runtime as for testing only', () => {
    expect(programFacts('0.1.0', '33.2.1')).toEqual({ version: '0.1.0', electron: '33.2.1', testingOnly: true });
  });

  it('does not mark the Electron that the installers ship', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: { electron: string } };
    expect(programFacts('0.1.0', devDependencies.electron).testingOnly).toBe(false);
  });
});
