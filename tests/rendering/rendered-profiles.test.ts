import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRender, convertWithLibreOffice, pdfPages } from '../../scripts/render-check.ts';
import { loadExportProfile, presetNames } from '../../src-main/application/presets/load-presets.ts';
import { layOutWorkbook } from '../../src-main/workbooks/layouts/lay-out-workbook.ts';
import { styleTable } from '../../src-main/workbooks/layouts/typeset.ts';
import { workbookOf } from '../../src-main/workbooks/sheet-model.ts';
import { writeWorkbook } from '../../src-main/workbooks/write-workbook.ts';
import { tableRequests } from '../unit/workbooks/sample-requests.ts';
import { cutTexts } from './ink-at-borders.ts';

const rendering = await canRender();
if (!rendering) console.warn('LibreOffice (soffice) and pdftotext are not installed: the profiles are not rendered.');

const signature = '填报人：          审核人：          单位（盖章）：';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-profiles-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.runIf(rendering)('rendered by LibreOffice', { timeout: 120_000 }, () => {
  it.each(presetNames('resources', 'exports'))('every table of the profile %s shows all of its text, with its line for signatures', async (name) => {
    const preset = loadExportProfile('resources', name);
    const profile = { ...preset, ranking: { ...preset.ranking, signature } };
    // The form of the fill-in workbook and its hidden sheets have tests of their own.
    const sheets = tableRequests(profile, 3).flatMap((request) => (request.table === 'fillIn' ? [] : layOutWorkbook(request).sheets));
    const file = join(folder, `${name}.xlsx`);
    await writeFile(file, await writeWorkbook(workbookOf(profile.name, styleTable(profile.typesetting), sheets)));
    const pdf = await convertWithLibreOffice(file, 'pdf', folder);
    const pages = (await pdfPages(pdf)).map((page) => page.replaceAll(/\s/gu, ''));
    expect(await cutTexts(pdf)).toEqual([]);
    expect(pages.length).toBeGreaterThanOrEqual(sheets.length);
    pages.forEach((page, at) => {
      expect(page).toMatch(new RegExp(`第${at + 1}页共${pages.length}页$`, 'u'));
      expect(page.length).toBeGreaterThan(40);
    });
    expect(pages.filter((page) => page.includes(signature.replaceAll(' ', '')))).not.toEqual([]);
  });
});
