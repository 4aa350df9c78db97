import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canRender, convertWithLibreOffice } from '../../scripts/render-check.ts';
import { expectFailure } from '../support/expect-failure.ts';
import { follow, openTestWorkspace } from '../support/open-test-workspace.ts';
import { superiorDocument } from '../support/superior-document.ts';
import { addSuperiorPlan } from '../support/superior-plan.ts';
import { openedWorkbook, partsOf, superiorWorkbook } from '../support/superior-workbook.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const rendering = await canRender();

/** A file as an old program would have saved it. */
async function saved(name: string, bytes: Uint8Array, ending: string): Promise<string> {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return convertWithLibreOffice(file, ending, path.join(folder, 'old'));
}

describe.skipIf(!rendering)("an old file of a superior, where LibreOffice is installed", () => {
  it('is converted, and filled as .xlsx or .docx', async () => {
    const workspace = openTestWorkspace();
    await workspace.setUp();
    const { client, files } = workspace;
    const fillTable = client.templates.fill;
    await addSuperiorPlan(workspace, { tasks: [{ title: '惠企政策公开', requirement: '集中发布惠企政策，及时更新办事指南。' }, { title: '惠企政策 & 解读' }] });
    for (const [old, fileName, format] of [[await saved('进展.xlsx', await superiorWorkbook(), 'xls'), '进展.xlsx', 'xlsx'], [await saved('进展.docx', superiorDocument(), 'doc'), '进展.docx', 'docx']] as const) {
      const { tableId } = await follow(client.templates.open({ fileToken: files.offer(old), year: 2026, quarter: 2, planId: null }));
      const view = await client.templates.get({ tableId });
      expect(view).toMatchObject({ fileName, format });
      const [row] = view.rows;
      const cell = row?.cells[0];
      expect(row?.task).not.toBeNull();
      await client.templates.setText({ tableId, row: row?.row ?? -1, column: cell?.column ?? -1, text: '已经落实' });
      const target = path.join(temporaryFolder(), fileName);
      await follow(fillTable({ tableId, overwrite: false, saveToken: files.offerSaveTarget(target) }));
      const written = new Uint8Array(readFileSync(target));
      if (format === 'xlsx') expect((await openedWorkbook(written)).getWorksheet('进展情况表')?.getCell('F5').value).toBe('已经落实');
      else expect(Buffer.from(partsOf(written)['word/document.xml'] ?? new Uint8Array()).toString('utf8')).toContain('已经落实');
    }
  });

  it('stops when it is cancelled, and stores nothing', async () => {
    const workspace = openTestWorkspace();
    await workspace.setUp();
    const { client, files } = workspace;
    const fileToken = files.offer(await saved('进展.xlsx', await superiorWorkbook(), 'xls'));
    const before = workspace.dump();
    const stop = new AbortController();
    const job = await client.templates.open({ fileToken, year: 2026, quarter: 2, planId: null }, { signal: stop.signal });
    setTimeout(() => stop.abort(), 800);
    await expectFailure(follow(Promise.resolve(job)), 'CANCELLED');
    expect(workspace.dump()).toEqual(before);
  });
});
