/** What a key does in the check step. */
export type CheckCommand =
  | 'nextDoubt'
  | 'previousDoubt'
  | 'settle'
  | 'nextDraft'
  | 'previousDraft'
  | 'extendDown'
  | 'extendUp'
  | 'edit'
  | 'split'
  | 'toggleChecked'
  | 'checkAll'
  | 'uncheckAll'
  | 'merge'
  | 'dropOrRestore'
  | 'add'
  | 'moveUp'
  | 'moveDown'
  | 'indent'
  | 'outdent'
  | 'makeHeading'
  | 'menu'
  | 'otherPane';

/** The parts of a keyboard event that decide. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** The input method is composing a character. */
  isComposing: boolean;
}

/** Where the focus is: in the draft list, the list of doubts, a field that takes text, or elsewhere in the screen. */
export type KeyPlace = 'list' | 'doubts' | 'field' | 'elsewhere';

const everywhere: Readonly<Record<string, CheckCommand>> = {
  F8: 'nextDoubt',
  'Shift+F8': 'previousDoubt',
};
const outsideFields: Readonly<Record<string, CheckCommand>> = {
  'Ctrl+m': 'merge',
  'Ctrl+Enter': 'settle',
  F6: 'otherPane',
};
const inPlace: Readonly<Record<KeyPlace, Readonly<Record<string, CheckCommand>>>> = {
  list: {
    ArrowDown: 'nextDraft',
    ArrowUp: 'previousDraft',
    'Shift+ArrowDown': 'extendDown',
    'Shift+ArrowUp': 'extendUp',
    'Alt+ArrowUp': 'moveUp',
    'Alt+ArrowDown': 'moveDown',
    'Alt+ArrowRight': 'indent',
    'Alt+ArrowLeft': 'outdent',
    'Ctrl+h': 'makeHeading',
    'Ctrl+a': 'checkAll',
    Escape: 'uncheckAll',
    Enter: 'edit',
    ' ': 'toggleChecked',
    Delete: 'dropOrRestore',
    Insert: 'add',
    'Shift+F10': 'menu',
    ContextMenu: 'menu',
  },
  doubts: {
    ArrowDown: 'nextDoubt',
    ArrowUp: 'previousDoubt',
    ' ': 'settle',
    Enter: 'edit',
  },
  field: {},
  elsewhere: {},
};

/**
 * The command of a key, null when the key is not one of ours. Only F8 works in a field that takes text; nothing works
 * while the input method composes.
 */
export function commandOf(press: KeyPress, place: KeyPlace): CheckCommand | null {
  if (press.isComposing || press.metaKey) return null;
  const pressed = nameOf(press);
  if (place === 'field') return everywhere[pressed] ?? null;
  return everywhere[pressed] ?? outsideFields[pressed] ?? inPlace[place][pressed] ?? null;
}

function nameOf({ key, ctrlKey, shiftKey, altKey }: KeyPress): string {
  const letter = key.length === 1 ? key.toLowerCase() : key;
  return [...(ctrlKey ? ['Ctrl'] : []), ...(altKey ? ['Alt'] : []), ...(shiftKey ? ['Shift'] : []), letter].join('+');
}

/** The keys of a command as a menu shows them. */
export const commandKeys: Readonly<Partial<Record<CheckCommand, string>>> = {
  edit: 'Enter',
  toggleChecked: '空格',
  moveUp: 'Alt+↑',
  moveDown: 'Alt+↓',
  indent: 'Alt+→',
  outdent: 'Alt+←',
  makeHeading: 'Ctrl+H',
  split: '要求内 Ctrl+Enter',
  merge: 'Ctrl+M',
  add: 'Insert',
  dropOrRestore: 'Delete',
};
