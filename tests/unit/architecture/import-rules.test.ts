import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Imports that a folder's name forbids. */
const violations: readonly [file: string, specifier: string][] = [
  ['src-main/domain/scoring/planted.ts', 'node:fs'],
  ['src-main/domain/scoring/planted.ts', 'zod'],
  ['src-main/domain/scoring/planted.ts', '../../database/database.ts'],
  ['src-main/contract/planted.ts', '../application/router.ts'],
  ['src-main/contract/planted.ts', 'node:path'],
  ['src-main/documents/planted.ts', '../database/database.ts'],
  ['src-main/documents/planted.ts', 'exceljs'],
  ['src-main/workbooks/planted.ts', '../application/router.ts'],
  ['src-main/database/planted.ts', '../contract/index.ts'],
  ['src-main/workers/planted.ts', '../database/database.ts'],
  ['src-main/application/ledger/planted.ts', 'better-sqlite3'],
  ['src-main/application/ledger/planted.ts', 'exceljs'],
  ['src-main/application/ledger/planted.ts', 'electron'],
  ['src-main/application/ledger/planted.ts', '../../electron/main.ts'],
  ['src-main/electron/planted.ts', '../database/database.ts'],
  ['src-main/cli/commands/planted.ts', '../../database/database.ts'],
  ['src-main/preload/planted.ts', '../application/workspace.ts'],
  ['src-renderer/features/ledger/planted.ts', '../../../src-main/domain/codes.ts'],
  ['src-renderer/features/ledger/planted.ts', '../../../src-main/application/router.ts'],
  ['src-renderer/features/ledger/planted.ts', '../units/units-screen.tsx'],
  ['src-renderer/features/ledger/planted.ts', 'node:fs'],
  ['src-renderer/ui/planted.ts', '../features/ledger/ledger-screen.tsx'],
];

const allowed: readonly [file: string, specifier: string][] = [
  ['src-main/domain/scoring/planted.ts', '../codes.ts'],
  ['src-main/contract/planted.ts', '../domain/codes.ts'],
  ['src-main/workbooks/planted.ts', 'exceljs'],
  ['src-main/database/planted.ts', 'better-sqlite3'],
  ['src-main/application/ledger/planted.ts', '../../database/database.ts'],
  ['src-main/electron/planted.ts', '../application/workspace.ts'],
  ['src-renderer/features/ledger/planted.ts', '../../../src-main/contract/index.ts'],
  ['src-renderer/features/ledger/planted.ts', './panel/task-panel.tsx'],
];

/** Lints each import in a file of its own, in a copy of the tree's shape, and returns the files that were refused. */
function refusedFiles(imports: readonly [file: string, specifier: string][]): Set<string> {
  const folder = temporaryFolder();
  copyFileSync('.oxlintrc.json', path.join(folder, '.oxlintrc.json'));
  imports.forEach(([file, specifier], index) => {
    const planted = path.join(folder, file.replace('planted', `planted-${index}`));
    mkdirSync(path.dirname(planted), { recursive: true });
    writeFileSync(planted, `export * from '${specifier}';\n`);
  });
  const oxlint = path.resolve('node_modules/oxlint/bin/oxlint');
  let report: string;
  try {
    report = execFileSync(process.execPath, [oxlint, '--format', 'unix', '.'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    report = (error as { stdout: string }).stdout;
  }
  const lines = report.split('\n').filter((line) => line.includes('no-restricted-imports'));
  return new Set(lines.map((line) => line.split(':')[0] ?? ''));
}

describe('import rules of the folders', () => {
  it('refuse every planted violation', () => {
    const refused = refusedFiles(violations);
    const missed = violations.filter(([file], index) => !refused.has(file.replace('planted', `planted-${index}`)));
    expect(missed).toEqual([]);
  });

  it('let through what a folder may import', () => {
    expect([...refusedFiles(allowed)]).toEqual([]);
  });
});
