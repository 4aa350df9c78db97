import { calendarDayOf } from '../calendar-day.ts';
import type { AssignmentRole } from '../codes.ts';
import { isDone } from '../progress/task-state.ts';
import { limitLines } from './limit-lines.ts';
import { noPoints, subtractPoints } from './points.ts';
import type { ScoreFacts, TaskFact } from './score-facts.ts';
import { knownValues } from './score-line.ts';
import type { ScoreLine, ScoreReasonCode } from './score-line.ts';
import type { RuleAddressee, ScoreRule } from './scoring-scheme.ts';

/** True when a rule for these addressees speaks of a unit with this role. */
export function roleIsAddressed(role: AssignmentRole, addressee: RuleAddressee): boolean {
  if (addressee === 'all') return true;
  return addressee === 'leadUnit' ? role === 'lead' : role === 'responsible';
}

/** True when the year of a score still runs on the day that it speaks of, so that open tasks are a forecast. */
export function isForecast({ year, asOf }: Pick<ScoreFacts, 'year' | 'asOf'>): boolean {
  const yearEnd = calendarDayOf(year, 12, 31);
  return yearEnd !== null && asOf < yearEnd;
}

/**
 * How a task stands for the yearly score. Reported but not yet checked-off work costs nothing, since the office's
 * delay is not the unit's; neither does 持续推进, which has no end that could be missed.
 */
function standingOf(fact: TaskFact, { year, asOf }: ScoreFacts): ScoreReasonCode {
  if (fact.state === 'postponed') return 'POSTPONED';
  if (fact.state === 'notApplicable') return 'NOT_APPLICABLE';
  if (fact.state === 'ongoing') return 'ONGOING';
  const doneByAsOf = isDone(fact.state) && (fact.doneOn === null || fact.doneOn <= asOf);
  if (doneByAsOf) {
    if (fact.doneOn !== null && Number(fact.doneOn.slice(0, 4)) > year) return 'DONE_AFTER_YEAR';
    return fact.state === 'checkedOff' ? 'CHECKED_OFF' : 'DONE_UNCHECKED';
  }
  return isForecast({ year, asOf }) ? 'OPEN_FORECAST' : 'NOT_DONE';
}

function lineOf(rule: ScoreRule, fact: TaskFact, facts: ScoreFacts): ScoreLine {
  const code = standingOf(fact, facts);
  const lost = code === 'NOT_DONE' || code === 'DONE_AFTER_YEAR';
  return {
    part: 'A',
    ruleCode: rule.code,
    criterion: rule.criterion,
    taskId: fact.taskId,
    eventId: null,
    deduction: lost ? subtractPoints(noPoints, rule.points) : noPoints,
    forecastDeduction: code === 'OPEN_FORECAST' ? subtractPoints(noPoints, rule.points) : noPoints,
    reason: {
      code,
      values: knownValues({
        taskNumber: fact.taskNumber,
        taskTitle: fact.taskTitle,
        role: fact.role,
        state: fact.state,
        doneOn: fact.doneOn,
        deadlineText: fact.deadlineText,
        year: facts.year,
        asOf: facts.asOf,
      }),
    },
  };
}

/** Part A of a unit's sheet for one rule: a line for each of its tasks that the rule speaks of, in the plan's order. */
export function taskLines(rule: ScoreRule, unitTasks: readonly TaskFact[], facts: ScoreFacts): ScoreLine[] {
  const lines = unitTasks
    .filter((fact) => roleIsAddressed(fact.role, rule.appliesTo))
    .sort((a, b) => a.position - b.position || (a.taskId < b.taskId ? -1 : 1))
    .map((fact) => lineOf(rule, fact, facts));
  return limitLines(rule, lines);
}
