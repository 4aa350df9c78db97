import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { fixtureBytes } from './fixture-bytes.ts';
import { shareImports } from './import-attempt.ts';

const imports = shareImports();
const plan = fixtureBytes('list-plan.txt');

describe('names of files', () => {
  it('are kept as names only, without characters that turn or hide them', async () => {
    const { attempt, workspace } = imports();
    const names = {
      '..公开..docx': '..公开..docx',
      'CON.docx': 'CON.docx',
      '公开\u202Excod.exe': '公开xcod.exe',
      '\u2067要点\u2069\u200B\u0007.txt': '要点.txt',
      'a\\b\\..\\c.txt': 'a\\b\\..\\c.txt',
      '%2e%2e%2f<b>"\'`$(x).txt': '%2e%2e%2f<b>"\'`$(x).txt',
      [`${'要'.repeat(80)}.txt`]: `${'要'.repeat(80)}.txt`,
    };
    for (const [index, [fileName, kept]] of Object.entries(names).entries()) {
      const outcome = await attempt({ fileName, bytes: new Uint8Array([...plan, 0x30 + index]) });
      if (outcome.code !== null) throw new Error(outcome.sentence);
      expect((await workspace.client.imports.get({ importId: outcome.importId })).fileName).toBe(kept);
    }
    expect(workspace.keptFiles().filter((name) => !/^originals[\\/][0-9a-f]{2}[\\/][0-9a-f]{64}$/u.test(name))).toEqual([]);
  });

  it('that are too long for the system are refused with a short sentence', async () => {
    const outcome = await imports().attemptPath(path.join(temporaryFolder(), `${'要点'.repeat(150)}.docx`));
    expect(outcome).toMatchObject({ code: 'FILE_NOT_READABLE' });
    if (outcome.code !== null) expect(outcome.sentence.length).toBeLessThan(120);
  });
});

describe('places without a file', () => {
  it('are refused each in its way', async () => {
    const folder = temporaryFolder();
    const { attemptPath, workspace, goOn } = imports();
    const at = (name: string): string => path.join(folder, name);
    writeFileSync(at('empty.docx'), '');
    writeFileSync(at('gone.txt'), plan);
    mkdirSync(at('folder.docx'));
    symlinkSync(at('nowhere'), at('dangling.txt'));
    const gone = workspace.files.offer(at('gone.txt'));
    rmSync(at('gone.txt'));
    expect(workspace.files.readable(gone)).toBe(at('gone.txt'));
    expect(await attemptPath(at('gone.txt'))).toMatchObject({ code: 'FILE_NOT_READABLE' });
    expect(await attemptPath(at('dangling.txt'))).toMatchObject({ code: 'FILE_NOT_READABLE' });
    expect(await attemptPath(at('empty.docx'))).toMatchObject({ code: 'FILE_EMPTY' });
    expect(await attemptPath(at('folder.docx'))).toMatchObject({ code: 'FILE_FORMAT_UNSUPPORTED', data: { format: 'folder' } });
    expect(await attemptPath('/dev/zero')).toMatchObject({ code: 'FILE_NOT_READABLE' });
    await goOn();
  });

  it.skipIf(process.getuid?.() === 0)('a file without permission to read it is refused (root may read all)', async () => {
    const file = path.join(temporaryFolder(), 'secret.txt');
    writeFileSync(file, plan, { mode: 0o000 });
    expect(await imports().attemptPath(file)).toMatchObject({ code: 'FILE_NOT_READABLE' });
  });
});
