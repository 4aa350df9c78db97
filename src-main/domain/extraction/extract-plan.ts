import type { Reading } from './choose-reading.ts';
import { chooseReading } from './choose-reading.ts';
import type { DocumentHead } from './document-head.ts';
import { readDocumentHead } from './document-head.ts';
import type { BuiltTask } from './draft-task.ts';
import type { ExtractedPlan, ExtractedSection } from './extracted-plan.ts';
import type { PlanPart, ReadingChoices } from './found-table.ts';
import { noChoices } from './found-table.ts';
import { firstLeadsWords } from './keywords.ts';
import { readListTasks } from './list-tasks.ts';
import { diagnose } from './plan-diagnostics.ts';
import { readBodyLines } from './plan-outline.ts';
import type { PlanTables } from './plan-tables.ts';
import { readPlanTables } from './plan-tables.ts';
import { readEnclosed } from './read-enclosed.ts';
import type { PlanLine, PlanText, TextRange } from './plan-text.ts';
import { buildPlanText, spanOfRange, textOf } from './plan-text.ts';
import { splitRunOnLines } from './run-on-lines.ts';
import type { DividedLines } from './table-grid.ts';
import { divideTables } from './table-grid.ts';
import { withoutHeadersInRows } from './table-repeats.ts';
import type { TextBlock } from './text-block.ts';

/** A footnote may say that the first of several units leads. */
function applyFootnote(plan: PlanText, lines: readonly PlanLine[], built: readonly BuiltTask[]): void {
  const says = lines.some((line) => {
    const remark = plan.text.slice(line.range.start, line.range.end);
    return /^[(]?(?:注|备注|说明)/.test(remark) && firstLeadsWords.test(remark);
  });
  if (!says) return;
  for (const { task } of built) {
    if (task.leadUnits.length > 0 || task.responsibleUnits.length < 2) continue;
    task.leadUnits.push(...task.responsibleUnits.splice(0, 1));
    task.source.leadUnits.push(...task.source.responsibleUnits.splice(0, 1));
  }
}

function sectionsOf(plan: PlanText, headings: Reading['headings']): ExtractedSection[] {
  const sections: ExtractedSection[] = [];
  for (const heading of headings) {
    const above = sections.findLastIndex((one) => one.heading === heading.parent && one.level === heading.level - 1);
    sections.push({ heading: heading.words, level: heading.level, parent: above < 0 ? null : above, span: spanOfRange(plan, heading.range) });
  }
  return sections;
}

const words = (plan: PlanText, range: TextRange | null): string | null => (range ? textOf(plan, range) : null);

function describe(plan: PlanText, head: DocumentHead): Pick<ExtractedPlan, 'title' | 'issuer' | 'documentNumber' | 'issuedOn' | 'year' | 'source'> {
  const span = (range: TextRange | null) => (range ? spanOfRange(plan, range) : null);
  return {
    title: words(plan, head.title) ?? head.titleWords,
    issuer: words(plan, head.issuer),
    documentNumber: words(plan, head.documentNumber),
    issuedOn: head.issuedOn?.day ?? null,
    year: head.year,
    source: {
      title: span(head.title),
      issuer: span(head.issuer),
      documentNumber: span(head.documentNumber),
      issuedOn: span(head.issuedOn?.range ?? null),
    },
  };
}

/** Whether a plan is a province's own. */
function isOfProvince(plan: PlanText, head: DocumentHead): boolean {
  return [words(plan, head.issuer), words(plan, head.title), head.titleWords].some((name) => name !== null && /^.{2,6}(?:省|自治区)(?![^0-9]*[市县区州])/.test(name));
}

/** Lines of a document that are its text; what a clerk wants to be read as text is no table unless its cells show it. */
function textLinesOf(divided: DividedLines, tables: PlanTables, readFrom: PlanPart | null): PlanLine[] {
  const isCell = (line: PlanLine): boolean => line.block.cell !== null || /[|\t]/.test(line.block.text);
  const given = readFrom === 'text' ? divided.tables.flatMap(({ lines }) => lines.filter((line) => !isCell(line))) : [];
  return [...divided.lines, ...new Set([...tables.textLines, ...given])].sort((a, b) => a.range.start - b.range.start);
}

/**
 * Reads a plan from the blocks of a document: its data, headings and tasks, and what is to be told or asked. What the
 * clerk has chosen goes before every guess. Never throws; a document without tasks gives the diagnostic NO_TASKS.
 */
export function extractPlan(blocks: readonly TextBlock[], choices: ReadingChoices = noChoices): ExtractedPlan {
  const { plan: text, lines: printedLines } = buildPlanText(withoutHeadersInRows(blocks));
  const lines = splitRunOnLines(text, printedLines);
  const head = readDocumentHead(text, lines);
  const plan = { ...text, isProvincial: isOfProvince(text, head) };
  const divided = divideTables(plan, lines);
  const tables = readPlanTables(plan, divided.tables, head.year, choices);
  const bodyStart = lines[head.bodyStart]?.range.start ?? plan.text.length;
  const textLines = textLinesOf(divided, tables, choices.readFrom).filter((line) => line.range.start >= bodyStart);
  const list = readListTasks(plan, readBodyLines(plan, textLines), head.year);
  const reading = chooseReading(list, tables.tasks, choices.readFrom);
  applyFootnote(plan, lines, reading.built);
  const enclosed = readEnclosed(plan, lines, divided.tables);
  return {
    ...describe(plan, head),
    sections: sectionsOf(plan, reading.headings),
    tasks: reading.built.map((one) => one.task),
    diagnostics: diagnose(plan, head, reading.list, reading.built, enclosed),
    readFrom: reading.readFrom,
    tables: tables.found,
    enclosed,
  };
}
