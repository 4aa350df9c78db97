import type { Points } from './points.ts';

/** Why a line costs what it costs; each has a sentence on the screen and on the sheet. */
export const scoreReasonCodes = [
  'CHECKED_OFF',
  'DONE_UNCHECKED',
  'DONE_AFTER_YEAR',
  'ONGOING',
  'POSTPONED',
  'NOT_APPLICABLE',
  'OPEN_FORECAST',
  'NOT_DONE',
  'EVENT_COUNTED',
  'EVENT_OUTSIDE_YEAR',
  'EVENT_AFTER_AS_OF',
  'EVENT_NOT_REPORTED_BY_LEAD',
  'EVENT_UNIT_NOT_LEAD',
  'EVENT_UNIT_NOT_RESPONSIBLE',
  'ALREADY_COUNTED',
  'CAP_REACHED',
  'NO_EVENTS',
] as const;
export type ScoreReasonCode = (typeof scoreReasonCodes)[number];

/** The code of a reason and what its sentence is filled with (days as YYYY-MM-DD); what is not known is left out. */
export interface ScoreReason {
  code: ScoreReasonCode;
  values: Record<string, string | number>;
}

/** The values that are known. */
export function knownValues(values: Readonly<Record<string, string | number | null>>): Record<string, string | number> {
  const known: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(values)) if (value !== null) known[key] = value;
  return known;
}

/** A row of a score sheet: part A one for each task of the unit, part B one for each further rule or event. */
export interface ScoreLine {
  part: 'A' | 'B';
  ruleCode: string;
  criterion: string;
  taskId: string | null;
  eventId: string | null;
  /** What the line takes from the total, zero or positive. */
  deduction: Points;
  /** What it will take if nothing more is done by the year's end; zero where `deduction` already says it. */
  forecastDeduction: Points;
  reason: ScoreReason;
}
