import type { AskCount, SlipView } from '../../../../src-main/contract/supervision.ts';
import type { Proposal } from '../../../../src-renderer/features/supervision/next/next-lines.ts';

export function sampleSlip(change: Partial<SlipView> = {}): SlipView {
  return {
    slipId: 'slip-1',
    kind: 'reminder',
    number: '政公开办催〔2026〕1号',
    year: 2026,
    sequence: 1,
    unitId: 'finance',
    unitName: '县财政局',
    issuedOn: '2026-07-15',
    replyBy: '2026-07-22',
    basis: null,
    remark: null,
    contact: null,
    state: 'open',
    overdue: false,
    matters: [],
    replies: [],
    rowVersion: 1,
    ...change,
  };
}

export function sampleProposal(unitId: string, overdueDays: readonly (number | null)[], change: Partial<Proposal> = {}): Proposal {
  const matters = overdueDays.map((days, index) => ({
    taskId: `task-${index + 1}`,
    outlineNumber: `${index + 1}`,
    title: `任务${index + 1}`,
    dueOn: '2026-06-30',
    overdueDays: days,
    lightReason: { code: 'OVERDUE' as const, values: { dueOn: '2026-06-30', dueFrom: 'date' as const, daysLeft: days === null ? null : -days, missedOn: null } },
  }));
  return { unitId, unitName: unitId, kind: 'reminder', matters, ...change };
}

export function sampleAsks(unitName: string, counts: Partial<AskCount>): AskCount {
  return { unitId: unitName, unitName, assignmentSlips: 0, reminders: 0, supervisionNotices: 0, phoneCalls: 0, fillInRows: 0, ...counts };
}
