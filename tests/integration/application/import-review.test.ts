import { beforeEach, describe, expect, it } from 'vitest';
import type { DraftTaskView, ImportView } from '../../../src-main/contract/imports.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { openTestWorkspace, planText, samplePlan, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const items = [
  '公开政策文件。按规定公开。(牵头单位:县发展和改革局;责任单位:县财政局、各乡镇人民政府。完成时限:2026年6月底前)',
  '做好政策解读。先解读主要内容。再解读办理流程。(责任单位:县教育局。完成时限:2026年9月30日前)',
  '开展业务培训。(牵头单位:县神秘局。完成时限:2026年12月底前)',
];
const unknownNames = '办好专栏。(牵头单位:县甲甲局;责任单位:县乙乙局、县丙丙局、各丁丁单位。完成时限:2026年6月底前)';

/** An import with three drafts as it was read: what a test changes is undone after it. */
let base: ImportView;
/** Another import, for what must not reach over. */
let other: ImportView;
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  base = await workspace.importText(planText(items));
  other = await workspace.importText(planText([unknownNames, '加强指导。(责任单位:县甲甲局。完成时限:2026年6月底前)']));
});

undoAfterEach(shared);
beforeEach(async () => {
  base = await reread(base);
});

function draft(view: ImportView, index: number): DraftTaskView {
  const found = view.draftTasks[index];
  if (!found) throw new Error(`no draft ${index}`);
  return found;
}

async function reread({ importId }: ImportView): Promise<ImportView> {
  return shared().client.imports.get({ importId });
}

describe('drafts of an import', () => {
  it('shows the original, the drafts with their places in it, and what each printed unit stands for', async () => {
    const view = base;
    expect(view).toMatchObject({ state: 'open', fileName: '粘贴的文字', header: { year: 2026, origin: 'own' } });
    expect(view.draftTasks.map((task) => [task.number, task.title])).toEqual([
      ['1', '公开政策文件'],
      ['2', '做好政策解读'],
      ['3', '开展业务培训'],
    ]);
    const [task] = view.draftTasks;
    const [span] = task?.source.leadUnits ?? [];
    expect(view.blocks[span?.block ?? -1]?.original.slice(span?.start, span?.end)).toBe('县发展和改革局');
    expect(view.printedUnits.map((unit) => [unit.printedName, unit.taskCount, unit.resolution.kind])).toEqual([
      ['县发展和改革局', 1, 'unit'],
      ['县财政局', 1, 'unit'],
      ['各乡镇人民政府', 1, 'collective'],
      ['县教育局', 1, 'unit'],
      ['县神秘局', 1, 'unknown'],
    ]);
  });

  it('changes every field of a draft and remembers which', async () => {
    const view = base;
    const { id, rowVersion } = draft(view, 0);
    const fields = {
      number: '1-1',
      section: ['一、重点任务', '(三)新的小节'],
      title: '公开全部政策文件',
      requirement: '改写的要求。',
      leadUnits: ['县财政局'],
      responsibleUnits: ['县教育局'],
      supportingUnits: ['县司法局'],
      deadlines: [{ text: '每季度', kind: 'recurring' as const, date: null, recurrence: { every: 'quarter' as const, month: null, day: null }, relative: null }],
      statusText: '推进中',
      allocation: 'common' as const,
    };
    await shared().client.imports.updateDraftTask({ draftTaskId: id, rowVersion, fields });
    const changed = draft(await reread(view), 0);
    expect(changed).toMatchObject({ ...fields, rowVersion: rowVersion + 1 });
    expect([...changed.edited].sort()).toEqual(Object.keys(fields).sort());
    await expectFailure(shared().client.imports.updateDraftTask({ draftTaskId: id, rowVersion, fields: { title: '旧' } }), 'ROW_CHANGED');
  });

  it('takes a draft whose units were typed in as assigned, and without units as open again', async () => {
    const view = base;
    const change = async (fields: Partial<DraftTaskView>) => {
      const { id, rowVersion } = draft(await reread(view), 2);
      await shared().client.imports.updateDraftTask({ draftTaskId: id, rowVersion, fields });
      return draft(await reread(view), 2).allocation;
    };
    expect(await change({ leadUnits: [] })).toBe('unallocated');
    expect(await change({ responsibleUnits: ['县财政局'] })).toBe('assigned');
  });

  it('changes the header and keeps it from being overwritten by an older view', async () => {
    const view = base;
    const header = {
      title: '改过的名称',
      issuer: '云岭县人民政府',
      documentNumber: '云府发〔2026〕3号',
      issuedOn: '2026-03-02',
      year: 2027,
      origin: 'superior' as const,
    };
    await shared().client.imports.updateHeader({ importId: view.importId, rowVersion: view.rowVersion, header });
    const changed = await reread(view);
    expect(changed.header).toEqual(header);
    expect(changed.headerSource).toEqual(view.headerSource);
    const stale = shared().client.imports.updateHeader({ importId: view.importId, rowVersion: view.rowVersion, header });
    await expectFailure(stale, 'ROW_CHANGED');
  });

  it('splits a draft within its requirement, keeping units and deadlines in both', async () => {
    const view = base;
    const second = draft(view, 1);
    const at = second.requirement?.indexOf('再解读') ?? 0;
    expect(at).toBeGreaterThan(0);
    await shared().client.imports.splitDraftTask({ draftTaskId: second.id, rowVersion: second.rowVersion, at });
    const parts = (await reread(view)).draftTasks;
    expect(parts.map((task) => task.title)).toEqual(['公开政策文件', '做好政策解读', '再解读办理流程', '开展业务培训']);
    expect(parts.map((task) => task.number)).toEqual(['1', '2-1', '2-2', '3']);
    for (const part of parts.slice(1, 3)) {
      expect(part).toMatchObject({ responsibleUnits: second.responsibleUnits, deadlines: second.deadlines });
    }
    const { id, rowVersion } = draft(await reread(view), 3);
    await expectFailure(shared().client.imports.splitDraftTask({ draftTaskId: id, rowVersion, at: 999 }), 'SPLIT_NOT_POSSIBLE');
  });

  it('merges drafts into the first of them in document order', async () => {
    const view = base;
    const [first, second, third] = view.draftTasks.map((task) => task.id);
    const draftTaskIds = [third ?? '', first ?? ''];
    const merged = await shared().client.imports.mergeDraftTasks({ importId: view.importId, draftTaskIds });
    expect(merged.draftTaskId).toBe(first);
    const { draftTasks } = await reread(view);
    expect(draftTasks.map((task) => task.id)).toEqual([first, second]);
    expect(draftTasks[0]).toMatchObject({
      title: '公开政策文件',
      requirement: '按规定公开。\n开展业务培训。',
      leadUnits: ['县发展和改革局', '县神秘局'],
    });
    expect(draftTasks[0]?.deadlines.map((deadline) => deadline.date)).toEqual(['2026-06-30', '2026-12-31']);
    const { importId } = view;
    await expectFailure(shared().client.imports.mergeDraftTasks({ importId, draftTaskIds: [first ?? ''] }), 'MERGE_NEEDS_TWO');
    await expectFailure(shared().client.imports.mergeDraftTasks({ importId, draftTaskIds: [] }), 'MERGE_NEEDS_TWO');
  });

  it('leaves a draft out and takes it back in; what only it prints is asked no more', async () => {
    const view = base;
    const { importId } = view;
    const draftTaskIds = [draft(view, 2).id];
    await shared().client.imports.dropDraftTasks({ importId, draftTaskIds, dropped: true });
    const dropped = await reread(view);
    expect(dropped.draftTasks.map((task) => task.dropped)).toEqual([false, false, true]);
    expect(dropped.printedUnits.map((unit) => unit.printedName)).not.toContain('县神秘局');
    await shared().client.imports.dropDraftTasks({ importId, draftTaskIds, dropped: false });
    expect((await reread(view)).printedUnits).toEqual(view.printedUnits);
  });

  it('adds an empty draft behind another one in its section, or at the end', async () => {
    const view = base;
    const { importId } = view;
    await shared().client.imports.addDraftTask({ importId, afterDraftTaskId: draft(view, 0).id, title: '补录的任务' });
    await shared().client.imports.addDraftTask({ importId, afterDraftTaskId: null, title: '最后一项' });
    const { draftTasks } = await reread(view);
    expect(draftTasks.map((task) => task.title)).toEqual(['公开政策文件', '补录的任务', '做好政策解读', '开展业务培训', '最后一项']);
    expect(draftTasks[1]).toMatchObject({ section: draft(view, 0).section, allocation: 'unallocated' });
    const foreign = shared().client.imports.addDraftTask({ importId, afterDraftTaskId: draft(other, 0).id, title: '别处' });
    await expectFailure(foreign, 'NOT_FOUND', { kind: 'draftTask' });
  });

  it('refuses to drop a draft of another import', async () => {
    const view = base;
    const draftTaskIds = [draft(view, 0).id, draft(other, 0).id];
    const call = shared().client.imports.dropDraftTasks({ importId: view.importId, draftTaskIds, dropped: true });
    await expectFailure(call, 'NOT_FOUND', { kind: 'draftTask' });
    expect([await reread(view), await reread(other)]).toEqual([view, other]);
  });

  it('takes every edit back, one undo each', async () => {
    const view = base;
    const { importId } = view;
    const { client } = shared();
    const first = draft(view, 0);
    const second = draft(view, 1);
    const edits = [
      () => client.imports.updateDraftTask({ draftTaskId: first.id, rowVersion: first.rowVersion, fields: { title: '改' } }),
      () => client.imports.splitDraftTask({ draftTaskId: second.id, rowVersion: second.rowVersion, at: 8 }),
      () => client.imports.mergeDraftTasks({ importId, draftTaskIds: [first.id, draft(view, 2).id] }),
      () => client.imports.dropDraftTasks({ importId, draftTaskIds: [first.id], dropped: true }),
      () => client.imports.addDraftTask({ importId, afterDraftTaskId: null, title: '新' }),
      () => client.imports.chooseUnit({ importId, printedName: '县财政局', choice: { kind: 'later' } }),
      () => client.imports.discard({ importId }),
    ];
    for (const edit of edits) await edit();
    for (const _ of edits) await client.history.undoLast();
    expect(withoutVersions(await reread(view))).toEqual(withoutVersions(view));
  });
});

describe('printed units', () => {
  it('are matched, created with the commit, left for later, made collective, or remembered as an alias', async () => {
    const { client, unitId } = shared();
    const view = other;
    const { importId } = view;
    const kindOf = async (printedName: string) =>
      (await reread(view)).printedUnits.find((unit) => unit.printedName === printedName)?.resolution;
    expect(await kindOf('各丁丁单位')).toMatchObject({ kind: 'unknown', looksCollective: true });

    const financeId = await unitId('县财政局');
    await client.imports.chooseUnit({ importId, printedName: '县甲甲局', choice: { kind: 'unit', unitId: financeId, rememberAsAlias: true } });
    await client.imports.chooseUnit({ importId, printedName: '县乙乙局', choice: { kind: 'createUnit', name: '云岭县乙乙局', classCode: 'countyDepartment' } });
    await client.imports.chooseUnit({ importId, printedName: '县丙丙局', choice: { kind: 'later' } });
    const memberIds = [financeId, await unitId('县司法局')];
    await client.imports.chooseUnit({ importId, printedName: '各丁丁单位', choice: { kind: 'createCollective', name: '各丁丁单位', memberIds } });

    expect(await kindOf('县甲甲局')).toEqual({ kind: 'unit', unitId: financeId, name: '县财政局', chosen: true, remembered: false });
    expect(await kindOf('县乙乙局')).toEqual({ kind: 'create', name: '云岭县乙乙局', classCode: 'countyDepartment', chosen: true });
    expect(await kindOf('县丙丙局')).toEqual({ kind: 'later', chosen: true });
    expect(await kindOf('各丁丁单位')).toMatchObject({ kind: 'collective', memberCount: 2, chosen: true, remembered: false });
    expect((await client.units.list({ search: '甲甲' })).units.map((unit) => unit.id)).toEqual([financeId]);

    const next = await shared().importText(planText(['另一项任务。(责任单位:县甲甲局。完成时限:2026年6月底前)']));
    expect(next.printedUnits.map((unit) => unit.resolution)).toEqual([
      { kind: 'unit', unitId: financeId, name: '县财政局', chosen: false, remembered: false },
    ]);

    await client.imports.chooseUnit({ importId, printedName: '县丙丙局', choice: { kind: 'automatic' } });
    expect(await kindOf('县丙丙局')).toMatchObject({ kind: 'unknown', looksCollective: false });
  });

  it('refuses to create what is there already', async () => {
    const { client } = shared();
    const { importId } = base;
    const create = (choice: Parameters<typeof client.imports.chooseUnit>[0]['choice']) =>
      client.imports.chooseUnit({ importId, printedName: '县神秘局', choice });
    await expectFailure(create({ kind: 'createUnit', name: '县财政局', classCode: 'countyDepartment' }), 'UNIT_NAME_TAKEN', { name: '县财政局' });
    await expectFailure(create({ kind: 'createUnit', name: '县新局', classCode: 'nothing' }), 'NOT_FOUND', { kind: 'unitClass' });
    const { collectives } = await client.units.list({});
    const name = collectives[0]?.name ?? '';
    await expectFailure(create({ kind: 'createCollective', name, memberIds: [] }), 'UNIT_NAME_TAKEN', { name });
    const taken = client.imports.chooseUnit({
      importId,
      printedName: '县财政局',
      choice: { kind: 'unit', unitId: await shared().unitId('县司法局'), rememberAsAlias: true },
    });
    await expectFailure(taken, 'UNIT_NAME_TAKEN', { name: '县财政局' });
  });
});

describe('reading a deadline that the clerk types', () => {
  it.each([
    ['6月底前', [{ kind: 'date', date: '2026-06-30' }]],
    ['每季度', [{ kind: 'recurring', date: null }]],
    ['持续推进', [{ kind: 'ongoing', date: null }]],
    ['说不清的时候', []],
    ['2026年2月30日前', []],
    ['0个工作日内', []],
  ])('%s', async (text, expected) => {
    const { deadlines } = await shared().client.imports.readDeadline({ text, year: 2026 });
    expect(deadlines).toMatchObject(expected);
    expect(deadlines).toHaveLength(expected.length);
  });
});

describe('deadlines of a plan that does not say its year', () => {
  it('get their day when the clerk gives the year', async () => {
    const { client, importText } = shared();
    const view = await importText(planText(['公开政策。(责任单位:县财政局。完成时限:9月底前)'], '云岭县政务公开工作要点'));
    const { importId, rowVersion, header } = view;
    expect(header.year).toBeNull();
    expect(draft(view, 0).deadlines).toMatchObject([{ text: '9月底前', date: null }]);
    await client.imports.updateHeader({ importId, rowVersion, header: { ...header, year: 2027 } });
    expect(draft(await reread(view), 0).deadlines).toMatchObject([{ text: '9月底前', kind: 'date', date: '2027-09-30' }]);
    const { rows } = await client.ledger.list({ planId: await shared().commit(importId) });
    expect(rows[0]?.deadlines).toMatchObject([{ printedText: '9月底前', dueOn: '2027-09-30' }]);
  });
});

describe('an import over a restart', () => {
  it('keeps the drafts, the edits and the choices of the sample plan', async () => {
    const workspace = openTestWorkspace();
    await workspace.setUp();
    const view = await workspace.importFile(samplePlan);
    expect(view.draftTasks).toHaveLength(36);
    const { id, rowVersion } = draft(view, 0);
    await workspace.client.imports.updateDraftTask({ draftTaskId: id, rowVersion, fields: { title: '改过的名称' } });
    const printedName = view.printedUnits[0]?.printedName ?? '';
    await workspace.client.imports.chooseUnit({ importId: view.importId, printedName, choice: { kind: 'later' } });
    const before = await workspace.client.imports.get({ importId: view.importId });

    const { client } = workspace.reopen();
    expect(await client.imports.get({ importId: view.importId })).toEqual(before);
    expect(await client.imports.list()).toMatchObject([{ importId: view.importId, state: 'open', fileName: 'plan.docx', taskCount: 36 }]);
    expect(before.draftTasks[0]?.title).toBe('改过的名称');
    expect(before.printedUnits[0]?.resolution).toEqual({ kind: 'later', chosen: true });
  });
});

function withoutVersions(view: ImportView): unknown {
  return JSON.parse(JSON.stringify(view, (key, value: unknown) => (key === 'rowVersion' ? undefined : value)));
}
