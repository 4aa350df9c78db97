import type { ReadColumnView, WebsiteColumnView } from '../../../../src-main/contract/website.ts';
import type { ChipColour } from '../../../ui/status-chip.tsx';
import { unitWords } from '../list/column-words.ts';
import { changedFields } from './review-rows.ts';
import type { ReviewKind } from './review-rows.ts';

/** How it is shown what a row would do. */
export const kindWords: Record<ReviewKind, { label: string; colour: ChipColour }> = {
  added: { label: '新增', colour: 'blue' },
  changed: { label: '更新', colour: 'yellow' },
  same: { label: '无变化', colour: 'none' },
};

const fieldWords: Record<ReturnType<typeof changedFields>[number], (column: WebsiteColumnView) => string> = {
  unitId: (column) => `单位 ${unitWords(column) || '未定'}`,
  printedUnit: ({ printedUnit }) => `表上单位 ${printedUnit ?? '无'}`,
  printedCycle: ({ printedCycle }) => `周期 ${printedCycle ?? '无'}`,
  lastUpdatedOn: ({ lastUpdatedOn }) => `上次更新 ${lastUpdatedOn ?? '不清楚'}`,
  empty: ({ empty }) => (empty ? '空白' : '有内容'),
  note: ({ note }) => `备注 ${note ?? '无'}`,
};

/** What the register has now where a row would change it: 原 周期 每月；上次更新 不清楚. */
export function formerWords(row: ReadColumnView, registered: WebsiteColumnView | undefined): string {
  if (registered === undefined) return '';
  const changed = changedFields(row, registered);
  // A unit that is known by another name only is one change, not two.
  const told = changed.includes('unitId') ? changed.filter((field) => field !== 'printedUnit') : changed;
  return told.map((field) => fieldWords[field](registered)).join('；');
}
