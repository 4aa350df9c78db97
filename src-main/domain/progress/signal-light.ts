import { daysBetween } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { SignalLight, UnitState } from '../codes.ts';
import { dueOfTask } from '../deadlines/due-of-task.ts';
import type { DueContext, DueSource } from '../deadlines/due-of-task.ts';
import type { DueDeadline } from '../deadlines/due.ts';
import { paceOf, timePercentOf } from './pace.ts';

/** Why a light is shown; each has a sentence on the screen. */
export const lightReasonCodes = [
  'SET_ASIDE',
  'DONE',
  'OVERDUE',
  'ONGOING_PAST_DUE',
  'REPORTED_NOT_DONE',
  'STAGE_MISSED',
  'BEHIND_TIME',
  'VERY_NEAR',
  'NEAR',
  'ON_COURSE',
] as const;
export type LightReasonCode = (typeof lightReasonCodes)[number];

/** One rule of a light set; every condition that it names must hold. */
export interface LightRule {
  code: LightReasonCode;
  light: SignalLight;
  /** States for which the rule speaks. */
  states?: readonly UnitState[] | undefined;
  /** Greatest number of days left to the due day; −1 means overdue. A task without due day never fits. */
  maxDaysLeft?: number | undefined;
  /** Where the due day must come from. */
  dueFrom?: readonly DueSource[] | undefined;
  /** Whether an earlier stage or period has passed undone. */
  stageMissed?: boolean | undefined;
  /** Least number of points behind the proportional progress (序时进度). A task of which nobody says how far it is never fits. */
  minBehind?: number | undefined;
}

/** A place's meaning of the lights: the first rule that fits decides, none gives no light. */
export interface LightRuleSet {
  id: string;
  version: string;
  name: string;
  rules: readonly LightRule[];
}

/** What a light depends on. */
export interface LightInput extends DueContext {
  state: UnitState;
  deadlines: readonly DueDeadline[];
  /** How much is done, 0 to 100; null or left out where nobody says. */
  percent?: number | null | undefined;
  /** The stage target up to the day, 0 to 100; null or left out where there is none. */
  targetPercent?: number | null | undefined;
}

/** A light and why: the due day (`dueFrom` says if it was printed or is the year's end) and the days left to it. */
export interface Light {
  light: SignalLight;
  reason: {
    code: LightReasonCode;
    values: {
      dueOn: CalendarDay | null;
      dueFrom: DueSource;
      daysLeft: number | null;
      missedOn: CalendarDay | null;
      /** Points behind, what was reported and what is expected; only where the light stands for it. */
      pace?: { behind: number; percent: number; expected: number };
    };
  };
}

/** The signal light of a task (or of a task in one unit) on the day `asOf`, by the rules of the place. */
export function lightOf(input: LightInput, ruleSet: LightRuleSet): Light {
  const due = dueOfTask(input.deadlines, input);
  const daysLeft = due.day === null ? null : daysBetween(input.asOf, due.day);
  const pace = paceOfInput(input);
  const fits = ({ states, maxDaysLeft, dueFrom, stageMissed, minBehind }: LightRule): boolean =>
    (states === undefined || states.includes(input.state)) &&
    (maxDaysLeft === undefined || (daysLeft !== null && daysLeft <= maxDaysLeft)) &&
    (dueFrom === undefined || dueFrom.includes(due.from)) &&
    (stageMissed === undefined || stageMissed === (due.missed !== null)) &&
    (minBehind === undefined || (pace !== null && pace.behind >= minBehind));
  const rule = ruleSet.rules.find(fits);
  return {
    light: rule?.light ?? 'none',
    reason: {
      code: rule?.code ?? 'ON_COURSE',
      values: {
        dueOn: due.day,
        dueFrom: due.from,
        daysLeft,
        missedOn: due.missed,
        ...(rule?.minBehind !== undefined && pace !== null ? { pace } : {}),
      },
    },
  };
}

/** Whether a rule of the set asks how far a task is beside the time that has gone. */
export function asksForPace({ rules }: LightRuleSet): boolean {
  return rules.some(({ minBehind }) => minBehind !== undefined);
}

function paceOfInput(input: LightInput): { behind: number; percent: number; expected: number } | null {
  const { percent = null, targetPercent = null, deadlines } = input;
  if (percent === null) return null;
  const { expected, behind } = paceOf(percent, targetPercent, timePercentOf(deadlines, input));
  return expected === null || behind === null ? null : { behind, percent, expected };
}
