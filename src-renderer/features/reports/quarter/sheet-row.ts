import type { TaizhangClient } from '../../../api/client.ts';

/** A task in a unit that is to be filled in for a quarter. */
export type SheetRow = Awaited<ReturnType<TaizhangClient['progress']['quarterSheet']>>[number];

/** What a row is known by in drafts and in the table. */
export function rowKey({ taskId, unitId }: Pick<SheetRow, 'taskId' | 'unitId'>): string {
  return `${taskId} ${unitId}`;
}

/** What a row asked for and last said: 目标：…；上次 2026-03-31：…. */
export function beforeWords({ targetText, lastText, lastReportedOn }: SheetRow): string {
  const target = targetText === null ? [] : [`目标：${targetText}`];
  const last = lastReportedOn === null ? [] : [lastText ? `上次 ${lastReportedOn}：${lastText}` : `上次 ${lastReportedOn}`];
  return [...target, ...last].join('；');
}
