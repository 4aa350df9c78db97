import { limitLines } from './limit-lines.ts';
import { noPoints, subtractPoints } from './points.ts';
import type { EventFact, ScoreFacts, TaskFact } from './score-facts.ts';
import { knownValues } from './score-line.ts';
import type { ScoreLine, ScoreReasonCode } from './score-line.ts';
import type { ScoreRule } from './scoring-scheme.ts';
import { roleIsAddressed } from './task-lines.ts';

/** Whether an event counts under a rule; anything that the rule's own words ask for and the facts lack is named. */
function verdictOf(rule: ScoreRule, event: EventFact, facts: ScoreFacts, taskFacts: readonly TaskFact[]): ScoreReasonCode {
  if (Number(event.occurredOn.slice(0, 4)) !== facts.year) return 'EVENT_OUTSIDE_YEAR';
  if (event.occurredOn > facts.asOf) return 'EVENT_AFTER_AS_OF';
  // A task that is not among the facts (archived since) cannot contradict the clerk's entry.
  const addressed = taskFacts.some(
    (fact) => fact.unitId === event.unitId && roleIsAddressed(fact.role, rule.appliesTo),
  );
  if (rule.appliesTo !== 'all' && taskFacts.length > 0 && !addressed) {
    return rule.appliesTo === 'leadUnit' ? 'EVENT_UNIT_NOT_LEAD' : 'EVENT_UNIT_NOT_RESPONSIBLE';
  }
  if (rule.providedBy === 'leadUnit') {
    const leads = taskFacts.filter((fact) => fact.role === 'lead').map((fact) => fact.unitId);
    if (event.reportedByUnitId === null) return 'EVENT_NOT_REPORTED_BY_LEAD';
    if (leads.length > 0 && !leads.includes(event.reportedByUnitId)) return 'EVENT_NOT_REPORTED_BY_LEAD';
  }
  return 'EVENT_COUNTED';
}

function lineOf(rule: ScoreRule, event: EventFact, facts: ScoreFacts): ScoreLine {
  const taskFacts = event.taskId === null ? [] : facts.taskUnits.filter((fact) => fact.taskId === event.taskId);
  const code = verdictOf(rule, event, facts, taskFacts);
  const [task] = taskFacts;
  return {
    part: 'B',
    ruleCode: rule.code,
    criterion: rule.criterion,
    taskId: event.taskId,
    eventId: event.eventId,
    deduction: code === 'EVENT_COUNTED' ? subtractPoints(noPoints, rule.points) : noPoints,
    forecastDeduction: noPoints,
    reason: {
      code,
      values: knownValues({
        eventKind: event.kind,
        occurredOn: event.occurredOn,
        reportedByUnitId: event.reportedByUnitId,
        taskNumber: task?.taskNumber ?? null,
        taskTitle: task?.taskTitle ?? null,
        basis: event.basis,
        year: facts.year,
        asOf: facts.asOf,
      }),
    },
  };
}

function emptyLine(rule: ScoreRule, facts: ScoreFacts): ScoreLine {
  return {
    part: 'B',
    ruleCode: rule.code,
    criterion: rule.criterion,
    taskId: null,
    eventId: null,
    deduction: noPoints,
    forecastDeduction: noPoints,
    reason: { code: 'NO_EVENTS', values: { year: facts.year, asOf: facts.asOf } },
  };
}

/** Part B of a unit's sheet for one rule: a line for each event by day, or one that says there was none. */
export function eventLines(rule: ScoreRule, unitEvents: readonly EventFact[], facts: ScoreFacts): ScoreLine[] {
  const { trigger } = rule;
  if (trigger.kind !== 'event') return [];
  const lines = unitEvents
    .filter((event) => event.kind === trigger.eventKind)
    .sort((a, b) => (a.occurredOn === b.occurredOn ? (a.eventId < b.eventId ? -1 : 1) : a.occurredOn < b.occurredOn ? -1 : 1))
    .map((event) => lineOf(rule, event, facts));
  return lines.length === 0 ? [emptyLine(rule, facts)] : limitLines(rule, lines);
}
