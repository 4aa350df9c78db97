import type { KeyboardEvent } from 'react';
import { expect, it } from 'vitest';
import { checkableRows, rowGridKeys } from '../../../../src-renderer/ui/row-grid-keys.ts';

interface Press {
  key: string;
  ctrlKey?: boolean;
  shiftKey?: boolean;
  /** The key comes from a field inside of a row. */
  inField?: boolean;
}

/** What the keys did, one word each, of a table with the rows a, b, c of which b is the current one. */
function pressed(presses: readonly Press[], checkable = true): string[] {
  const done: string[] = [];
  const note = (word: string) => (id?: string) => void done.push(id === undefined ? word : `${word} ${id}`);
  const checks = { checked: new Set(['a']), onCheck: (checked: ReadonlySet<string>) => void done.push(`check ${[...checked].join('')}`) };
  const handle = rowGridKeys({
    order: ['a', 'b', 'c'],
    current: 'b',
    checks: checkable ? checks : undefined,
    onCurrent: note('current'),
    onSpace: note('space'),
    onEnter: note('enter'),
    onEscape: note('escape'),
    onKey: ({ key }) => key === 'ArrowLeft' && done.push('own') > 0,
  });
  for (const { inField = false, ...press } of presses) {
    const event = { ctrlKey: false, shiftKey: false, altKey: false, ...press, nativeEvent: { isComposing: false }, currentTarget: 'grid' };
    handle({ ...event, target: inField ? 'field' : 'grid', preventDefault: note('taken') } as unknown as KeyboardEvent<HTMLElement>);
  }
  return done;
}

it('moves with the arrows and leaves Space, Enter and Esc to the screen', () => {
  expect(pressed([{ key: 'ArrowDown' }, { key: ' ' }, { key: 'Enter' }, { key: 'Escape' }])).toEqual([
    'current c', 'taken', 'space b', 'taken', 'enter b', 'taken', 'escape', 'taken',
  ]);
});

it('checks with Shift, Ctrl+Space and Ctrl+A where rows can be checked', () => {
  const presses = [{ key: 'ArrowDown', shiftKey: true }, { key: ' ', ctrlKey: true }, { key: 'a', ctrlKey: true }];
  expect(pressed(presses)).toEqual(['check abc', 'current c', 'taken', 'check ab', 'taken', 'check abc', 'taken']);
  expect(pressed([{ key: 'a', ctrlKey: true }], false)).toEqual([]);
});

it('leaves alone other keys, and those of a field in a row', () => {
  expect(pressed([{ key: 'x' }, { key: 'ArrowDown', inField: true }, { key: ' ', inField: true }])).toEqual([]);
});

it('gives the keys of its own to the table before all others', () => {
  expect(pressed([{ key: 'ArrowLeft' }])).toEqual(['own', 'taken']);
});

it('checks only what can be checked', () => {
  const checks = { checked: new Set<string>(), onCheck: () => undefined };
  expect(checkableRows(['a', 'b'], { ...checks, canCheck: (id) => id !== 'a' })).toEqual(['b']);
  expect(checkableRows(['a', 'b'], checks)).toEqual(['a', 'b']);
});
