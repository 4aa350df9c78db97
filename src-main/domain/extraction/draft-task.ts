import type { AssignmentRole } from '../codes.ts';
import type { Assignment, PlacedDeadline } from './assignment.ts';
import { deadlinesIn } from './assignment.ts';
import type { DraftTask } from './extracted-plan.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import { joinedTextOf, spanOfRange, spansOf, textOf, trimRange } from './plan-text.ts';
import type { SourceSpan } from './text-block.ts';
import type { PrintedUnit } from './unit-list.ts';

/** What a task is made of, all of it as ranges of the plan's text. */
export interface TaskParts {
  number: string | null;
  numberRange: TextRange | null;
  section: string[];
  title: TextRange;
  requirement: TextRange[];
  assignments: readonly Assignment[];
  /** Deadlines of a phase's heading; they bind a task without a last day of its own. */
  phaseDeadlines: readonly PlacedDeadline[];
  status: TextRange | null;
  allocation: DraftTask['allocation'];
  confidence: DraftTask['confidence'];
  /** All that belongs to the task. */
  whole: TextRange[];
}

/** A draft with what its reading left open. */
export interface BuiltTask {
  task: DraftTask;
  doubtfulUnits: PrintedUnit[];
  doubtfulDeadlines: PlacedDeadline[];
}

const longestHeading = 40;

/** Splits a text into its first sentence and the rest; the first sentence never passes its own paragraph. */
export function splitTitle(plan: PlanText, text: readonly TextRange[]): { title: TextRange; requirement: TextRange[] } | null {
  const [first, ...others] = text;
  if (!first) return null;
  const words = plan.text.slice(first.start, first.end);
  const stop = /。|(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff])/.exec(words);
  const end = stop ? first.start + stop.index : first.end;
  const title = trimRange(plan, { start: first.start, end }, /[\s,。;、:.—●○◆◇■□▪•▲△►▶★☆※-]/);
  const rest = stop ? trimStart(plan, { start: end + 1, end: first.end }) : null;
  const requirement = [...(rest ? [rest] : []), ...others].filter((range) => range.end > range.start);
  return { title, requirement };
}

function trimStart(plan: PlanText, range: TextRange): TextRange {
  let { start } = range;
  while (start < range.end && /[。;,、.\s]/.test(plan.text.charAt(start))) start++;
  return { start, end: range.end };
}

const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** Deadlines of a title: those of a heading where it is short, and those of running text where it is a sentence. */
function titleDeadlines(plan: PlanText, parts: TaskParts, year: number | null): PlacedDeadline[] {
  const { title } = parts;
  const asBody = deadlinesIn(plan, title, { year, position: 'body' });
  if (title.end - title.start > longestHeading) return asBody;
  const asHeading = deadlinesIn(plan, title, { year, position: 'heading' }).filter((one) => bindsInHeading(plan, title, one));
  const isSentence = parts.requirement.length === 0 || /[,;]/.test(plan.text.slice(title.start, title.end));
  return isSentence ? [...asHeading, ...asBody.filter((one) => !asHeading.some((known) => overlaps(known.range, one.range)))] : asHeading;
}

function bodyDeadlines(plan: PlanText, parts: TaskParts, year: number | null): PlacedDeadline[] {
  return [...titleDeadlines(plan, parts, year), ...parts.requirement.flatMap((range) => deadlinesIn(plan, range, { year, position: 'body' }))];
}

/** In a heading a bare date binds only in a bracket or where it is most of the heading; 6月底前 binds anywhere. */
export function bindsInHeading(plan: PlanText, heading: TextRange, found: PlacedDeadline): boolean {
  if (/[前内]$/.test(found.deadline.text) || found.deadline.kind !== 'date') return true;
  const around = plan.text.charAt(found.range.start - 1) + plan.text.charAt(found.range.end);
  if (/[()]/.test(around)) return true;
  return (found.range.end - found.range.start) * 2 >= heading.end - heading.start;
}

/** One phrase counts once; two phrases that mean one day both stay, as each can be corrected and traced. */
function withoutRepeats(deadlines: readonly PlacedDeadline[]): PlacedDeadline[] {
  const seen = new Set<number>();
  return deadlines.filter(({ range }) => {
    if (seen.has(range.start)) return false;
    seen.add(range.start);
    return true;
  });
}

function unitsOf(assignments: readonly Assignment[]): PrintedUnit[] {
  const seen = new Set<string>();
  const order: AssignmentRole[] = ['lead', 'responsible', 'supporting'];
  const all = assignments.flatMap((assignment) => assignment.units);
  return order.flatMap((role) => all.filter((unit) => unit.role === role)).filter((unit) => {
    if (seen.has(unit.name)) return false;
    seen.add(unit.name);
    return true;
  });
}

const spans = (plan: PlanText, ranges: readonly TextRange[]): SourceSpan[] => ranges.flatMap((range) => spansOf(plan, range));

function oneSpanEach(plan: PlanText, ranges: readonly TextRange[]): SourceSpan[] {
  return ranges.flatMap((range) => spanOfRange(plan, range) ?? []);
}

/** Builds the draft of one task with the source of every field. */
export function buildTask(plan: PlanText, parts: TaskParts, year: number | null): BuiltTask {
  const units = unitsOf(parts.assignments);
  const own = withoutRepeats(
    [...bodyDeadlines(plan, parts, year), ...parts.assignments.flatMap((one) => one.deadlines)].sort((a, b) => a.range.start - b.range.start),
  );
  // What only comes round within a phase ends with it.
  const lasts = own.every((one) => one.deadline.kind === 'recurring' || one.deadline.kind === 'relative');
  const deadlines = lasts ? withoutRepeats([...parts.phaseDeadlines, ...own]) : own;
  const named = (role: AssignmentRole): PrintedUnit[] => units.filter((unit) => unit.role === role);
  const doubtfulUnits = units.filter((unit) => unit.doubtful);
  const doubtfulDeadlines = deadlines.filter((one) => one.doubtful);
  const requirement = joinedTextOf(plan, parts.requirement);
  const doubt = doubtfulUnits.length > 0 || doubtfulDeadlines.length > 0;
  const task: DraftTask = {
    number: parts.number,
    section: parts.section,
    title: textOf(plan, parts.title),
    requirement: requirement === '' ? null : requirement,
    leadUnits: named('lead').map((unit) => unit.name),
    responsibleUnits: named('responsible').map((unit) => unit.name),
    supportingUnits: named('supporting').map((unit) => unit.name),
    deadlines: deadlines.map((one) => one.deadline),
    statusText: parts.status ? textOf(plan, parts.status) : null,
    allocation: units.length > 0 ? 'assigned' : parts.allocation,
    confidence: doubt ? 'doubtful' : parts.confidence,
    source: {
      task: spans(plan, parts.whole),
      number: parts.numberRange ? spans(plan, [parts.numberRange]) : [],
      title: spans(plan, [parts.title]),
      requirement: spans(plan, parts.requirement),
      leadUnits: oneSpanEach(plan, named('lead').map((unit) => unit.range)),
      responsibleUnits: oneSpanEach(plan, named('responsible').map((unit) => unit.range)),
      supportingUnits: oneSpanEach(plan, named('supporting').map((unit) => unit.range)),
      deadlines: oneSpanEach(plan, deadlines.map((one) => one.range)),
      statusText: parts.status ? spans(plan, [parts.status]) : [],
    },
  };
  return { task, doubtfulUnits, doubtfulDeadlines };
}
