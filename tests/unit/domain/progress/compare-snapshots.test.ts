import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitStates } from '../../../../src-main/domain/codes.ts';
import { compareSnapshots } from '../../../../src-main/domain/progress/compare-snapshots.ts';
import { type SnapshotPart, wholeSnapshot } from '../../../../src-main/domain/progress/progress-snapshot.ts';

function part(fields: Partial<SnapshotPart>): SnapshotPart {
  return {
    taskId: 'task',
    outlineNumber: null,
    title: 'title',
    unitId: 'unit',
    unitName: 'name',
    classCode: 'class',
    role: 'lead',
    state: 'notStarted',
    light: 'green',
    overdue: false,
    percent: null,
    text: null,
    reportedOn: null,
    ...fields,
  };
}

const key = ({ taskId, unitId }: SnapshotPart): string => `${taskId}/${unitId}`;
/** u2 was merged into u1, and u3 into u2 before. */
const heirOf = (unitId: string): string => (unitId === 'u4' ? 'u4' : 'u1');
const parts = fc.uniqueArray(
  fc
    .record({
      taskId: fc.constantFrom('t1', 't2', 't3'),
      unitId: fc.constantFrom('u1', 'u2', 'u3', 'u4'),
      state: fc.constantFrom(...unitStates),
      percent: fc.option(fc.constantFrom(0, 50, 100)),
    })
    .map(part),
  { selector: key },
);

describe('comparing snapshots', () => {
  it('puts each part of either into exactly one place', () => {
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const { moved, added, removed, unchanged } = compareSnapshots(before, after, heirOf);
        expect(moved.length + removed.length + unchanged).toBe(before.length);
        expect(moved.length + added.length + unchanged).toBe(after.length);
        for (const pair of moved) {
          expect(pair.before.taskId).toBe(pair.after.taskId);
          expect(heirOf(pair.before.unitId)).toBe(heirOf(pair.after.unitId));
          expect(pair.before).not.toEqual(pair.after);
          expect(before).toContain(pair.before);
          expect(after).toContain(pair.after);
        }
        const gone = new Set(removed.map(key));
        const came = new Set(added.map(key));
        expect(after.some((one) => gone.has(key(one)))).toBe(false);
        expect(before.some((one) => came.has(key(one)))).toBe(false);
      }),
      { numRuns: 80 },
    );
  });

  it('seen backwards is the same with before and after exchanged', () => {
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const there = compareSnapshots(before, after, heirOf);
        const back = compareSnapshots(after, before, heirOf);
        expect(back.added).toEqual(there.removed);
        expect(back.removed).toEqual(there.added);
        expect(back.unchanged).toBe(there.unchanged);
        expect(new Set(back.moved.map((pair) => key(pair.after)))).toEqual(new Set(there.moved.map((pair) => key(pair.before))));
        expect(compareSnapshots(before, structuredClone(before), heirOf)).toEqual({ moved: [], added: [], removed: [], unchanged: before.length });
      }),
      { numRuns: 40 },
    );
  });

  it('a new name or number of the same part is no move, a new text is', () => {
    const before = [part({})];
    expect(compareSnapshots(before, [part({ unitName: 'renamed', title: 'reworded', outlineNumber: '7' })]).unchanged).toBe(1);
    expect(compareSnapshots(before, [part({ text: 'said', reportedOn: '2026-07-01' })]).moved).toHaveLength(1);
    expect(compareSnapshots(before, [part({ light: 'red' })]).moved).toHaveLength(1);
  });

  it('follows a part into the unit that took it over, and says so though nothing else changed', () => {
    const [before, after] = [part({ unitId: 'u2', unitName: 'old' }), part({ unitId: 'u1', unitName: 'new' })];
    expect(compareSnapshots([before], [after])).toMatchObject({ moved: [], added: [after], removed: [before] });
    expect(compareSnapshots([before], [after], heirOf)).toEqual({ moved: [{ before, after }], added: [], removed: [], unchanged: 0 });
    const own = part({ unitId: 'u1' });
    expect(compareSnapshots([before, own], [own], heirOf)).toEqual({ moved: [], added: [], removed: [before], unchanged: 1 });
  });
});

it('a kept snapshot that does not say what was overdue takes the red lights of what was open', () => {
  const stored = ({ overdue: _overdue, ...fields }: SnapshotPart) => fields;
  const parts = [part({ light: 'red' }), part({ light: 'red', state: 'checkedOff' }), part({ light: 'yellow' })].map(stored);
  const said = part({ light: 'red', overdue: false });
  const { parts: whole } = wholeSnapshot({ year: 2026, asOf: '2026-06-30', parts: [...parts, said] });
  expect(whole.map(({ overdue }) => overdue)).toEqual([true, false, false, false]);
});
