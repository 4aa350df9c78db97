import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseCuts } from '../../../../src-renderer/features/import/source/selection/clauses.ts';
import { moveOfKey, moveSelection } from '../../../../src-renderer/features/import/source/selection/move-selection.ts';
import type { SelectionMove } from '../../../../src-renderer/features/import/source/selection/move-selection.ts';
import { collapsed, endsOf, spansOf, wholeText } from '../../../../src-renderer/features/import/source/selection/source-selection.ts';
import type { SourceSelection } from '../../../../src-renderer/features/import/source/selection/source-selection.ts';
import { takeByKey } from '../../../../src-renderer/features/import/source/selection/take-words.ts';

const texts = ['一、公开预算', '', '及时公开，按月更新。（牵头单位：县甲局、县乙局）', '后文'];
const press = (keys: string): SelectionMove => {
  const parts = keys.split('+');
  const move = moveOfKey({
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  });
  if (!move) throw new Error(keys);
  return move;
};
const after = (start: SourceSelection | null, ...keys: string[]): SourceSelection | null =>
  keys.reduce<SourceSelection | null>((selection, key) => moveSelection(texts, selection, 2, press(key)), start);
const selected = (selection: SourceSelection | null): string[] =>
  selection === null ? [] : spansOf(texts, selection).map(({ block, start, end }) => (texts[block] ?? '').slice(start, end));

describe('selecting by keys', () => {
  it('begins with the block of the draft and goes from block to block over empty ones', () => {
    expect(selected(after(null, 'ArrowDown'))).toEqual([texts[2]]);
    expect(selected(after(null, 'ArrowDown', 'ArrowUp'))).toEqual([texts[0]]);
    expect(selected(after(null, 'ArrowDown', 'ArrowDown', 'ArrowDown'))).toEqual([texts[3]]);
  });

  it('goes from clause to clause, from the side that the key comes from', () => {
    expect(selected(after(null, 'ArrowDown', 'ArrowRight'))).toEqual(['及时公开，']);
    expect(selected(after(null, 'ArrowDown', 'ArrowRight', 'ArrowRight'))).toEqual(['按月更新。']);
    expect(selected(after(null, 'ArrowDown', 'ArrowLeft'))).toEqual(['县乙局）']);
    expect(selected(after(null, 'ArrowDown', 'ArrowLeft', 'ArrowRight'))).toEqual(['后文']);
  });

  it('extends by clauses and by blocks, and gives back what it took', () => {
    const unit = after(null, 'ArrowDown', 'ArrowLeft', 'ArrowLeft');
    expect(selected(unit)).toEqual(['县甲局、']);
    expect(selected(after(unit, 'Shift+ArrowLeft'))).toEqual([]);
    expect(selected(after(unit, 'Shift+ArrowLeft', 'Shift+ArrowLeft'))).toEqual(['牵头单位：']);
    expect(selected(after(null, 'ArrowDown', 'Shift+ArrowDown'))).toEqual([texts[2], texts[3]]);
    expect(selected(after(null, 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp'))).toEqual([texts[2]]);
    expect(selected(after(null, 'ArrowDown', 'Shift+ArrowUp'))).toEqual([texts[0], texts[2]]);
  });

  it('moves either end by a character, never over the other', () => {
    const unit = after(null, 'ArrowDown', 'ArrowLeft', 'ArrowLeft');
    expect(selected(after(unit, 'Ctrl+Shift+ArrowLeft'))).toEqual(['县甲局']);
    expect(selected(after(unit, 'Ctrl+ArrowRight'))).toEqual(['甲局、']);
    expect(selected(after(unit, ...Array.from({ length: 9 }, () => 'Ctrl+Shift+ArrowLeft')))).toEqual(['县']);
  });

  it('goes on from where words were taken', () => {
    const first = after(null, 'ArrowDown', 'ArrowRight');
    const left = first && collapsed(first);
    expect(selected(left)).toEqual([]);
    expect(selected(after(left, 'ArrowRight'))).toEqual(['按月更新。']);
  });

  it('stays within the original whatever is pressed', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].flatMap((key) => [key, `Shift+${key}`]);
    const more = ['Ctrl+ArrowLeft', 'Ctrl+ArrowRight', 'Ctrl+Shift+ArrowLeft', 'Ctrl+Shift+ArrowRight'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys, ...more), { minLength: 1, maxLength: 30 }), (pressed) => {
        const selection = after(null, ...pressed);
        if (!selection) return;
        const { start, end } = endsOf(selection);
        for (const { block, offset } of [start, end]) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual((texts[block] ?? '').length);
        }
        for (const span of spansOf(texts, selection)) expect(span.start).toBeLessThan(span.end);
      }),
    );
  });

  it('takes all words without the empty blocks', () => {
    expect(selected(wholeText(texts))).toEqual([texts[0], texts[2], texts[3]]);
    expect(spansOf([], wholeText([]))).toEqual([]);
  });

  it('is not meant by other keys', () => {
    expect(moveOfKey({ key: 'Enter', ctrlKey: false, shiftKey: false, altKey: false })).toBeNull();
    expect(moveOfKey({ key: 'ArrowUp', ctrlKey: false, shiftKey: false, altKey: true })).toBeNull();
  });
});

describe('clauseCuts', () => {
  it('cuts behind marks and around an opening bracket, a row of marks once', () => {
    const text = '甲，乙。）（丙：丁';
    const cuts = clauseCuts(text);
    expect(cuts.slice(1).map((cut, index) => text.slice(cuts[index], cut))).toEqual(['甲，', '乙。）', '（', '丙：', '丁']);
  });

  it('begins and ends with the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cuts = clauseCuts(text);
        expect([cuts[0], cuts.at(-1)]).toEqual([0, text.length]);
      }),
    );
  });
});

describe('takeByKey', () => {
  const plain = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };
  const taken = (code: string, held: Partial<typeof plain> = {}): string[] => {
    const done: string[] = [];
    const known = takeByKey({ ...plain, ...held, code }, { field: (field, mode) => done.push(field, mode), newTask: () => done.push('new') });
    return known ? done : ['unknown'];
  };

  it('makes a field of the words by its digit, behind what is there with Shift, or a new task', () => {
    expect(taken('Digit3')).toEqual(['leadUnits', 'replace']);
    expect(taken('Numpad6', { shiftKey: true })).toEqual(['deadlines', 'add']);
    expect(taken('KeyN')).toEqual(['new']);
  });

  it('leaves other keys alone', () => {
    expect([taken('Digit7'), taken('Digit1', { ctrlKey: true }), taken('KeyN', { shiftKey: true }), taken('KeyA')].flat()).toEqual(
      ['unknown', 'unknown', 'unknown', 'unknown'],
    );
  });
});
