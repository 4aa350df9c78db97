import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canRender, convertWithLibreOffice } from '../../scripts/render-check.ts';
import { collect, shareDistribution } from '../support/exchange-workspace.ts';
import { openDistributed } from '../support/returned-workbooks.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { undoAfterEach } from '../support/undo-after-each.ts';

const rendering = await canRender();
if (!rendering) console.warn('LibreOffice (soffice) is not installed: no workbook is saved again between distribution and collection.');

const titles = ['公开财政预算', '公开惠民补贴', '公开政府采购'] as const;
const { shared, given } = shareDistribution(titles.map((title) => `${title}。每季度更新。（责任单位：县财政局，完成时限：2026年12月底前）`));
undoAfterEach(shared);

describe.runIf(rendering)('workbooks that LibreOffice has saved again', { timeout: 120_000 }, () => {
  it.each([
    ['xlsx', 'xlsx:Calc MS Excel 2007 XML'],
    ['xls', 'xls:MS Excel 97'],
  ])('as .%s bring exactly what was filled in', async (extension, format) => {
    const { client } = shared();
    const open = await openDistributed(given().workbookOf('县财政局'));
    open.type(titles[0], { state: '已完成（待核）', text: '=1+1 已公开\n第二行', percent: 100, reportedOn: new Date('2026-07-02T00:00:00Z'), problems: '无', nextStep: '继续', evidence: '云财〔2026〕5号', reporter: '李四' });
    open.type(titles[2], { percent: 0 });
    const source = path.join(temporaryFolder(), '返回.xlsx');
    await open.save(source, '2026-07-24T08:00:00Z');
    const folder = path.join(temporaryFolder(), '另存');
    mkdirSync(folder);
    const { returnIds, files } = await collect(shared(), await convertWithLibreOffice(source, format, folder));
    expect(files).toMatchObject([{ fileName: `返回.${extension}`, outcome: 'read' }]);
    expect(await client.exchange.returns({ year: 2026 })).toMatchObject([{ unitName: '县财政局', recognisedBy: 'marks', tamperedRows: 0, outcomes: { new: 2, unchanged: 1 } }]);
    expect(await client.exchange.applyReturns({ returnIds, choices: [] })).toMatchObject({ reports: 2, evidence: 1 });
    const { rows } = await client.ledger.list({ year: 2026 });
    const { units } = await client.ledger.task({ taskId: rows[0]?.id ?? '' });
    expect(units).toMatchObject([{ state: 'doneUnchecked', reports: [{ text: '=1+1 已公开\n第二行', percent: 100, reportedOn: '2026-07-02', problems: '无', nextStep: '继续', reporter: '李四' }] }]);
    expect((await collect(shared(), source)).changeSetId).not.toBeNull();
    const [first] = await client.exchange.returns({ year: 2026, states: ['waiting'] });
    expect(first?.outcomes).toMatchObject({ new: 0, changed: 0, conflict: 0 });
  });
});
