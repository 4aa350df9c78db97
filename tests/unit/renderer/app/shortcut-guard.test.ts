import { describe, expect, it } from 'vitest';
import { historyShortcut, isComposingKey, isTextField } from '../../../../src-renderer/app/shortcut-guard.ts';

const press = {
  key: 'z',
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 90,
};

describe('historyShortcut', () => {
  it('knows undo and redo, with Caps Lock too', () => {
    expect(historyShortcut(press)).toBe('undo');
    expect(historyShortcut({ ...press, key: 'Z' })).toBe('undo');
    expect(historyShortcut({ ...press, key: 'y' })).toBe('redo');
    expect(historyShortcut({ ...press, key: 'Z', shiftKey: true })).toBe('redo');
  });

  it('leaves everything else alone', () => {
    expect(historyShortcut({ ...press, ctrlKey: false })).toBeNull();
    expect(historyShortcut({ ...press, altKey: true })).toBeNull();
    expect(historyShortcut({ ...press, key: 'x' })).toBeNull();
  });

  it('never acts while an input method composes', () => {
    expect(historyShortcut({ ...press, isComposing: true })).toBeNull();
    expect(historyShortcut({ ...press, keyCode: 229 })).toBeNull();
    expect(isComposingKey({ isComposing: false, keyCode: 229 })).toBe(true);
  });
});

describe('isTextField', () => {
  it('is where typing goes into a text', () => {
    expect(isTextField({ tagName: 'TEXTAREA' })).toBe(true);
    expect(isTextField({ tagName: 'INPUT', type: 'search' })).toBe(true);
    expect(isTextField({ tagName: 'DIV', isContentEditable: true })).toBe(true);
  });

  it('is not a checkbox, a button, a row or nothing', () => {
    expect(isTextField({ tagName: 'INPUT', type: 'checkbox' })).toBe(false);
    expect(isTextField({ tagName: 'BUTTON' })).toBe(false);
    expect(isTextField(null)).toBe(false);
  });
});
