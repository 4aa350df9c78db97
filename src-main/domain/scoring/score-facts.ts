import type { CalendarDay } from '../calendar-day.ts';
import type { AssignmentRole, ScoreEventKind, UnitState } from '../codes.ts';

/** A unit that is scored; the name decides ties where a scheme says so. */
export interface ScoredUnit {
  unitId: string;
  name: string;
  classCode: string;
}

/** A task in a unit, as it stands on the day of the score. */
export interface TaskFact {
  taskId: string;
  /** Place of the task in its plan; rows keep this order. */
  position: number;
  taskNumber: string | null;
  taskTitle: string;
  unitId: string;
  role: AssignmentRole;
  state: UnitState;
  /** Day on which it was reported done or checked off; null when that is not known. */
  doneOn: CalendarDay | null;
  /** Printed deadlines, for the reason. */
  deadlineText: string | null;
}

/** An event that was entered by hand; one with a good reason (正当理由) is not entered, or is archived. */
export interface EventFact {
  eventId: string;
  kind: ScoreEventKind;
  unitId: string;
  occurredOn: CalendarDay;
  taskId: string | null;
  /** The lead unit that reported it; null when the office found it itself. */
  reportedByUnitId: string | null;
  /** 扣分依据 as the clerk wrote it. */
  basis: string;
}

/** Everything that a score is computed from; facts about units that are not in `units` are left aside. */
export interface ScoreFacts {
  year: number;
  /** The day of which the score speaks. */
  asOf: CalendarDay;
  units: readonly ScoredUnit[];
  taskUnits: readonly TaskFact[];
  events: readonly EventFact[];
}
