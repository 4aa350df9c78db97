import type { DiagnosticCode, DiagnosticSeverity } from '../codes.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import type { DocumentHead } from './document-head.ts';
import type { BuiltTask } from './draft-task.ts';
import type { EnclosedContent } from './enclosed-content.ts';
import type { Diagnostic } from './extracted-plan.ts';
import type { PlanNode } from './item-nodes.ts';
import { rosterLine, scoringClause } from './keywords.ts';
import type { ListReading } from './list-tasks.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import { spanOfRange, textOf, trimRange } from './plan-text.ts';
import type { TableTask } from './table-tasks.ts';

/** Most characters of the document in a sentence of the program. */
const longestQuote = 40;

type Add = (
  code: DiagnosticCode,
  severity: DiagnosticSeverity,
  details?: { task?: number; range?: TextRange | null; values?: Diagnostic['values']; candidates?: Diagnostic['candidates'] },
) => void;

/** Collects diagnostics with the span that they speak of. */
function collector(plan: PlanText): { found: Diagnostic[]; add: Add } {
  const found: Diagnostic[] = [];
  const add: Add = (code, severity, details = {}) => {
    found.push({
      code,
      severity,
      task: details.task ?? null,
      span: details.range ? spanOfRange(plan, details.range) : null,
      values: details.values ?? {},
      candidates: details.candidates ?? [],
    });
  };
  return { found, add };
}

/** Numbers may run through all sections or begin anew in each; anything else is told. */
function numberDiagnostics(node: PlanNode, last: Map<string, number>, add: Add): void {
  const seen = new Set<number>();
  for (const child of node.children) {
    const line = child.line;
    if (line?.number) {
      const { value, label } = line.number;
      const style = line.number.style === 'bare' ? 'arabic' : line.number.style;
      const expected = (last.get(style) ?? 0) + 1;
      if (seen.has(value)) add('NUMBER_REPEATED', 'info', { range: line.numberRange, values: { number: label } });
      else if (value !== expected && (value !== 1 || seen.size > 0)) {
        add('NUMBER_GAP', 'info', { range: line.numberRange, values: { number: label, expected } });
      }
      seen.add(value);
      last.set(style, value);
    }
    numberDiagnostics(child, last, add);
  }
}

/** What stands beside the tasks, each at its place. */
function surroundings({ rosters, scoringRules, indicators, attachments }: EnclosedContent, found: Diagnostic[]): void {
  const tell = (code: DiagnosticCode, span: Diagnostic['span'], values: Diagnostic['values']): void => {
    found.push({ code, severity: 'info', task: null, span, values, candidates: [] });
  };
  for (const { members, span } of rosters) tell('ROSTER_FOUND', span, { count: members.length });
  for (const { rules, span } of scoringRules) tell('SCORING_RULES_FOUND', span, { count: rules.length });
  for (const table of indicators) tell('INDICATORS_FOUND', table.span, { count: table.indicators.length });
  for (const { name, span } of attachments) tell('ATTACHMENT_NAMED', span, { name });
}

/** What was done to the row of a task, and which of its cells may belong in another field. */
function cellDiagnostics(plan: PlanText, { task, repaired, inherited, doubts }: TableTask, index: number, add: Add): void {
  const values = { title: task.title };
  if (repaired) add('CELLS_REPAIRED', 'info', { task: index, values });
  // A row without a task of its own plainly goes on with the one above; one with a doubtful cell is looked at anyway.
  if (inherited !== 'nothing') add('CELLS_AMBIGUOUS', inherited === 'values' && doubts.length === 0 ? 'question' : 'info', { task: index, values });
  for (const { cell, fields, isSlight } of doubts) {
    const text = textOf(plan, cell.range).slice(0, longestQuote);
    add('CELLS_AMBIGUOUS', isSlight ? 'info' : 'question', { task: index, range: cell.range, values: { text, taken: fields[0] }, candidates: fields });
  }
}

/** What the import tells or asks about a plan that was read. */
export function diagnose(
  plan: PlanText,
  head: DocumentHead,
  list: ListReading | null,
  built: readonly (BuiltTask | TableTask)[],
  enclosed: EnclosedContent,
): Diagnostic[] {
  const { found, add } = collector(plan);
  if (!head.title && head.titleWords === null) add('NO_TITLE', 'question');
  if (head.year === null) add('NO_YEAR', 'question');
  if (head.issuedOn?.doubtful) add('DEADLINE_DOUBTFUL', 'question', { range: head.issuedOn.range, values: { text: textOf(plan, head.issuedOn.range) } });
  if (built.length === 0) add('NO_TASKS', 'problem');
  const withUnits = built.filter(({ task }) => task.allocation === 'assigned').length;
  if (built.length > 0 && withUnits === 0) add('NO_UNITS', 'question', { values: { count: built.length } });
  for (const [index, one] of built.entries()) {
    if (withUnits > 0 && one.task.allocation !== 'assigned') add('NO_UNITS', 'question', { task: index, values: { title: one.task.title } });
    for (const unit of one.doubtfulUnits) add('UNIT_DOUBTFUL', 'question', { task: index, range: unit.range, values: { name: unit.name } });
    for (const deadline of one.doubtfulDeadlines) {
      add('DEADLINE_DOUBTFUL', 'question', { task: index, range: deadline.range, values: { text: deadline.deadline.text } });
    }
    if ('doubts' in one) cellDiagnostics(plan, one, index, add);
  }
  const without = built.filter(({ task }) => task.deadlines.length === 0).length;
  if (built.length > 0 && without > 0) add('NO_DEADLINE', 'info', { values: { count: without } });
  if (list) {
    numberDiagnostics(list.root, new Map(), add);
    for (const range of list.unclosed) add('UNCLOSED_BRACKET', 'info', { range, values: { text: textOf(plan, range).slice(0, longestQuote) } });
    leftOver(plan, list, add);
  }
  surroundings(enclosed, found);
  return found;
}

/** Paragraphs behind the first item that became part of no task. */
function leftOver(plan: PlanText, list: ListReading, add: Add): void {
  const used = new Set(list.items.flatMap((item) => item.lines));
  const headings = new Set(list.items.flatMap((item) => item.headings));
  const walk = (node: ListReading['root']): void => {
    for (const line of [...(node.line ? [node.line] : []), ...node.body]) {
      const words = plan.text.slice(line.content.start, line.content.end);
      const known = used.has(line) || headings.has(line) || rosterLine.test(words) || scoringClause.test(words);
      if (known || words.length < 30 || readOutlineNumber(words) !== null || line.content.start < (list.items[0]?.lines[0]?.content.start ?? 0)) continue;
      const range = trimRange(plan, line.content);
      add('TEXT_NOT_ASSIGNED', 'info', { range, values: { text: textOf(plan, range).slice(0, longestQuote) } });
    }
    for (const child of node.children) walk(child);
  };
  walk(list.root);
}
