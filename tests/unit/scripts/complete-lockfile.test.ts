import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { missingOptionalPackages } from '../../../scripts/complete-lockfile.ts';

it('the lockfile has an entry for every optional package that it wants, or npm ci refuses it', () => {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof missingOptionalPackages>[0];
  expect(missingOptionalPackages(lockfile)).toEqual([]);
});

it('names what is missing', () => {
  const packages = {
    'node_modules/tool': { version: '1.0.0', optionalDependencies: { '@tool/linux-x64': '1.0.0', '@tool/win32-x64': '1.0.0' } },
    'node_modules/@tool/linux-x64': { version: '1.0.0' },
  };
  expect(missingOptionalPackages({ packages })).toEqual([{ name: '@tool/win32-x64', version: '1.0.0' }]);
});
