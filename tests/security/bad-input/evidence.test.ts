import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addEvidence, evidenceOf, fileOnStick, newParts, type Part } from '../../support/evidence-samples.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let parts: readonly [Part, Part];
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  parts = await newParts(workspace);
});

async function refuse(filePath: string, code: Parameters<typeof expectFailure>[1]): Promise<void> {
  const before = { rows: shared().dump(), files: shared().keptFiles() };
  await expectFailure(addEvidence(shared(), [filePath], [...parts]), code);
  expect({ rows: shared().dump(), files: shared().keptFiles() }).toEqual(before);
}

/** The name that is kept of a file, and the path of the copy that is opened. */
async function openedAs(filePath: string): Promise<{ kept: string | null; copy: string }> {
  const { evidenceIds } = await addEvidence(shared(), [filePath], [...parts]);
  const evidenceId = evidenceIds.at(-1) ?? '';
  const { fileName } = await evidenceOf(shared(), evidenceId);
  const { fileToken } = await shared().client.evidence.open({ evidenceId });
  return { kept: fileName, copy: shared().files.pathOf(fileToken) ?? '' };
}

describe('programs', () => {
  it('are refused by their content, whatever they are called', async () => {
    const starts = ['MZ\u0090\u0000', '\u007fELF\u0002', '\u00cf\u00fa\u00ed\u00fe', '\u00ca\u00fe\u00ba\u00be', '#!/bin/sh\n', '\u00ef\u00bb\u00bf#!/bin/sh\n', 'L\u0000\u0000\u0000\u0001\u0014\u0002\u0000'];
    for (const start of starts) await refuse(fileOnStick('evil.pdf', Buffer.from(start, 'latin1')), 'EVIDENCE_REFUSED');
  });

  it('are refused by their ending, also behind dots, spaces, streams and hidden characters', async () => {
    const names = ['a.exe', 'a.DLL', 'a.msi', 'a.bat', 'a.cmd', 'a.ps1', 'a.vbs', 'a.js', 'a.jar', 'a.scr', 'a.lnk', 'a.hta', 'a.com', 'a.reg', 'a.sh', 'a.desktop'];
    const hidden = ['报告.pdf.exe', '报告.exe...', '报告.exe . ', '报告.exe:zone.pdf', '报告.pdf:a.exe', '报告.e\u200Bxe', '报告\u202Efdp.exe', '.exe'];
    for (const name of [...names, ...hidden]) await refuse(fileOnStick(name, '文字'), 'EVIDENCE_REFUSED');
  });
});

describe('names', () => {
  it('never lead out of the folder of copies, nor to a device', async () => {
    const names = {
      'a\\..\\..\\b.txt': 'a_.._.._b.txt',
      '%2e%2e%2f<b>|"?*.txt': '%2e%2e%2f_b_____.txt',
      'CON.txt': '_CON.txt',
      'nul': '_nul',
      '公开.txt...': '公开.txt',
      '..公开..': '..公开',
      [`${'要'.repeat(80)}.txt`]: `${'要'.repeat(80)}.txt`,
      [`${'x'.repeat(251)}.txt`]: `${'x'.repeat(80)}.txt`,
    };
    for (const [index, [fileName, copyName]] of Object.entries(names).entries()) {
      const { kept, copy } = await openedAs(fileOnStick(fileName, `内容 ${index}`));
      expect([kept, path.basename(copy)]).toEqual([fileName, copyName]);
      expect(path.relative(path.join(shared().folder, 'temporary'), copy).split(path.sep)).toHaveLength(2);
      expect(readFileSync(copy, 'utf8')).toBe(`内容 ${index}`);
    }
    const places = /^(?:evidence[\\/][0-9a-f]{2}[\\/][0-9a-f]{64}|temporary[\\/].*)$/u;
    expect(shared().keptFiles().filter((name) => !places.test(name))).toEqual([]);
  });
});

describe('places that are no plain file', () => {
  it('are refused, and a link is kept as what it leads to', async () => {
    const folder = temporaryFolder();
    const at = (name: string): string => path.join(folder, name);
    mkdirSync(at('folder.pdf'));
    symlinkSync(at('nowhere'), at('dangling.pdf'));
    symlinkSync(at('loop.pdf'), at('loop.pdf'));
    symlinkSync('/dev/zero', at('endless.pdf'));
    writeFileSync(at('setup.bin'), 'MZ');
    symlinkSync(at('setup.bin'), at('report.pdf'));
    for (const name of ['folder.pdf', 'dangling.pdf', 'loop.pdf', 'endless.pdf']) await refuse(at(name), 'FILE_NOT_READABLE');
    await refuse(at('report.pdf'), 'EVIDENCE_REFUSED');
    writeFileSync(at('target.txt'), '链接的内容');
    symlinkSync(at('target.txt'), at('linked.txt'));
    const { copy } = await openedAs(at('linked.txt'));
    rmSync(at('target.txt'));
    expect(readFileSync(copy, 'utf8')).toBe('链接的内容');
  });
});
