import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneStep } from '../../../../src-renderer/features/ledger/move/task-move.ts';
import type { TaskMove } from '../../../../src-renderer/features/ledger/move/task-move.ts';

interface Row {
  id: string;
  planId: string;
  sectionId: string | null;
}

const row = (id: string, sectionId: string | null, planId = 'plan'): Row => ({ id, planId, sectionId });
const rows = [row('a', 's1'), row('b', 's1'), row('c', 's1'), row('d', 's2'), row('e', 's2')];

/** The rows after a move, as the use case puts them. */
function moved(before: readonly Row[], { taskIds, sectionId, beforeTaskId }: TaskMove): Row[] {
  const taken = taskIds.flatMap((id) => before.find((one) => one.id === id) ?? []).map((one) => ({ ...one, sectionId }));
  const others = before.filter(({ id }) => !taskIds.includes(id));
  const place =
    beforeTaskId === null ? others.findLastIndex((one) => one.sectionId === sectionId) + 1 : others.findIndex(({ id }) => id === beforeTaskId);
  return [...others.slice(0, place), ...taken, ...others.slice(place)];
}

describe('oneStep', () => {
  it('moves inside a section', () => {
    expect(oneStep(rows, new Set(['b']), 'up')).toEqual({ taskIds: ['b'], sectionId: 's1', beforeTaskId: 'a' });
    expect(oneStep(rows, new Set(['a']), 'down')).toEqual({ taskIds: ['a'], sectionId: 's1', beforeTaskId: 'c' });
    expect(oneStep(rows, new Set(['b']), 'down')).toEqual({ taskIds: ['b'], sectionId: 's1', beforeTaskId: null });
  });

  it('goes into the neighbouring section at its edge', () => {
    expect(oneStep(rows, new Set(['d']), 'up')).toEqual({ taskIds: ['d'], sectionId: 's1', beforeTaskId: null });
    expect(oneStep(rows, new Set(['c']), 'down')).toEqual({ taskIds: ['c'], sectionId: 's2', beforeTaskId: 'd' });
  });

  it('ends at the plan, and refuses rows that do not stand together', () => {
    expect(oneStep(rows, new Set(['a']), 'up')).toBeNull();
    expect(oneStep(rows, new Set(['e']), 'down')).toBeNull();
    expect(oneStep(rows, new Set(['a', 'c']), 'down')).toBeNull();
    expect(oneStep([...rows, row('x', null, 'other')], new Set(['e']), 'down')).toBeNull();
    expect(oneStep([...rows, row('x', null, 'other')], new Set(['e', 'x']), 'up')).toBeNull();
    expect(oneStep(rows, new Set(), 'up')).toBeNull();
  });

  it('comes back with a step the other way, unless it emptied its section', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.integer({ min: 1, max: 3 }), fc.constantFrom('up' as const, 'down' as const), (start, count, direction) => {
        const block = rows.slice(start, start + count);
        const sections = new Set(block.map(({ sectionId }) => sectionId));
        fc.pre(sections.size === 1 && rows.some((one) => sections.has(one.sectionId) && !block.includes(one)));
        const ids = new Set(block.map(({ id }) => id));
        const there = oneStep(rows, ids, direction);
        if (!there) return;
        const after = moved(rows, there);
        const back = oneStep(after, ids, direction === 'up' ? 'down' : 'up');
        expect(back && moved(after, back)).toEqual(rows);
      }),
    );
  });
});
