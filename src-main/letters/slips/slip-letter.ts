import type { LetterBlock, LetterRow } from '../letter-model.ts';
import { plainRow } from '../letter-model.ts';
import { words } from '../letter-words.ts';

/** One task that a slip is about, as it is printed. */
export interface SlipMatter {
  /** As the column 序号 prints it: the task's number in the ledger, or its place on the slip. A form about one matter has no such column. */
  readonly number: string;
  readonly title: string;
  readonly requirement: string;
  readonly deadlineText: string;
  readonly stateText: string;
  /** Whole days past the deadline; null when it is not overdue. */
  readonly overdueDays: number | null;
}

interface SlipCommon {
  /** As printed: 政公开办交〔2026〕3号. */
  readonly number: string;
  readonly unitName: string;
  /** At least one. */
  readonly matters: readonly SlipMatter[];
  /** When and how to reply: 请于2026年7月10日前回复. */
  readonly limitText: string;
  readonly contact: string;
  readonly issuer: string;
  /** As printed: 2026年7月1日. */
  readonly issuedOn: string;
  /** '' when there is none. */
  readonly remark: string;
  /** Another title than the usual one (催办单, 提醒函). */
  readonly title?: string;
}

export interface AssignmentSlip extends SlipCommon {
  readonly kind: 'assignmentSlip';
}

export interface Reminder extends SlipCommon {
  readonly kind: 'reminder';
  /** Issuer in red above a red line. */
  readonly letterhead?: string;
}

export interface SupervisionNotice extends SlipCommon {
  readonly kind: 'supervisionNotice';
  /** The rule or plan that the supervision rests on. */
  readonly basis: string;
}

/** A slip for one unit: 交办单, 催办单 or 提醒函, 督办单. */
export type SlipLetter = AssignmentSlip | Reminder | SupervisionNotice;

/** Days past the deadline in words, '' when it is not overdue. */
export function overdueText({ overdueDays }: SlipMatter): string {
  return overdueDays === null ? '' : words.slip.overdue(overdueDays);
}

/** The table of matters of a reminder: 序号, 工作事项, 办理时限, 目前状态, 超期天数. */
export function reminderTable(matters: readonly SlipMatter[]): LetterBlock {
  const { sequence, matter, deadline, state, overdueDays } = words.slip;
  const row = (item: SlipMatter): LetterRow =>
    plainRow([item.number, item.title, item.deadlineText, item.stateText, String(item.overdueDays ?? '')], 'tableText', ['center', 'left']);
  return {
    kind: 'table',
    columnWidths: [13, 56, 45, 21, 21],
    headerRows: [plainRow([sequence, matter, deadline, state, overdueDays], 'tableHeader')],
    rows: matters.map(row),
  };
}
