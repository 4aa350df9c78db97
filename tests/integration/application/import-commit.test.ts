import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportView } from '../../../src-main/contract/imports.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { writeTable } from '../../support/export-table.ts';
import { follow, openTestWorkspace, planText, samplePlan, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { readSheets } from '../../support/read-sheet.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const plan = [
  '云岭县2026年政务公开工作要点',
  '一、重点任务',
  '(一)政策公开',
  '1. 公开政策文件。按规定公开。(牵头单位:县发展和改革局;责任单位:县财政局、各乡镇人民政府。完成时限:2026年6月底前)',
  '2. 做好政策解读。(责任单位:县教育局、县丙丙局。完成时限:每季度)',
  '(二)平台建设',
  '3. 办好网站。(牵头单位:县乙乙局。完成时限:2026年9月30日前)',
  '二、保障措施',
  '4. 开展培训。(责任单位:县司法局。完成时限:2026年12月底前)',
].join('\n');

let view: ImportView;
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  view = await workspace.importText(plan);
});

describe('committing an import', () => {
  it('is refused while something is missing, and for a view that is no longer the newest', async () => {
    const { client, dump } = shared();
    const { importId, header } = view;
    const change = async (fields: Partial<typeof header>) => {
      const { rowVersion } = await client.imports.get({ importId });
      await client.imports.updateHeader({ importId, rowVersion, header: { ...header, ...fields } });
    };
    const commit = async () => {
      const { rowVersion } = await client.imports.get({ importId });
      return client.imports.commit({ importId, rowVersion, useStates: false });
    };
    await change({ title: ' ', year: null });
    const first = view.draftTasks[0];
    await client.imports.updateDraftTask({ draftTaskId: first?.id ?? '', rowVersion: first?.rowVersion ?? 0, fields: { title: ' ' } });
    const before = dump();
    await expectFailure(commit(), 'IMPORT_INCOMPLETE', { missing: ['title', 'year', 'taskTitle'] });
    expect(dump()).toEqual(before);
    await client.history.undoLast();
    const draftTaskIds = view.draftTasks.map((task) => task.id);
    await client.imports.dropDraftTasks({ importId, draftTaskIds, dropped: true });
    await expectFailure(commit(), 'IMPORT_INCOMPLETE', { missing: ['title', 'year', 'tasks'] });
    await client.imports.dropDraftTasks({ importId, draftTaskIds, dropped: false });
    await change({});
    const stale = client.imports.commit({ importId, rowVersion: view.rowVersion, useStates: false });
    await expectFailure(stale, 'ROW_CHANGED');
  });

  it('makes plan, sections, tasks, assignments, units and first reports in one step, and one undo takes all back', async () => {
    const { client, dump, unitId } = shared();
    const { importId } = view;
    await client.imports.chooseUnit({ importId, printedName: '县乙乙局', choice: { kind: 'createUnit', name: '县乙乙局', classCode: 'countyDepartment' } });
    await client.imports.chooseUnit({ importId, printedName: '县丙丙局', choice: { kind: 'later' } });
    const statusTexts = ['已完成', '完成了一部分,还在做', '', '未启动'];
    for (const [index, statusText] of statusTexts.entries()) {
      const draft = (await client.imports.get({ importId })).draftTasks[index];
      await client.imports.updateDraftTask({ draftTaskId: draft?.id ?? '', rowVersion: draft?.rowVersion ?? 0, fields: { statusText } });
    }
    const before = dump(['change_sets', 'changes', 'audit_entries']);
    const { rowVersion } = await client.imports.get({ importId });
    const committed = await client.imports.commit({ importId, rowVersion, useStates: true });
    expect(committed).toMatchObject({ sections: 4, tasks: 4, assignments: 7, unitsCreated: 1, unitsLeftOpen: 1, progressReports: 16 });
    const { planId } = committed;

    const sections = await client.ledger.sections({ planId });
    const parentOf = new Map(sections.map((section) => [section.id, section.heading]));
    expect(sections.map((section) => [section.level, section.heading, section.parentId && parentOf.get(section.parentId)])).toEqual([
      [1, '一、重点任务', null],
      [2, '(一)政策公开', '一、重点任务'],
      [2, '(二)平台建设', '一、重点任务'],
      [1, '二、保障措施', null],
    ]);
    const { rows } = await client.ledger.list({ planId });
    expect(rows.map((row) => [row.outlineNumber, row.title, row.sectionPath.at(-1), row.unitCount, row.state])).toEqual([
      ['1', '公开政策文件', '(一)政策公开', 14, 'doneUnchecked'],
      ['2', '做好政策解读', '(一)政策公开', 1, 'inProgress'],
      ['3', '办好网站', '(二)平台建设', 1, 'notStarted'],
      ['4', '开展培训', '二、保障措施', 1, 'notStarted'],
    ]);
    expect(rows[0]?.assignments).toMatchObject([
      { role: 'lead', printedName: '县发展和改革局', unitId: await unitId('县发展和改革局') },
      { role: 'responsible', printedName: '县财政局', unitId: await unitId('县财政局') },
      { role: 'responsible', printedName: '各乡镇人民政府', unitId: null },
    ]);
    expect(rows[1]?.assignments).toMatchObject([{ printedName: '县教育局' }, { printedName: '县丙丙局', unitId: null, collectiveUnitId: null }]);
    const detail = await client.ledger.task({ taskId: rows[0]?.id ?? '' });
    const townshipId = await unitId('龙山镇');
    expect(detail.units.find((unit) => unit.unitId === townshipId)).toMatchObject({
      role: 'responsible',
      state: 'doneUnchecked',
      reports: [{ text: '已完成', reportedOn: '2026-07-15' }],
    });
    expect(detail.source.map(({ block }) => block.original).join('')).toContain('公开政策文件');
    expect(await client.ledger.plans()).toMatchObject([{ id: planId, title: view.header.title, year: 2026, taskCount: 4 }]);
    await expectFailure(client.imports.commit({ importId, rowVersion, useStates: false }), 'IMPORT_NOT_OPEN');

    const ledger = await client.ledger.list({});
    const { undone } = await client.history.undoLast();
    expect(undone).toMatchObject({ useCase: 'imports.commit', values: { title: view.header.title, count: 4 } });
    expect(dumpWithoutVersions(dump(['change_sets', 'changes', 'audit_entries']))).toEqual(dumpWithoutVersions(before));
    await client.history.redoLast();
    const again = await client.ledger.list({});
    expect(again.rows.map((row) => ({ ...row, rowVersion: 0 }))).toEqual(ledger.rows.map((row) => ({ ...row, rowVersion: 0 })));
  });

  it('takes 36 tasks from the sample plan and leaves no name open', async () => {
    const workspace = openTestWorkspace();
    await workspace.setUp();
    const { importId, rowVersion } = await workspace.importFile(samplePlan);
    const committed = await workspace.client.imports.commit({ importId, rowVersion, useStates: false });
    expect(committed).toMatchObject({ tasks: 36, unitsLeftOpen: 0, progressReports: 0 });
    expect(workspace.integrity()).toMatchObject({ structure: [], foreignKeys: [], auditChain: { intact: true } });
  });

  it('keeps every task exactly once on the way to the responsibility table', async () => {
    const workspace = openTestWorkspace();
    const { client, files } = workspace;
    await workspace.setUp();
    await workspace.importText(planText(['底稿。(责任单位:县财政局)']));
    const title = fc.stringMatching(/^[一-龥=+@(),。 ]{1,30}$/u).filter((text) => text.trim() !== '');
    const draft = fc.record({ title, section: fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 }), dropped: fc.boolean() });
    const folder = temporaryFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 6 }), async (drafts) => {
        run += 1;
        const { importId } = await follow(client.imports.start({ source: { kind: 'pasted', text: planText(['底稿。(责任单位:县财政局)']) }, allowRepeat: true }));
        const [first] = (await client.imports.get({ importId })).draftTasks;
        await client.imports.updateDraftTask({ draftTaskId: first?.id ?? '', rowVersion: 1, fields: { title: '底稿', section: [] } });
        for (const { title, section, dropped } of drafts) {
          const { draftTaskId } = await client.imports.addDraftTask({ importId, afterDraftTaskId: null, title });
          await client.imports.updateDraftTask({ draftTaskId, rowVersion: 1, fields: { section } });
          await client.imports.dropDraftTasks({ importId, draftTaskIds: [draftTaskId], dropped });
        }
        const planId = await workspace.commit(importId);
        const file = path.join(folder, `${run}.xlsx`);
        await writeTable(client, { table: 'responsibilityTable', planId }, files.offerSaveTarget(file));
        const [sheet] = await readSheets(file);
        const printed = (sheet?.rows ?? []).filter((row) => /^\d+$/u.test(row[0] ?? '')).map((row) => row[1]);
        const kept = drafts.filter(({ dropped }) => !dropped).map((task) => task.title.trim());
        expect(printed).toEqual(['底稿', ...kept]);
      }),
      { numRuns: 2 },
    );
  });
});

function dumpWithoutVersions(tables: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => row.replace(/"row_version":\d+/u, '')).sort()]));
}
