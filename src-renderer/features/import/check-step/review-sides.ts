import type { ImportView } from '../../../../src-main/contract/imports.ts';
import type { Doubts } from '../doubts/doubt-order.ts';
import { unknownUnits } from '../printed-units/printed-unit-words.ts';

/** What stands at the right of the original. A further side is named here and drawn in `side-content.tsx`. */
export type ReviewSide = 'tasks' | 'doubts' | 'units' | 'enclosures' | 'reading';

/** True for a side on which the chosen draft is seen. */
export function showsDrafts(side: ReviewSide): boolean {
  return side === 'tasks' || side === 'doubts';
}

/** The sides with what waits on each, in the order of the switch. */
export function sideOptions(view: ImportView, doubts: Doubts): { value: ReviewSide; label: string }[] {
  const unknown = unknownUnits(view.printedUnits).length;
  const tasks = view.draftTasks.filter(({ dropped }) => !dropped).length;
  return [
    { value: 'tasks', label: `任务 ${tasks}` },
    { value: 'doubts', label: `疑问 ${doubts.open.length}` },
    { value: 'units', label: unknown > 0 ? `单位 ${unknown} 未认出` : '单位' },
    { value: 'enclosures', label: view.enclosures.length > 0 ? `其他内容 ${view.enclosures.length}` : '其他内容' },
    { value: 'reading', label: '识别方式' },
  ];
}
