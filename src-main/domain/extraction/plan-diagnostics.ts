import type { DiagnosticCode, DiagnosticSeverity } from '../codes.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import type { DocumentHead } from './document-head.ts';
import type { BuiltTask } from './draft-task.ts';
import type { Diagnostic } from './extracted-plan.ts';
import { rosterLine, scoringClause } from './keywords.ts';
import type { PlanNode } from './item-tree.ts';
import type { ListReading } from './list-tasks.ts';
import type { PlanLine, PlanText, TextRange } from './plan-text.ts';
import { spanOfRange, textOf, trimRange } from './plan-text.ts';
import type { TableTask } from './table-tasks.ts';

type Add = (
  code: DiagnosticCode,
  severity: DiagnosticSeverity,
  details?: { task?: number; range?: TextRange | null; values?: Diagnostic['values'] },
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

function surroundings(plan: PlanText, lines: readonly PlanLine[], bodyStart: number, add: Add): void {
  const read = (line: PlanLine): string => plan.text.slice(line.range.start, line.range.end);
  const roster = lines.filter((line) => rosterLine.test(read(line)));
  if (roster[0]) add('ROSTER_FOUND', 'info', { range: roster[0].range, values: { count: roster.length } });
  const scoring = lines.filter((line) => scoringClause.test(read(line)));
  if (scoring[0]) add('SCORING_RULES_FOUND', 'info', { range: scoring[0].range, values: { count: scoring.length } });
  for (const line of lines.slice(bodyStart)) {
    const match = /^附件?\d{0,2}[:.]?(?:\d{1,2}[.、])?(.{4,60})$/.exec(read(line));
    const name = match?.[1]?.replace(/\.(?:docx?|xlsx?|pdf|wps|et)$/i, '');
    if (name && read(line).startsWith('附件') && !/[。;]/.test(name)) add('ATTACHMENT_NAMED', 'info', { range: line.range, values: { name } });
  }
}

/** What the import tells or asks about a plan that was read. */
export function diagnose(
  plan: PlanText,
  lines: readonly PlanLine[],
  head: DocumentHead,
  list: ListReading | null,
  built: readonly (BuiltTask | TableTask)[],
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
    if ('repaired' in one && one.repaired) add('CELLS_REPAIRED', 'info', { task: index, values: { title: one.task.title } });
    if ('inherited' in one && one.inherited) add('CELLS_AMBIGUOUS', 'question', { task: index, values: { title: one.task.title } });
  }
  const without = built.filter(({ task }) => task.deadlines.length === 0).length;
  if (built.length > 0 && without > 0) add('NO_DEADLINE', 'info', { values: { count: without } });
  if (list) {
    numberDiagnostics(list.root, new Map(), add);
    for (const range of list.unclosed) add('UNCLOSED_BRACKET', 'info', { range, values: { text: textOf(plan, range).slice(0, 40) } });
    leftOver(plan, list, add);
  }
  surroundings(plan, lines, head.bodyStart, add);
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
      add('TEXT_NOT_ASSIGNED', 'info', { range, values: { text: textOf(plan, range).slice(0, 40) } });
    }
    for (const child of node.children) walk(child);
  };
  walk(list.root);
}
