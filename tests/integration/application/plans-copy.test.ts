import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { copyPlan } from '../../../src-main/application/plans/copy-plan.ts';
import type { LedgerRow } from '../../../src-main/contract/ledger.ts';
import type { Database } from '../../../src-main/database/database.ts';
import { assignments, collectiveUnits, taskUnits, tasks, units } from '../../../src-main/database/schema/index.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { expectTakenBack } from '../../support/expect-undone.ts';
import { storedContent } from '../../support/stored-content.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';
import { clock, openLedger, record, seedLedger, unitRow } from '../database/ledger-fixture.ts';

describe('copying a plan', () => {
  let planId = '';
  const shared = shareTestWorkspace(async ({ client, setUp, unitId }) => {
    await setUp();
    ({ planId } = await client.ledger.addPlan({ title: '2025年计划', year: 2025 }));
    const heading = async (heading: string, parentId: string | null) =>
      (await client.plans.saveSection({ planId, sectionId: null, parentId, heading })).sectionId;
    const one = await heading('一、公开', null);
    const policy = await heading('(一)政策', one);
    await heading('二、保障', null);
    const { collectives } = await client.units.list({});
    const towns = collectives.find(({ name }) => name.startsWith('各乡镇'))?.id ?? null;
    const deadlines = [...(await read('2025年2月底前')), ...(await read('每季度')), ...(await read('印发后30日内'))];
    await client.ledger.addTask({
      ...plainTask,
      planId,
      sectionId: policy,
      outlineNumber: '1',
      title: '公开政策',
      requirement: '2025年的文件全部公开。',
      note: '依据',
      deadlines,
      people: [{ role: 'leadingOfficial', name: '张三', post: '副县长', phone: '0000' }],
      assignments: [
        { role: 'lead', printedName: '财政局', unitId: await unitId('县财政局'), collectiveUnitId: null },
        { role: 'responsible', printedName: '各乡镇', unitId: null, collectiveUnitId: towns },
        { role: 'supporting', printedName: '县无名局', unitId: null, collectiveUnitId: null },
      ],
    });
    const plain = async (title: string, sectionId: string | null) =>
      (await client.ledger.addTask({ ...plainTask, planId, title, sectionId, deadlines: await read('6月30日前'), assignments: [] })).taskId;
    await plain('不在标题下', null);
    const archived = await plain('已归档', one);
    await client.ledger.archiveTasks({ taskIds: [archived], archived: true });
    const [first] = (await client.ledger.list({ planId })).rows;
    const report = { taskId: first?.id ?? '', unitIds: [await unitId('县财政局')], text: '已核', reportedOn: '2025-07-01' };
    await client.ledger.reportProgress({ ...report, state: 'checkedOff' });
  });
  undoAfterEach(shared);

  async function read(text: string) {
    return (await shared().client.imports.readDeadline({ text, year: 2025 })).deadlines;
  }

  async function rowsOf(id: string): Promise<LedgerRow[]> {
    return (await shared().client.ledger.list({ planId: id })).rows;
  }

  const copy = async (taskIds: string[] | null, year = 2028) => shared().client.plans.copy({ planId, title: '新计划', year, taskIds });

  it('takes headings, tasks, units, people and moved deadlines into a new own plan, as one change', async () => {
    const before = storedContent(shared());
    const made = await copy(null);
    expect(made.tasks).toBe(2);
    const { client } = shared();
    expect((await client.plans.list({})).find(({ id }) => id === made.planId)).toMatchObject({
      title: '新计划',
      year: 2028,
      origin: 'own',
      issuer: '云岭县人民政府办公室',
      taskCount: 2,
      predecessor: null,
      adaptedFrom: [],
    });
    const sections = await client.ledger.sections({ planId: made.planId });
    expect(sections.map(({ level, heading }) => [level, heading])).toEqual([[1, '一、公开'], [2, '(一)政策'], [1, '二、保障']]);
    const [first, second] = await rowsOf(made.planId);
    const [source] = await rowsOf(planId);
    expect(first).toMatchObject({
      sectionPath: ['一、公开', '(一)政策'],
      outlineNumber: '1',
      title: '公开政策',
      requirement: '2025年的文件全部公开。',
      allocation: 'assigned',
      note: '依据',
      assignments: source?.assignments,
      people: [{ role: 'leadingOfficial', name: '张三', post: '副县长', phone: '0000' }],
      state: 'notStarted',
      doneUnitCount: 0,
      unitCount: source?.unitCount,
    });
    expect(first?.unitCount).toBeGreaterThan(10);
    expect(first?.deadlines.map(({ printedText, dueOn, recurrence, relative }) => ({ printedText, dueOn, recurrence, relative }))).toEqual([
      { printedText: '2028年2月底前', dueOn: '2028-02-29', recurrence: null, relative: null },
      { printedText: '每季度', dueOn: null, recurrence: { every: 'quarter', month: null, day: null }, relative: null },
      { printedText: '印发后30日内', dueOn: null, recurrence: null, relative: { amount: 30, unit: 'day', event: '印发' } },
    ]);
    expect(second).toMatchObject({ sectionPath: [], title: '不在标题下' });
    expect(second?.deadlines).toMatchObject([{ printedText: '6月30日前', dueOn: '2028-06-30' }]);
    await expectTakenBack(shared(), before);
  });

  it('keeps a line from each task to the one that it was made of, and leaves that one as it was', async () => {
    const [source] = await rowsOf(planId);
    const made = await copy(null);
    const [first] = await rowsOf(made.planId);
    const { sources } = await shared().client.ledger.task({ taskId: first?.id ?? '' });
    expect(sources).toMatchObject([{ taskId: source?.id, planId, kind: 'carriedOver' }]);
    expect((await rowsOf(planId))[0]).toEqual(source);
  });

  it('takes chosen tasks with the headings above them only', async () => {
    const rows = await rowsOf(planId);
    const idOf = (title: string) => rows.find((row) => row.title === title)?.id ?? '';
    const made = await copy([idOf('公开政策')]);
    expect((await shared().client.ledger.sections({ planId: made.planId })).map(({ heading }) => heading)).toEqual(['一、公开', '(一)政策']);
    expect((await rowsOf(made.planId)).map(({ title }) => title)).toEqual(['公开政策']);
    const other = await copy([idOf('不在标题下')]);
    expect(await shared().client.ledger.sections({ planId: other.planId })).toEqual([]);
  });

  it('refuses an unknown plan and tasks of another plan, and changes nothing', async () => {
    const { client } = shared();
    const made = await copy(null);
    const [foreign] = await rowsOf(made.planId);
    const before = storedContent(shared());
    await expectFailure(copy([foreign?.id ?? '']), 'NOT_FOUND', { kind: 'task', id: foreign?.id });
    await expectFailure(client.plans.copy({ planId: 'nowhere', title: '新计划', year: 2026, taskIds: null }), 'NOT_FOUND', { kind: 'plan' });
    expect(storedContent(shared())).toEqual(before);
  });
});

describe('units that are no more', () => {
  const createdAt = '2024-05-06T08:00:00.000Z';
  const assign = (id: string, position: number, target: { unitId?: string; collectiveUnitId?: string }, role: 'lead' | 'responsible' = 'responsible') => ({
    id,
    taskId: 'task-1',
    role,
    printedName: `printed ${id}`,
    position,
    ...target,
  });

  /** unit-b went into unit-c, which went into unit-d; unit-e has no successor, and neither has a collective that was archived. */
  function seeded(): Database {
    const { db } = openLedger();
    seedLedger(db);
    record(db, (tx) => {
      tx.insert(units).values([{ ...unitRow('unit-d'), shortName: 'D' }]).run();
      tx.insert(units).values([{ ...unitRow('unit-c'), successorId: 'unit-d', archivedAt: createdAt }]).run();
      tx.insert(units).values([{ ...unitRow('unit-e'), archivedAt: createdAt }]).run();
      tx.update(units).set({ successorId: 'unit-c', archivedAt: createdAt, dissolvedOn: '2024-05-05' }).where(eq(units.id, 'unit-b')).run();
      tx.insert(collectiveUnits).values({ id: 'all', name: 'all', archivedAt: createdAt }).run();
    });
    return db;
  }

  function copied(db: Database, rows: ReturnType<typeof assign>[]) {
    record(db, (tx) => tx.insert(assignments).values(rows).run());
    const { planId } = copyPlan({ db, now: clock.now }, { planId: 'plan', title: 'copy', year: 2025, taskIds: null });
    const [task] = db.select().from(tasks).where(eq(tasks.planId, planId)).orderBy(asc(tasks.position)).all();
    const taskId = task?.id ?? '';
    const named = db.select().from(assignments).where(eq(assignments.taskId, taskId)).orderBy(asc(assignments.position)).all();
    const held = db.select().from(taskUnits).where(eq(taskUnits.taskId, taskId)).orderBy(asc(taskUnits.unitId)).all();
    return {
      named: named.map(({ role, printedName, unitId, collectiveUnitId }) => [role, printedName, unitId, collectiveUnitId]),
      units: held.map(({ unitId, role, state }) => [unitId, role, state]),
    };
  }

  it('give their work to the last of their successors, under its name', () => {
    const { named, units } = copied(seeded(), [assign('1', 1, { unitId: 'unit-a' }, 'lead'), assign('2', 2, { unitId: 'unit-b' })]);
    expect(named).toEqual([['lead', 'printed 1', 'unit-a', null], ['responsible', 'D', 'unit-d', null]]);
    expect(units).toEqual([['unit-a', 'lead', 'notStarted'], ['unit-d', 'responsible', 'notStarted']]);
  });

  it('stay printed without a unit where nobody took over', () => {
    const { named, units } = copied(seeded(), [assign('1', 1, { unitId: 'unit-e' }), assign('2', 2, { collectiveUnitId: 'all' })]);
    expect(named).toEqual([['responsible', 'printed 1', null, null], ['responsible', 'printed 2', null, null]]);
    expect(units).toEqual([]);
  });

  it('are named once where their successor is named in the same role too', () => {
    const rows = [assign('1', 1, { unitId: 'unit-b' }), assign('2', 2, { unitId: 'unit-c' }), assign('3', 3, { unitId: 'unit-d' }), assign('4', 4, { unitId: 'unit-b' }, 'lead')];
    expect(copied(seeded(), rows).named).toEqual([['responsible', 'printed 3', 'unit-d', null], ['lead', 'D', 'unit-d', null]]);
  });
});
