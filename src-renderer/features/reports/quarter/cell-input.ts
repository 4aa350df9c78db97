import { unitStates } from '../../../../src-main/contract/codes.ts';
import type { UnitState } from '../../../../src-main/contract/codes.ts';
import { stateFromPrinted } from '../../../../src-main/contract/printed-state.ts';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import type { FilledColumn } from './sheet-columns.ts';

/** Longest texts, in UTF-16 units, as the application takes them. */
const longest: Record<FilledColumn, number> = { state: 20, text: 20_000, problems: 20_000, nextStep: 20_000, percent: 20, reporter: 50 };

/** States that a quarter can report: checking off is done beside the evidence. */
export const reportStates: readonly UnitState[] = unitStates.filter((state) => state !== 'checkedOff');

/** A typed or pasted text as it is kept in the draft (a state as its code, a percentage as digits), or why it can't be. */
export type CellInput = { value: string; refused: null } | { value: null; refused: string };

const taken = (value: string): CellInput => ({ value, refused: null });
const refused = (sentence: string): CellInput => ({ value: null, refused: sentence });

function readState(text: string): CellInput {
  const state = stateFromPrinted(text);
  if (state === null) return refused(`没有“${text}”这种状态`);
  if (state === 'checkedOff') return refused('销号要在任务台账里审核佐证材料后办理');
  return taken(state);
}

function readPercent(text: string): CellInput {
  const digits = /^(\d{1,3})(?:\.0+)?%?$/.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))?.[1];
  const percent = Number(digits);
  return digits === undefined || percent > 100 ? refused('完成比例写 0 到 100 的整数') : taken(String(percent));
}

/** Reads a text for a column; an empty one empties the cell. */
export function readCell(column: FilledColumn, text: string): CellInput {
  const typed = text.trim();
  if (typed === '') return taken('');
  if (column === 'state') return readState(typed);
  if (column === 'percent') return readPercent(typed);
  return typed.length > longest[column] ? refused(`超过 ${longest[column].toLocaleString('zh-CN')} 字`) : taken(typed);
}

/** A kept value as the table shows it. */
export function shownValue(column: FilledColumn, value: string): string {
  if (column === 'percent') return value === '' ? '' : `${value}%`;
  if (column !== 'state') return value;
  const state = unitStates.find((code) => code === value);
  return state === undefined ? '' : unitStateLabels[state];
}
