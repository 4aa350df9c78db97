import type { UnitState } from '../codes.ts';

/** Who moves a task: a unit that reports, or the office that keeps the ledger. */
export type ProgressActor = 'unit' | 'office';

/** Why a move is refused; the office's own moves are refused only for want of a reason or a basis. */
export type TransitionRefusal =
  | 'OFFICE_ONLY'
  | 'REOPENING_NEEDS_REASON'
  | 'POSTPONING_NEEDS_BASIS'
  | 'SET_ASIDE_FIRST_RESUME';

/** A wished move with the texts that were given for it. */
export interface Transition {
  from: UnitState;
  to: UnitState;
  actor: ProgressActor;
  /** Why a checked-off task is reopened. */
  reason: string | null;
  /** What a postponement rests on: a document, a decision. */
  basis: string | null;
}

/** States that a unit may report; the others are the office's word. */
const reportableStates: readonly UnitState[] = ['notStarted', 'notDone', 'inProgress', 'ongoing', 'doneUnchecked'];

function isReportable(state: UnitState): boolean {
  return reportableStates.includes(state);
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/**
 * Whether a task may move from one state to another in a unit; null when it may, else the refusal.
 * Only the office checks off, sets aside and reopens (销号, 暂缓, 不涉及); reopening needs a reason, postponing a basis,
 * and a task that is set aside is resumed before it is checked off.
 */
export function refusalOf({ from, to, actor, reason, basis }: Transition): TransitionRefusal | null {
  if (actor === 'unit') return isReportable(from) && isReportable(to) ? null : 'OFFICE_ONLY';
  if (from === to) return null;
  if (from === 'checkedOff' && isBlank(reason)) return 'REOPENING_NEEDS_REASON';
  if (to === 'postponed' && isBlank(basis)) return 'POSTPONING_NEEDS_BASIS';
  if (to === 'checkedOff' && !isReportable(from)) return 'SET_ASIDE_FIRST_RESUME';
  return null;
}
