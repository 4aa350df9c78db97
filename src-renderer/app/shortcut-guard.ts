/** What the guard needs to know of a key event and of the element it came from. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** An input method is composing: its keys belong to it. */
  isComposing: boolean;
  /** 229 is what Chromium reports for keys that an input method takes before `isComposing` is set. */
  keyCode: number;
}

const textInputTypes = new Set(['text', 'search', 'number', 'password', 'email', 'tel', 'url', 'date', '']);

/** True when an input method is at work, so that no shortcut may act. */
export function isComposingKey(press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === 229;
}

/** True for an element in which typing goes into a text: its own undo and its own keys come first. */
export function isTextField(element: { tagName: string; type?: string; isContentEditable?: boolean } | null): boolean {
  if (!element) return false;
  const tag = element.tagName.toLowerCase();
  if (tag === 'textarea' || element.isContentEditable === true) return true;
  return tag === 'input' && textInputTypes.has((element.type ?? '').toLowerCase());
}

/** Ctrl+Z is undo, Ctrl+Y and Ctrl+Shift+Z are redo; null for anything else or while composing. */
export function historyShortcut(press: KeyPress): 'undo' | 'redo' | null {
  if (isComposingKey(press) || press.altKey || !(press.ctrlKey || press.metaKey)) return null;
  const key = press.key.toLowerCase();
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !press.shiftKey ? 'redo' : null;
}
