import * as fc from 'fast-check';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { verifyAuditChain } from '../../../src-main/database/audit-chain.ts';
import { lastRedoable, lastUndoable, listChangeSets } from '../../../src-main/database/change-history.ts';
import type { Database } from '../../../src-main/database/database.ts';
import { planSections, settings, tasks, taskUnits, unitAliases, units } from '../../../src-main/database/schema/index.ts';
import { undoChangeSet } from '../../../src-main/database/undo-change-set.ts';
import { clock, openLedger, record, seedLedger, taskRow, unitRow } from './ledger-fixture.ts';

function seeded() {
  const { db } = openLedger();
  seedLedger(db);
  return db;
}

function recordId(db: Database, change: (tx: Database) => unknown): string {
  const { changeSetId } = record(db, change);
  if (changeSetId === null) throw new Error('nothing changed');
  return changeSetId;
}

function undo(db: Database, id: string): string {
  const { changeSetId } = undoChangeSet(db, id, { actor: 'clerk', now: clock.now() });
  if (changeSetId === null) throw new Error('nothing undone');
  return changeSetId;
}

const tables = { units, unitAliases, planSections, tasks, taskUnits, settings };

/** All rows without their versions, in the order of their keys. */
function contents(db: Database) {
  return Object.values(tables).map((table) =>
    db.select().from(table).all()
      .map((row) => JSON.stringify({ ...row, rowVersion: null }))
      .sort(),
  );
}

const failsWith = (code: string, data: object): unknown => expect.objectContaining({ code, data });

test('undo brings rows back under a higher version, and redo brings the change back', () => {
  const db = seeded();
  const before = contents(db);
  const id = recordId(db, (tx) => {
    tx.update(units).set({ position: 5 }).where(eq(units.id, 'unit-a')).run();
    tx.insert(tasks).values(taskRow('task-3')).run();
    tx.delete(taskUnits).where(eq(taskUnits.id, 'tu-1')).run();
  });
  const changed = contents(db);
  const undone = undo(db, id);
  expect(contents(db)).toEqual(before);
  expect(db.select().from(units).where(eq(units.id, 'unit-a')).get()?.rowVersion).toBe(3);
  expect(db.select().from(taskUnits).where(eq(taskUnits.id, 'tu-1')).get()?.rowVersion).toBe(2);
  undo(db, undone);
  expect(contents(db)).toEqual(changed);
  expect(listChangeSets(db, { limit: 3 }).map(({ kind }) => kind)).toEqual(['redo', 'undo', 'change']);
  expect(verifyAuditChain(db)).toEqual({ intact: true, entries: 4 });
});

test('swapped unique names and rows that refer to each other come back in any order', () => {
  const db = seeded();
  const before = contents(db);
  const id = recordId(db, (tx) => {
    tx.update(units).set({ name: 'between' }).where(eq(units.id, 'unit-a')).run();
    tx.update(units).set({ name: 'unit-a' }).where(eq(units.id, 'unit-b')).run();
    tx.update(units).set({ name: 'unit-b' }).where(eq(units.id, 'unit-a')).run();
    tx.update(tasks).set({ note: 'touched before its section exists' }).where(eq(tasks.id, 'task-1')).run();
    tx.insert(planSections).values({ id: 'outer', planId: 'plan', position: 1, level: 1, heading: '一、' }).run();
    tx.insert(planSections).values({ id: 'inner', planId: 'plan', parentId: 'outer', position: 2, level: 2, heading: '(一)' }).run();
    tx.update(tasks).set({ sectionId: 'inner' }).where(eq(tasks.id, 'task-1')).run();
  });
  const changed = contents(db);
  const undone = undo(db, id);
  expect(contents(db)).toEqual(before);
  undo(db, undone);
  expect(contents(db)).toEqual(changed);
});

test('a row that was changed since is named, and nothing is undone', () => {
  const db = seeded();
  const id = recordId(db, (tx) => tx.update(units).set({ position: 5 }).run());
  recordId(db, (tx) => tx.update(units).set({ shortName: 'B' }).where(eq(units.id, 'unit-b')).run());
  const before = contents(db);
  expect(() => undo(db, id)).toThrow(failsWith('CHANGED_SINCE', { table: 'units', row: 'unit-b' }));
  expect(contents(db)).toEqual(before);
  expect(lastUndoable(db)?.seq).toBe(3);
});

test('undo is refused where later rows build on the new ones', () => {
  const db = seeded();
  const id = recordId(db, (tx) => tx.insert(tasks).values(taskRow('task-3')).run());
  recordId(db, (tx) =>
    tx.insert(taskUnits).values({ id: 'tu-3', taskId: 'task-3', unitId: 'unit-a', role: 'lead', state: 'notStarted' }).run(),
  );
  expect(() => undo(db, id)).toThrow(failsWith('CHANGED_SINCE', { table: 'task_units', row: 'tu-3' }));
  expect(db.select().from(tasks).where(eq(tasks.id, 'task-3')).get()).toBeDefined();
});

test('undo is refused where another row has taken the unique name, and a deleted parent is missed', () => {
  const db = seeded();
  const id = recordId(db, (tx) => tx.update(units).set({ name: 'new name' }).where(eq(units.id, 'unit-a')).run());
  const later = recordId(db, (tx) => tx.insert(units).values(unitRow('unit-c', 'unit-a')).run());
  expect(() => undo(db, id)).toThrow(failsWith('CHANGED_SINCE', { table: 'units', row: null }));
  undo(db, later);
  undo(db, id);
  const removal = recordId(db, (tx) => tx.delete(taskUnits).where(eq(taskUnits.id, 'tu-1')).run());
  recordId(db, (tx) => {
    tx.delete(taskUnits).run();
    tx.delete(tasks).where(eq(tasks.id, 'task-1')).run();
  });
  expect(() => undo(db, removal)).toThrow(failsWith('CHANGED_SINCE', { table: 'task_units', row: 'tu-1' }));
});

test('a change set is undone once; an unknown one is not found; foreign keys stay on', () => {
  const db = seeded();
  const id = recordId(db, (tx) => tx.update(units).set({ position: 5 }).run());
  const undoneById = undo(db, id);
  expect(() => undo(db, id)).toThrow(failsWith('ALREADY_UNDONE', { changeSetId: id, undoneById }));
  expect(() => undo(db, 'none')).toThrow(failsWith('CHANGE_SET_NOT_FOUND', { changeSetId: 'none' }));
  expect(db.get(sql`pragma foreign_keys`)).toEqual({ foreign_keys: 1 });
  expect(() => record(db, (tx) => tx.delete(tasks).where(eq(tasks.id, 'task-1')).run())).toThrow('FOREIGN KEY');
});

test('undo steps back through the changes and redo forward, until something new is done', () => {
  const db = seeded();
  const setting = (value: number) => (tx: Database) =>
    tx.insert(settings).values({ key: 'k', value }).onConflictDoUpdate({ target: settings.key, set: { value } }).run();
  const current = () => db.select().from(settings).get()?.value;
  for (const value of [1, 2, 3]) record(db, setting(value));
  const seen: unknown[] = [];
  const step = (find: typeof lastUndoable) => {
    const entry = find(db);
    if (entry !== null) undo(db, entry.id);
    seen.push(current());
  };
  for (const find of [lastUndoable, lastUndoable, lastRedoable, lastUndoable, lastRedoable, lastRedoable]) step(find);
  expect(seen).toEqual([2, 1, 2, 1, 2, 3]);
  expect(lastRedoable(db)).toBeNull();
  step(lastUndoable);
  record(db, setting(9));
  expect(lastRedoable(db)).toBeNull();
});

/** An edit of the random history; one that the constraints refuse is skipped. */
const edit = fc.record({
  kind: fc.constantFrom('insert', 'rename', 'move', 'alias', 'delete'),
  key: fc.nat(5),
  position: fc.nat(3),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function applyEdit(tx: Database, { kind, key, position }: Edit): void {
  const id = `u${key}`;
  if (kind === 'insert') tx.insert(units).values(unitRow(id, `name ${position}`)).run();
  if (kind === 'rename') tx.update(units).set({ name: `name ${position}` }).where(eq(units.id, id)).run();
  if (kind === 'move') tx.update(units).set({ position }).where(eq(units.id, id)).run();
  if (kind === 'alias') tx.insert(unitAliases).values({ id: `a${position}`, unitId: id, alias: `alias ${key}` }).run();
  if (kind === 'delete') {
    tx.delete(unitAliases).where(eq(unitAliases.unitId, id)).run();
    tx.delete(units).where(eq(units.id, id)).run();
  }
}

test('any history undone from its end gives the first rows, and redone the last ones', () => {
  const db = seeded();
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), (history) => {
      const before = contents(db);
      const ids = history.flatMap((edits) => {
        const { changeSetId } = record(db, (tx) => {
          for (const one of edits) {
            try {
              applyEdit(tx, one);
            } catch (error) {
              if (!(error instanceof Error && error.message.includes('constraint failed'))) throw error;
            }
          }
        });
        return changeSetId === null ? [] : [changeSetId];
      });
      const after = contents(db);
      const undone = ids.toReversed().map((id) => undo(db, id));
      expect(contents(db)).toEqual(before);
      const redone = undone.toReversed().map((id) => undo(db, id));
      expect(contents(db)).toEqual(after);
      // Each run starts where the one before ended, so that rows meet all kinds of earlier histories.
      if (history.length % 2 === 0) for (const id of redone.toReversed()) undo(db, id);
    }),
    { numRuns: 40 },
  );
  expect(verifyAuditChain(db).intact).toBe(true);
});
