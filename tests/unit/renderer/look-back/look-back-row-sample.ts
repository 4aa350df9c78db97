import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';

/** A task of last year that nobody has looked at yet. */
export function lookBackRow(parts: Partial<LookBackRow> & { taskId: string }): LookBackRow {
  return {
    planId: 'plan',
    planTitle: '上年要点',
    outlineNumber: null,
    title: `任务${parts.taskId}`,
    units: '县财政局',
    deadlineText: '6月底前',
    state: 'inProgress',
    result: null,
    note: null,
    checkedOn: null,
    rectification: null,
    ...parts,
  };
}
