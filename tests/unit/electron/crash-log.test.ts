import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { recordCrash } from '../../../src-main/electron/crash-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const now = new Date('2026-06-30T08:00:00Z');

describe('recordCrash', () => {
  it('appends each failure with its stack under a reference of its own', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const folder = path.join(temporaryFolder(), 'logs');
    const first = recordCrash(folder, 'main', new Error('first failure'), now);
    const second = recordCrash(folder, 'window', { reason: 'crashed' }, now);
    const log = readFileSync(first.logFile, 'utf8');
    expect(log).toContain(`2026-06-30T08:00:00.000Z ${first.reference} main\nError: first failure\n    at `);
    expect(log).toContain(`${second.reference} window\n{"reason":"crashed"}`);
    expect(second.reference).not.toBe(first.reference);
  });

  it('still gives a reference when the log cannot be written', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const file = path.join(temporaryFolder(), 'not-a-folder');
    writeFileSync(file, '');
    expect(recordCrash(file, 'main', new Error('any'), now).reference).toMatch(/^\w{8}$/u);
  });
});
