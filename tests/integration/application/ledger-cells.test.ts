import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../src-main/contract/ledger.ts';
import { cellFields } from '../../../src-main/contract/codes.ts';
import type { CellField } from '../../../src-main/contract/codes.ts';
import { cellText } from '../../../src-main/contract/text/cell-text.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { openTestWorkspace, type TestWorkspace } from '../../support/open-test-workspace.ts';
import { storedContent } from '../../support/stored-content.ts';

const plan = [
  '云岭县2026年政务公开工作要点',
  '一、重点任务',
  '1. 公开政策文件。(牵头单位：县财政局；责任单位：各乡镇人民政府。完成时限：2026年6月底前)',
  '2. 做好政策解读。用好图解。(责任单位：县司法局。完成时限：2026年7月20日前)',
  '3. 办好网站。(责任单位：县财政局；配合单位：县统计局。完成时限：每季度)',
].join('\n');

async function prepared(): Promise<TestWorkspace & { rows: LedgerRow[] }> {
  const workspace = openTestWorkspace();
  await workspace.setUp();
  await workspace.commit((await workspace.importText(plan)).importId);
  return { ...workspace, rows: (await workspace.client.ledger.list({})).rows };
}

const cell = (row: LedgerRow | undefined, field: CellField, text: string) => {
  if (!row) throw new Error('no such row');
  return { taskId: row.id, rowVersion: row.rowVersion, field, text };
};

describe('previewCells', () => {
  it('tells what texts would make of cells and stores nothing', async () => {
    const workspace = await prepared();
    const { client, rows } = workspace;
    const before = storedContent(workspace);
    const [first, second] = rows;
    const { cells } = await client.ledger.previewCells({
      cells: [
        cell(first, 'requirement', ' 公开全部文件。\n附解读。 '),
        cell(second, 'deadline', '2026/9/30、每季度'),
        cell(second, 'lead', '县司法局、县新设的局'),
        cell(first, 'title', ' '),
        cell(first, 'deadline', '争取早日'),
        cell(first, 'outlineNumber', '长'.repeat(51)),
        cell(first, 'responsible', '县统计局；配合单位：县司法局'),
        cell(second, 'title', '做好政策解读'),
      ],
    });
    expect(storedContent(workspace)).toEqual(before);
    expect(cells.map(({ field, after, refused }) => [field, after, refused])).toEqual([
      ['requirement', '公开全部文件。\n附解读。', null],
      ['deadline', '2026/9/30、每季度', null],
      ['lead', '县司法局、县新设的局', null],
      ['title', '', 'TITLE_MISSING'],
      ['deadline', '争取早日', 'DEADLINE_UNREAD'],
      ['outlineNumber', '长'.repeat(51), 'TOO_LONG'],
      ['responsible', '县统计局；配合单位：县司法局', null],
      ['title', '做好政策解读', null],
    ]);
    expect(cells[1]?.deadlines.map(({ kind, date }) => [kind, date])).toEqual([['date', '2026-09-30'], ['recurring', null]]);
    expect(cells[2]?.openUnits).toEqual(['县新设的局']);
    expect(cells[6]?.before).toBe('各乡镇人民政府');
    expect(cells[7]?.before).toBe('做好政策解读');
  });

  it('refuses a cell that is named twice, and tasks that do not exist', async () => {
    const { client, rows } = await prepared();
    const twice = cell(rows[0], 'note', '一');
    await expectFailure(client.ledger.previewCells({ cells: [twice, twice] }), 'INVALID_INPUT');
    await expectFailure(client.ledger.previewCells({ cells: [{ ...twice, taskId: 'none' }] }), 'NOT_FOUND');
  });
});

describe('writeCells', () => {
  it('writes a block as one change that is undone as one', async () => {
    const workspace = await prepared();
    const { client, rows } = workspace;
    const [first, second, third] = rows;
    const answer = await expectUndone(workspace, () =>
      client.ledger.writeCells({
        cells: [
          cell(first, 'requirement', '公开全部文件。'),
          cell(first, 'deadline', ''),
          cell(second, 'lead', '司法局'),
          cell(second, 'responsible', '各乡镇人民政府、县新设的局'),
          cell(third, 'note', '每季度报送。'),
          cell(third, 'title', third?.title ?? ''),
        ],
      }),
    );
    expect(answer.changedCells).toBe(5);
    const after = (await client.ledger.list({})).rows;
    expect(after.map((row) => row.requirement)).toEqual(['公开全部文件。', '用好图解。', null]);
    expect(after[0]?.deadlines).toEqual([]);
    expect(after[2]?.note).toBe('每季度报送。');
    expect(after[2]?.title).toBe(third?.title);
    const [lead, towns, open] = after[1]?.assignments ?? [];
    expect(lead).toEqual({ role: 'lead', printedName: '司法局', unitId: await workspace.unitId('县司法局'), collectiveUnitId: null });
    expect(towns).toMatchObject({ role: 'responsible', unitId: null });
    expect(towns?.collectiveUnitId).not.toBeNull();
    expect(open).toEqual({ role: 'responsible', printedName: '县新设的局', unitId: null, collectiveUnitId: null });
    // The units of the collective have a part in the task now.
    expect(after[1]?.unitCount).toBeGreaterThan(2);
  });

  it('sets the supporting units that a cell of responsible units names, unless they have a cell of their own', async () => {
    const { client, rows } = await prepared();
    const [first, second, third] = rows;
    await client.ledger.writeCells({
      cells: [
        cell(first, 'responsible', '县统计局；配合单位：县司法局'),
        cell(second, 'responsible', '县统计局；配合单位：县司法局'),
        cell(second, 'supporting', ''),
        cell(third, 'responsible', '县民政局'),
      ],
    });
    const after = (await client.ledger.list({})).rows;
    const texts = after.map((row) => cellText(row, 'responsibleAndSupporting'));
    expect(texts).toEqual(['县统计局；配合单位：县司法局', '县统计局', '县民政局；配合单位：县统计局']);
    expect(after[0]?.assignments.find(({ role }) => role === 'lead')?.printedName).toBe('县财政局');
  });

  it('sets both roles by a cell of both', async () => {
    const { client, rows } = await prepared();
    const [first, second, third] = rows;
    await client.ledger.writeCells({
      cells: [cell(third, 'responsibleAndSupporting', '县财政局'), cell(second, 'responsibleAndSupporting', '县民政局；配合单位：县统计局'), cell(first, 'responsibleAndSupporting', '')],
    });
    const after = (await client.ledger.list({})).rows;
    expect(after.map((row) => cellText(row, 'responsibleAndSupporting'))).toEqual(['', '县民政局；配合单位：县统计局', '县财政局']);
  });

  it('reads every name of the register as one name', async () => {
    const workspace = openTestWorkspace();
    const { client } = workspace;
    await workspace.setUp();
    await client.units.importPreset({ preset: 'typical-county' });
    await workspace.commit((await workspace.importText(plan)).importId);
    const { units, collectives } = await client.units.list({});
    const [row] = (await client.ledger.list({})).rows;
    const texts = [units.map(({ name }) => name).join('、'), ...collectives.map(({ name }) => name)];
    expect(units.length + collectives.length).toBeGreaterThan(90);
    for (const text of texts) {
      const { cells } = await client.ledger.previewCells({ cells: [cell(row, 'lead', text)] });
      expect(cells[0]).toMatchObject({ after: text, openUnits: [] });
    }
  });

  it('changes nothing when texts come back as they were copied', async () => {
    const { client, rows } = await prepared();
    const cells = rows.flatMap((row) => cellFields.map((field) => cell(row, field, cellText(row, field))));
    expect(await client.ledger.writeCells({ cells })).toEqual({ changeSetId: null, changedCells: 0 });
  });

  it('writes all or none: a refused text, a row that moved on', async () => {
    const workspace = await prepared();
    const { client, rows } = workspace;
    const [first, second] = rows;
    await client.ledger.writeCells({ cells: [cell(first, 'note', '一')] });
    const before = storedContent(workspace);
    await expectFailure(client.ledger.writeCells({ cells: [cell(second, 'note', '二'), cell(first, 'note', '三')] }), 'ROW_CHANGED');
    const refused = client.ledger.writeCells({ cells: [cell(second, 'note', '二'), cell(second, 'deadline', '争取早日')] });
    await expectFailure(refused, 'INVALID_INPUT', { fields: ['cells.1.text'] });
    expect(storedContent(workspace)).toEqual(before);
  });
});
