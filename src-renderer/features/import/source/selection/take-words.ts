import { digitFields } from '../draft-text-fields.ts';
import type { DraftTextField } from '../draft-text-fields.ts';

/** What can be made of the selected words. */
export interface TakeWords {
  field: (field: DraftTextField, mode: 'replace' | 'add') => void;
  newTask: () => void;
}

/** The parts of a keyboard event that decide; `code` because Shift makes another character of a digit. */
interface TakePress {
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** Does what a key asks for: 1 to 6 a field, with Shift behind what is there, N a new task; false for other keys. */
export function takeByKey(press: TakePress, take: TakeWords): boolean {
  if (press.ctrlKey || press.altKey || press.metaKey) return false;
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(press.code)?.[1];
  const field = digit === undefined ? undefined : digitFields[Number(digit) - 1];
  if (field) take.field(field, press.shiftKey ? 'add' : 'replace');
  else if (press.code === 'KeyN' && !press.shiftKey) take.newTask();
  else return false;
  return true;
}
