import { beforeEach, describe, expect, it } from 'vitest';
import type { DraftsChange, DraftTaskView, ImportView } from '../../../src-main/contract/imports.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { follow, planText, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const items = [
  '公开政策文件。按规定公开。(牵头单位:县发展和改革局;责任单位:县财政局。完成时限:2026年6月底前)',
  '做好政策解读。先解读主要内容。(责任单位:县教肓局、县财政局。完成时限:2026年9月30日前)',
  '开展业务培训。(责任单位:县教肓局。完成时限:2026年12月底前)',
  '办好专栏。按月更新。(责任单位:县司法局)',
];
let view: ImportView;
let importId: string;
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  ({ importId } = await workspace.importText(planText(items)));
});
undoAfterEach(shared);
beforeEach(async () => {
  view = await shared().client.imports.get({ importId });
});

function draft(index: number): DraftTaskView {
  const found = view.draftTasks[index];
  if (!found) throw new Error(`no draft ${index}`);
  return found;
}

async function reread(): Promise<ImportView> {
  view = await shared().client.imports.get({ importId: view.importId });
  return view;
}

const titles = (): string[] => view.draftTasks.map(({ title }) => title);

function spanOf(words: string): { block: number; start: number; end: number } {
  const block = view.blocks.find(({ original }) => original.includes(words));
  const start = block?.original.indexOf(words) ?? -1;
  return { block: block?.index ?? -1, start, end: start + words.length };
}

describe('words of the original', () => {
  it('become the lead unit of a draft, with their place, and undo takes them back', async () => {
    const { id, rowVersion } = draft(3);
    await shared().client.imports.setFieldFromSource({ draftTaskId: id, rowVersion, field: 'leadUnits', spans: [spanOf('县司法局')], mode: 'replace' });
    await reread();
    expect(draft(3)).toMatchObject({ leadUnits: ['县司法局'], edited: ['leadUnits'] });
    expect(draft(3).source.leadUnits).toEqual([spanOf('县司法局')]);
    await shared().client.history.undoLast();
    expect((await reread()).draftTasks[3]?.leadUnits).toEqual([]);
  });

  it('that hold no day are refused with a sentence of their own', async () => {
    const { id, rowVersion } = draft(3);
    const taking = shared().client.imports.setFieldFromSource({ draftTaskId: id, rowVersion, field: 'deadlines', spans: [spanOf('《')], mode: 'replace' });
    await expectFailure(taking, 'NOTHING_IN_SELECTION');
  });

  it('become a draft behind another, in its section', async () => {
    await shared().client.imports.addDraftFromSource({ importId, afterDraftTaskId: draft(0).id, spans: [spanOf('先解读主要内容。')] });
    await reread();
    expect(titles()).toEqual(['公开政策文件', '先解读主要内容', '做好政策解读', '开展业务培训', '办好专栏']);
    expect(draft(1).section).toEqual(draft(0).section);
  });
});

describe('order and levels', () => {
  it('moves drafts, in their order, behind another and to the front', async () => {
    await shared().client.imports.moveDraftTasks({ importId, draftTaskIds: [draft(1).id, draft(0).id], afterDraftTaskId: draft(2).id, section: null });
    await reread();
    expect(titles()).toEqual(['开展业务培训', '公开政策文件', '做好政策解读', '办好专栏']);
    await shared().client.imports.moveDraftTasks({ importId, draftTaskIds: [draft(3).id], afterDraftTaskId: null, section: ['三、其他'] });
    await reread();
    expect(titles()).toEqual(['办好专栏', '开展业务培训', '公开政策文件', '做好政策解读']);
    expect([draft(0).section, draft(1).section]).toEqual([['三、其他'], ['一、重点任务']]);
  });

  it('takes a draft for a heading of those that follow, and moves one out and in again', async () => {
    await shared().client.imports.makeHeading({ draftTaskId: draft(1).id, rowVersion: draft(1).rowVersion });
    await reread();
    expect(draft(1).dropped).toBe(true);
    expect(draft(2).section).toEqual([...draft(0).section, '2.做好政策解读']);
    await shared().client.imports.indentDraftTasks({ importId, draftTaskIds: [draft(3).id], by: 'out' });
    expect((await reread()).draftTasks[3]?.section).toEqual(draft(0).section);
    await shared().client.imports.indentDraftTasks({ importId, draftTaskIds: [draft(3).id], by: 'in' });
    expect((await reread()).draftTasks[3]?.section).toEqual(draft(2).section);
  });
});

describe('many at once', () => {
  const changes: [DraftsChange, Partial<Record<keyof DraftTaskView, unknown>>][] = [
    [{ kind: 'addUnits', role: 'lead', names: ['县政府办'] }, { leadUnits: ['县政府办'] }],
    [{ kind: 'removeUnits', names: ['县教肓局'] }, { responsibleUnits: [] }],
    [{ kind: 'changeRole', from: 'responsible', to: 'lead' }, { leadUnits: ['县教肓局'], responsibleUnits: [] }],
    [{ kind: 'setSection', section: ['三、其他'] }, { section: ['三、其他'] }],
    [{ kind: 'setAllocation', allocation: 'common' }, { allocation: 'common' }],
    [
      { kind: 'setDeadlines', deadlines: [{ text: '年底前', kind: 'date', date: '2026-12-31', recurrence: null, relative: null }] },
      { deadlines: [{ text: '年底前' }] },
    ],
  ];
  it.each(changes)('%j', async (change, expected) => {
    await shared().client.imports.editDraftTasks({ importId, draftTaskIds: [draft(2).id, draft(3).id], change });
    await reread();
    expect(draft(2)).toMatchObject(expected);
    expect(draft(2).edited.length).toBeGreaterThan(0);
    expect(draft(0).edited).toEqual([]);
  });

  it('writes one unit name in place of another everywhere', async () => {
    const { taskCount } = await shared().client.imports.replacePrintedUnit({ importId: view.importId, printedName: '县教肓局', names: ['县教育局'] });
    expect(taskCount).toBe(2);
    await reread();
    expect(draft(1).responsibleUnits).toEqual(['县教育局', '县财政局']);
    expect(view.printedUnits.find(({ printedName }) => printedName === '县教育局')?.resolution.kind).toBe('unit');
  });
});

describe('unknown names', () => {
  it('get those first that sound the same', async () => {
    const sounding = await shared().importText(planText(['办好专栏。(责任单位:县民正局)']));
    const resolution = sounding.printedUnits[0]?.resolution;
    expect(resolution?.kind).toBe('unknown');
    expect(resolution?.kind === 'unknown' ? resolution.candidates[0]?.name : null).toContain('民政局');
  });
});

describe('doubts', () => {
  it('are settled in the ledger itself, and come back by undo', async () => {
    const [doubt] = view.diagnostics;
    if (!doubt) throw new Error('no diagnostic');
    await shared().client.imports.settleDiagnostics({ importId: view.importId, diagnosticIds: [doubt.diagnosticId], settled: true });
    expect((await reread()).diagnostics[0]?.settled).toBe(true);
    await shared().client.history.undoLast();
    expect((await reread()).diagnostics[0]?.settled).toBe(false);
  });

  it('of drafts that are joined stay with the draft that is left', async () => {
    view = await shared().importText(planText([items[0] ?? '', '规范文书。统一格式。(责任单位:县司法局;完成时限:近期完成)'], '云岭县2026年文书工作安排'));
    const doubtOf = (index: number): string[] =>
      view.diagnostics.filter(({ draftTaskId }) => draftTaskId === draft(index).id).map(({ code }) => code);
    expect([doubtOf(0), doubtOf(1)]).toEqual([[], ['DEADLINE_DOUBTFUL']]);
    await shared().client.imports.mergeDraftTasks({ importId: view.importId, draftTaskIds: [draft(0).id, draft(1).id] });
    view = await shared().client.imports.get({ importId: view.importId });
    expect(doubtOf(0)).toEqual(['DEADLINE_DOUBTFUL']);
  });
});

describe('words that could stand in two columns', () => {
  it('go where the clerk says, leave the other field, and one undo takes all back', async () => {
    const header = '序号\t工作任务\t牵头单位\t责任单位\t完成时限';
    const rows = ['1\t公开预算\t县财政局\t县教育局\t6月底前', '2\t公开决算\t县财政局\t9月底前', '3\t公开规划\t县司法局\t县教育局\t年底前'];
    view = await shared().importText(['云岭县2026年任务分解表', header, ...rows].join('\n'));
    const doubt = view.diagnostics.find(({ candidates }) => candidates.length > 1);
    if (!doubt) throw new Error('no doubtful cell');
    const [taken, other] = doubt.candidates;
    const at = view.draftTasks.findIndex(({ id }) => id === doubt.draftTaskId);
    expect(draft(at)[taken ?? 'title']).toEqual(['县财政局']);
    await shared().client.imports.placeWords({ diagnosticId: doubt.diagnosticId, field: other ?? 'title' });
    view = await shared().client.imports.get({ importId: view.importId });
    expect([draft(at)[taken ?? 'title'], draft(at)[other ?? 'title']]).toEqual([[], ['县财政局']]);
    expect(view.diagnostics.find(({ diagnosticId }) => diagnosticId === doubt.diagnosticId)?.settled).toBe(true);
    await shared().client.history.undoLast();
    view = await shared().client.imports.get({ importId: view.importId });
    expect(draft(at)[taken ?? 'title']).toEqual(['县财政局']);
    expect(view.diagnostics.find(({ diagnosticId }) => diagnosticId === doubt.diagnosticId)?.settled).toBe(false);
  });
});

describe('the original', () => {
  it('is copied for another program under its own name', async () => {
    const { fileToken, fileName } = await shared().client.imports.original({ importId: view.importId });
    expect(fileName).toBe('粘贴的文字');
    const copy = shared().files.pathOf(fileToken) ?? '';
    expect(copy).toMatch(/粘贴的文字\.txt$/u);
  });
});

describe('a table whose columns were misread', () => {
  const table = (names: string, year: number): string =>
    [
      `云海市人民政府办公室`,
      `${year}年度政务公开事项表`,
      names,
      '１\t公开预算\t县财政局\t县教育局\t6月底前',
      '2\t公开决算\t县财政局\t县司法局\t9月底前',
      '3\t公开规划\t县司法局\t县教育局\t年底前',
      `云海市人民政府办公室`,
      `${year}年3月1日`,
    ].join('\n');
  const header = '甲列\t乙列\t丙列\t丁列\t戊列';
  const roles = ['number', 'task', 'lead', 'supporting', 'deadline'] as const;

  it('is read again as the clerk says, keeps what he changed, and the next plan of the issuer is read so at once', async () => {
    const { client } = shared();
    view = await shared().importText(table(header, 2026));
    const [found] = view.reading.tables;
    if (!found) throw new Error('no table was found');
    expect(found.columns).toHaveLength(5);
    const choices = { readFrom: 'tables' as const, columns: [{ signature: found.signature, roles: [...roles] }] };
    await follow(client.imports.readAgain({ importId: view.importId, rowVersion: view.rowVersion, choices }));
    await reread();
    expect(view.draftTasks.map((task) => [task.title, task.leadUnits, task.supportingUnits])).toEqual([
      ['公开预算', ['县财政局'], ['县教育局']],
      ['公开决算', ['县财政局'], ['县司法局']],
      ['公开规划', ['县司法局'], ['县教育局']],
    ]);
    await client.imports.updateDraftTask({ draftTaskId: draft(0).id, rowVersion: draft(0).rowVersion, fields: { title: '公开年度预算' } });
    const codes = view.diagnostics.map(({ code }) => code);
    expect(codes).toContain('CLEANED_WIDTH');
    const again = await follow(client.imports.readAgain({ importId: view.importId, rowVersion: view.rowVersion, choices }));
    expect(again).toMatchObject({ taskCount: 3, keptCount: 1 });
    expect((await reread()).diagnostics.map(({ code }) => code)).toEqual(codes);
    expect((await reread()).draftTasks[0]?.title).toBe('公开年度预算');

    await client.imports.chooseUnit({ importId: view.importId, printedName: '县司法局', choice: { kind: 'unit', unitId: await shared().unitId('县公安局'), rememberAsAlias: false } });
    await shared().commit(view.importId);
    const next = await shared().importText(table(header, 2027));
    expect(next.draftTasks.map((task) => [task.title, task.leadUnits])).toEqual([
      ['公开预算', ['县财政局']],
      ['公开决算', ['县财政局']],
      ['公开规划', ['县司法局']],
    ]);
    expect(next.diagnostics.map(({ code }) => code)).toContain('REMEMBERED_READING');
    expect(next.printedUnits.find(({ printedName }) => printedName === '县司法局')?.resolution).toMatchObject({ kind: 'unit', name: '县公安局', remembered: true });
    expect(await client.imports.issuers()).toMatchObject([{ issuer: '云海市人民政府办公室', tableCount: 1, nameCount: 1 }]);

    await client.imports.forgetIssuer({ issuer: '云海市人民政府办公室' });
    expect(await client.imports.issuers()).toEqual([]);
    await expectFailure(client.imports.forgetIssuer({ issuer: '云海市人民政府办公室' }), 'NOT_FOUND');
  });
});
