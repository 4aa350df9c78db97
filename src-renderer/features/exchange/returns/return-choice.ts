import type { ReturnedFileView } from '../../../../src-main/contract/collection.ts';
import type { ReturnState } from '../../../../src-main/contract/codes.ts';
import type { CountChip } from '../../../ui/count-chips.tsx';
import { returnStateChip } from './return-words.ts';

/** Which files the table shows. */
export interface ReturnChoice {
  /** Empty for all. */
  states: readonly ReturnState[];
  search: string;
  /** Only these files; null for all. */
  returnIds: readonly string[] | null;
}

export const allReturns: ReturnChoice = { states: [], search: '', returnIds: null };

const order: readonly ReturnState[] = ['waiting', 'applied', 'setAside'];

function isFound({ fileName, unitName }: ReturnedFileView, search: string): boolean {
  const wanted = search.trim();
  return wanted === '' || fileName.includes(wanted) || (unitName ?? '').includes(wanted);
}

/** The files that fit, those that wait first; the newest stand first among equals, as they come. */
export function chosenReturns(files: readonly ReturnedFileView[], { states, search, returnIds }: ReturnChoice): ReturnedFileView[] {
  return files
    .filter((file) => isFound(file, search) && (states.length === 0 || states.includes(file.state)) && (returnIds === null || returnIds.includes(file.returnId)))
    .toSorted((left, right) => order.indexOf(left.state) - order.indexOf(right.state));
}

/** A chip for each state with the number of files that fit the text. */
export function returnChips(files: readonly ReturnedFileView[], search: string): CountChip<ReturnState>[] {
  return order.map((state) => ({ key: state, ...returnStateChip(state), count: files.filter((file) => file.state === state && isFound(file, search)).length }));
}
