import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const plan = [
  '云岭县2026年政务公开工作要点',
  '一、政策公开',
  '1. 甲任务。(责任单位:县司法局)',
  '2. 乙任务。(责任单位:县司法局)',
  '二、平台建设',
  '3. 丙任务。(责任单位:县司法局)',
  '4. 丁任务。(责任单位:县司法局)',
  '三、保障措施',
  '5. 戊任务。(责任单位:县司法局)',
].join('\n');

let planId = '';
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  planId = await workspace.commit((await workspace.importText(plan)).importId);
});
undoAfterEach(shared);

/** The plan as it reads: `number heading`, one a task. */
async function reading(): Promise<string[]> {
  const { rows } = await shared().client.ledger.list({ planId });
  return rows.map((row) => `${row.outlineNumber ?? row.title} ${row.sectionPath.join('/').slice(0, 1)}`.trim());
}

async function idOf(number: string): Promise<string> {
  const { rows } = await shared().client.ledger.list({ planId });
  return rows.find((row) => row.outlineNumber === number)?.id ?? '';
}

async function sectionId(start: string): Promise<string> {
  const sections = await shared().client.ledger.sections({ planId });
  return sections.find((section) => section.heading.startsWith(start))?.id ?? '';
}

async function move(numbers: string[], section: string | null, before: string | null) {
  return shared().client.ledger.moveTasks({
    taskIds: await Promise.all(numbers.map(idOf)),
    sectionId: section === null ? null : await sectionId(section),
    beforeTaskId: before === null ? null : await idOf(before),
  });
}

describe('moving tasks', () => {
  it('puts them before a task of another section, in the order that they had', async () => {
    await expectUndone(shared(), () => move(['5', '1'], '二', '4'));
    expect(await reading()).toEqual(['2 一', '3 二', '1 二', '5 二', '4 二']);
    await shared().client.history.undoLast();
  });

  it('puts them at the end of a section', async () => {
    await move(['5'], '一', null);
    expect(await reading()).toEqual(['1 一', '2 一', '5 一', '3 二', '4 二']);
    await move(['1'], '一', null);
    expect(await reading()).toEqual(['2 一', '5 一', '1 一', '3 二', '4 二']);
  });

  it('puts them into a section that has become empty where its heading stands', async () => {
    await move(['3', '4'], '三', null);
    expect(await reading()).toEqual(['1 一', '2 一', '5 三', '3 三', '4 三']);
    await move(['2'], '二', null);
    expect(await reading()).toEqual(['1 一', '2 二', '5 三', '3 三', '4 三']);
    await move(['1', '2'], null, null);
    expect(await reading()).toEqual(['5 三', '3 三', '4 三', '1', '2']);
    await move(['4'], '一', null);
    expect(await reading()).toEqual(['4 一', '5 三', '3 三', '1', '2']);
  });

  it('takes a place before one of the moved tasks for the next one that stays', async () => {
    await move(['1', '4'], '二', '3');
    expect(await reading()).toEqual(['2 一', '1 二', '4 二', '3 二', '5 三']);
    await move(['1', '3'], '二', '1');
    expect(await reading()).toEqual(['2 一', '1 二', '3 二', '4 二', '5 三']);
  });

  it('records nothing where they lie there already', async () => {
    expect(await move(['3'], '二', '4')).toEqual({ changeSetId: null });
    expect(await move(['4', '3'], '二', null)).toEqual({ changeSetId: null });
    expect(await move(['2'], '一', '2')).toEqual({ changeSetId: null });
  });

  it('still finds room after many moves to the same place', async () => {
    for (let round = 0; round < 60; round += 1) await move([round % 2 === 0 ? '5' : '4'], '二', round % 2 === 0 ? '4' : '5');
    expect(await reading()).toEqual(['1 一', '2 一', '3 二', '4 二', '5 二']);
    const { rows } = await shared().client.ledger.list({ planId });
    expect(rows).toHaveLength(5);
  });

  it('refuses what is not of the plan and the section, and changes nothing', async () => {
    const { client } = shared();
    const other = await client.ledger.addPlan({ title: '自建计划', year: 2026 });
    const { taskId } = await client.ledger.addTask({ ...plainTask, planId: other.planId, title: '别处的任务', assignments: [] });
    const before = shared().dump();
    const [first, second] = [await idOf('1'), await sectionId('二')];
    const refuse = (input: Parameters<typeof client.ledger.moveTasks>[0], kind: string, id: string) =>
      expectFailure(client.ledger.moveTasks(input), 'NOT_FOUND', { kind, id });
    await refuse({ taskIds: [first, taskId], sectionId: second, beforeTaskId: null }, 'task', taskId);
    await refuse({ taskIds: [taskId], sectionId: second, beforeTaskId: null }, 'section', second);
    await refuse({ taskIds: [first], sectionId: second, beforeTaskId: taskId }, 'task', taskId);
    await refuse({ taskIds: [first], sectionId: second, beforeTaskId: first }, 'task', first);
    await refuse({ taskIds: [first, 'no-such'], sectionId: second, beforeTaskId: null }, 'task', 'no-such');
    expect(shared().dump()).toEqual(before);
  });

  it('leaves a new task at the end of its section, also where the section is empty', async () => {
    const { client } = shared();
    await move(['3', '4'], '三', null);
    await client.ledger.addTask({ ...plainTask, planId, title: '新任务', sectionId: await sectionId('二'), assignments: [] });
    await client.ledger.addTask({ ...plainTask, planId, title: '又一项', sectionId: await sectionId('一'), assignments: [] });
    expect(await reading()).toEqual(['1 一', '2 一', '又一项 一', '新任务 二', '5 三', '3 三', '4 三']);
  });
});
