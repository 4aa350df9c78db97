/** What a key does in the check step. */
export type CheckCommand =
  | 'nextDoubt'
  | 'previousDoubt'
  | 'nextDraft'
  | 'previousDraft'
  | 'edit'
  | 'toggleChecked'
  | 'merge'
  | 'dropOrRestore'
  | 'add';

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

/** Where the focus is: in the draft list, in a field that takes text, or elsewhere in the screen. */
export type KeyPlace = 'list' | 'field' | 'elsewhere';

/**
 * The command of a key, null when the key is not one of ours. Only F8 works in a field that takes text; plain keys work
 * in the list alone; nothing works while the input method composes.
 */
export function commandOf(press: KeyPress, place: KeyPlace): CheckCommand | null {
  if (press.isComposing || press.altKey || press.metaKey) return null;
  if (press.key === 'F8' && !press.ctrlKey) return press.shiftKey ? 'previousDoubt' : 'nextDoubt';
  if (place === 'field' || press.shiftKey) return null;
  if (press.ctrlKey) return press.key.toLowerCase() === 'm' ? 'merge' : null;
  return place === 'list' ? (listCommands[press.key] ?? null) : null;
}

const listCommands: Record<string, CheckCommand> = {
  ArrowDown: 'nextDraft',
  ArrowUp: 'previousDraft',
  Enter: 'edit',
  ' ': 'toggleChecked',
  Delete: 'dropOrRestore',
  Insert: 'add',
};
