import type { TaizhangClient } from '../../../../src-main/contract/index.ts';
import type { Missing } from './commit-summary.ts';

/** What the commit answered. */
export type Committed = Awaited<ReturnType<TaizhangClient['imports']['commit']>>;

const missingLabels: Record<Missing, string> = {
  title: '计划名称',
  year: '年度',
  tasks: '至少一项任务',
  taskTitle: '有任务没有填写名称',
};

/** How many names are printed before the rest is only counted. */
const namesShown = 8;

/** What must be filled in first, in one line. */
export function missingWords(missing: readonly Missing[]): string {
  return missing.map((field) => missingLabels[field]).join('、');
}

/** Names with 、 between them; of a long list the first ones and how many there are. */
export function listedNames(names: readonly string[]): string {
  if (names.length <= namesShown) return names.join('、');
  return `${names.slice(0, namesShown).join('、')}等 ${names.length} 个`;
}

/** The quiet line after the commit: 已入库 34 项任务、6 个章节、98 条分派…. */
export function resultSentence(committed: Committed): string {
  const parts = [
    `${committed.tasks} 项任务`,
    `${committed.sections} 个章节`,
    `${committed.assignments} 条分派`,
    ...(committed.unitsCreated > 0 ? [`新建 ${committed.unitsCreated} 个单位`] : []),
    ...(committed.progressReports > 0 ? [`${committed.progressReports} 条首次进展`] : []),
    ...(committed.enclosures > 0 ? [`其他内容 ${committed.enclosures} 处`] : []),
  ];
  return `已入库 ${parts.join('、')}`;
}
