import { describe, expect, it } from 'vitest';
import { insertSection, sectionsOfPlan } from '../../../src-main/application/plans/insert-section.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { expectTakenBack } from '../../support/expect-undone.ts';
import { storedContent } from '../../support/stored-content.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';
import { openLedger, record, seedLedger } from '../database/ledger-fixture.ts';

let planId = '';
const shared = shareTestWorkspace(async ({ client, setUp }) => {
  await setUp();
  ({ planId } = await client.ledger.addPlan({ title: '自建计划', year: 2026 }));
});
undoAfterEach(shared);

async function heading(heading: string, parentId: string | null = null): Promise<string> {
  return (await shared().client.plans.saveSection({ planId, sectionId: null, parentId, heading })).sectionId;
}

async function task(title: string, sectionId: string | null): Promise<string> {
  return (await shared().client.ledger.addTask({ ...plainTask, planId, title, sectionId, assignments: [] })).taskId;
}

async function outline(): Promise<string[]> {
  return (await shared().client.ledger.sections({ planId })).map(({ level, heading }) => `${level} ${heading}`);
}

async function tasksWithPaths(): Promise<string[]> {
  const { rows } = await shared().client.ledger.list({ planId, includeArchived: true });
  return rows.map(({ sectionPath, title }) => [...sectionPath, title].join('/'));
}

/** 一 › (一 › 1, 二), 二; with a task in each. */
async function sample() {
  const one = await heading('一');
  const two = await heading('二');
  const oneOne = await heading('一之一', one);
  const oneTwo = await heading('一之二', one);
  const deep = await heading('一之一之一', oneOne);
  for (const [title, sectionId] of [['a', one], ['b', oneOne], ['c', deep], ['d', oneTwo], ['e', two]] as const) await task(title, sectionId);
  return { one, two, oneOne, oneTwo, deep };
}

describe('headings', () => {
  it('go to the end of their parent, one level deeper, before what follows it', async () => {
    await sample();
    expect(await outline()).toEqual(['1 一', '2 一之一', '3 一之一之一', '2 一之二', '1 二']);
  });

  it('keep their order however many are added in one place', () => {
    const { db } = openLedger();
    seedLedger(db);
    const names = Array.from({ length: 120 }, (_, index) => `heading ${index}`);
    record(db, (tx) => {
      const first = insertSection(tx, 'plan', null, 'first');
      insertSection(tx, 'plan', null, 'last');
      for (const name of names) insertSection(tx, 'plan', first, name);
    });
    expect(sectionsOfPlan(db, 'plan').map(({ heading }) => heading)).toEqual(['first', ...names, 'last']);
  });

  it('are renamed where they stand', async () => {
    const { oneOne } = await sample();
    const before = storedContent(shared());
    const saved = await shared().client.plans.saveSection({ planId, sectionId: oneOne, parentId: null, heading: '改名' });
    expect(saved.sectionId).toBe(oneOne);
    expect(await outline()).toEqual(['1 一', '2 改名', '3 一之一之一', '2 一之二', '1 二']);
    await expectTakenBack(shared(), before);
  });

  it('go nine levels deep and no deeper', async () => {
    let parent: string | null = null;
    for (let level = 1; level <= 9; level += 1) parent = await heading(`第${level}层`, parent);
    expect((await outline()).at(-1)).toBe('9 第9层');
    await expectFailure(heading('第10层', parent), 'INVALID_INPUT', { fields: ['parentId'] });
    expect(await outline()).toHaveLength(9);
  });

  it('belong to one plan: others, and unknown ones, are not found', async () => {
    const { client } = shared();
    const { one } = await sample();
    const other = await client.ledger.addPlan({ title: '另一计划', year: 2026 });
    const save = (sectionId: string | null, parentId: string | null) => client.plans.saveSection({ planId: other.planId, sectionId, parentId, heading: '标题' });
    await expectFailure(save(null, one), 'NOT_FOUND', { kind: 'section', id: one });
    await expectFailure(save(one, null), 'NOT_FOUND', { kind: 'section', id: one });
    await expectFailure(client.plans.saveSection({ planId: 'nowhere', sectionId: null, parentId: null, heading: '标题' }), 'NOT_FOUND', { kind: 'plan' });
    await expectFailure(client.plans.removeSection({ sectionId: 'nowhere' }), 'NOT_FOUND', { kind: 'section' });
  });

  it('are added by one change that undo takes back', async () => {
    const { one } = await sample();
    const before = storedContent(shared());
    await heading('再加一个', one);
    await expectTakenBack(shared(), before);
  });
});

describe('removing a heading', () => {
  it('moves its tasks and headings up to its parent in their order', async () => {
    const { oneOne } = await sample();
    const before = storedContent(shared());
    await shared().client.plans.removeSection({ sectionId: oneOne });
    expect(await outline()).toEqual(['1 一', '2 一之一之一', '2 一之二', '1 二']);
    expect(await tasksWithPaths()).toEqual(['一/a', '一/b', '一/一之一之一/c', '一/一之二/d', '二/e']);
    await expectTakenBack(shared(), before);
  });

  it('leaves the tasks of an outermost heading without one, archived tasks too', async () => {
    const { client } = shared();
    const { one, two } = await sample();
    const { rows } = await client.ledger.list({ planId });
    await client.ledger.archiveTasks({ taskIds: rows.filter(({ title }) => title === 'e').map(({ id }) => id), archived: true });
    await client.plans.removeSection({ sectionId: two });
    await client.plans.removeSection({ sectionId: one });
    expect(await outline()).toEqual(['1 一之一', '2 一之一之一', '1 一之二']);
    expect(await tasksWithPaths()).toEqual(['a', '一之一/b', '一之一/一之一之一/c', '一之二/d', 'e']);
  });
});
