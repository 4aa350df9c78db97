import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extended } from '../../../../src-renderer/features/import/check-step/use-checked-drafts.ts';
import { dropPlace, stepPlace } from '../../../../src-renderer/features/import/drafts/draft-moves.ts';
import type { MovePlace } from '../../../../src-renderer/features/import/drafts/draft-moves.ts';

interface Placed {
  id: string;
  section: string[];
}
const list = (...ids: string[]): Placed[] => ids.map((id) => ({ id, section: [id.slice(0, 1)] }));

/** What the application makes of a move: behind the given draft, in its section, unless another one is wished for. */
function moved(drafts: readonly Placed[], ids: ReadonlySet<string>, { afterDraftTaskId, section }: MovePlace): Placed[] {
  const others = drafts.filter(({ id }) => !ids.has(id));
  const place = others.findIndex(({ id }) => id === afterDraftTaskId);
  const taken = [...(section ?? others[Math.max(place, 0)]?.section ?? [])];
  const between = drafts.filter(({ id }) => ids.has(id)).map((draft) => ({ ...draft, section: taken }));
  return [...others.slice(0, place + 1), ...between, ...others.slice(place + 1)];
}
const words = (drafts: readonly Placed[]): string => drafts.map(({ id, section }) => `${id}/${section.join()}`).join(' ');
const stepped = (drafts: Placed[], ids: string[], step: 1 | -1): string | null => {
  const place = stepPlace(drafts, new Set(ids), step);
  return place && words(moved(drafts, new Set(ids), place));
};

describe('stepPlace', () => {
  const drafts = list('a1', 'a2', 'b1', 'b2');

  it('goes over the neighbour in the same section', () => {
    expect(stepped(drafts, ['a2'], -1)).toBe('a2/a a1/a b1/b b2/b');
    expect(stepped(drafts, ['b2'], -1)).toBe('a1/a a2/a b2/b b1/b');
    expect(stepped(drafts, ['b1'], 1)).toBe('a1/a a2/a b2/b b1/b');
  });

  it('goes into the neighbouring section without going over a draft', () => {
    expect(stepped(drafts, ['b1'], -1)).toBe('a1/a a2/a b1/a b2/b');
    expect(stepped(drafts, ['a2'], 1)).toBe('a1/a a2/b b1/b b2/b');
  });

  it('takes several along together and stops at the ends', () => {
    expect(stepped(drafts, ['a2', 'b2'], -1)).toBe('a2/a b2/a a1/a b1/b');
    expect(stepped(drafts, ['a1'], -1)).toBeNull();
    expect(stepped(drafts, ['b2'], 1)).toBeNull();
  });

  it('comes back after a step there and a step back within a section, and never loses a draft', () => {
    const placed = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(placed, fc.nat(7), fc.constantFrom<1 | -1>(1, -1), (sections, at, step) => {
        const drafts = sections.map((section, index) => ({ id: `d${index}`, section: [section] }));
        const id = `d${at % drafts.length}`;
        const place = stepPlace(drafts, new Set([id]), step);
        if (place === null) return;
        const after = moved(drafts, new Set([id]), place);
        expect(after.map((draft) => draft.id).sort()).toEqual(drafts.map((draft) => draft.id).sort());
        const neighbour = drafts[(at % drafts.length) + step];
        expect(after.find((draft) => draft.id === id)?.section).toEqual(neighbour?.section);
      }),
    );
  });
});

describe('dropPlace', () => {
  const drafts = list('a1', 'a2', 'b1', 'b2');
  const dropped = (ids: string[], target: string, edge: 'before' | 'after'): string | null => {
    const place = dropPlace(drafts, new Set(ids), target, edge);
    return place && words(moved(drafts, new Set(ids), place));
  };

  it('puts drafts where the line is, in the section of the draft beside it', () => {
    expect(dropped(['a1'], 'b1', 'before')).toBe('a2/a a1/b b1/b b2/b');
    expect(dropped(['a1'], 'b1', 'after')).toBe('a2/a b1/b a1/b b2/b');
    expect(dropped(['b2'], 'a1', 'before')).toBe('b2/a a1/a a2/a b1/b');
    expect(dropped(['b1', 'b2'], 'a2', 'after')).toBe('a1/a a2/a b1/a b2/a');
  });

  it('is nowhere on one of the dragged ones', () => {
    expect(dropPlace(drafts, new Set(['a1']), 'a1', 'after')).toBeNull();
  });
});

it('marks on the way with Shift and unmarks on the way back', () => {
  const one = extended(new Set(), 'a', 'b');
  const two = extended(one, 'b', 'c');
  expect([...two].sort()).toEqual(['a', 'b', 'c']);
  expect([...extended(two, 'c', 'b')].sort()).toEqual(['a', 'b']);
});
