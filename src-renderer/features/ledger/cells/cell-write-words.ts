import type { CellPreview } from '../../../../src-main/contract/ledger.ts';
import type { CellField, CellRefusal } from '../../../../src-main/contract/codes.ts';
import { deadlineMeaning } from '../../../api/deadline-meaning.ts';

const refusals: Record<CellRefusal, string> = {
  TITLE_MISSING: '工作任务不能为空',
  TOO_LONG: '内容过长',
  DEADLINE_UNREAD: '看不出是什么时限，可写成“2026年9月底前”“每季度”等',
};

/** Names of the columns into which something can be written, in the order of a table that goes out. */
export const cellFieldLabels: Record<CellField, string> = {
  outlineNumber: '序号',
  title: '工作任务',
  requirement: '工作要求',
  lead: '牵头单位',
  responsible: '责任单位',
  supporting: '配合单位',
  responsibleAndSupporting: '责任单位（含配合）',
  deadline: '完成时限',
  note: '备注',
};

/** Why a text can't be stored; an empty text where it can. */
export function refusalOf({ refused }: CellPreview): string {
  return refused === null ? '' : refusals[refused];
}

/** Why a text is not written, or what the clerk should know of it; an empty text where there is nothing to say. */
export function remarkOn(preview: CellPreview): string {
  const { refused, openUnits, deadlines } = preview;
  if (refused !== null) return `不写入：${refusalOf(preview)}`;
  if (openUnits.length > 0) return `${openUnits.map((name) => `“${name}”`).join('')}不在单位名录里，照写，暂不对应`;
  return deadlines.map(deadlineMeaning).join('、');
}

/** What is said after cells were written. */
export function writtenSentence(verb: string, changedCells: number, openUnits: readonly string[]): string {
  const open = openUnits.length > 0 ? `，${openUnits.length} 个单位名称待对应` : '';
  return `${verb} ${changedCells} 处${open}`;
}
