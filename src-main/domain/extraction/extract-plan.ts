import type { DocumentHead } from './document-head.ts';
import { readDocumentHead } from './document-head.ts';
import type { BuiltTask } from './draft-task.ts';
import type { ExtractedPlan, ExtractedSection } from './extracted-plan.ts';
import { firstLeadsWords } from './keywords.ts';
import type { ListReading } from './list-tasks.ts';
import { readListTasks } from './list-tasks.ts';
import { diagnose } from './plan-diagnostics.ts';
import { readBodyLines } from './plan-outline.ts';
import type { PlanLine, PlanText, TextRange } from './plan-text.ts';
import { buildPlanText, spanOfRange, textOf } from './plan-text.ts';
import { splitRunOnLines } from './run-on-lines.ts';
import { divideTables } from './table-grid.ts';
import type { TableTasks } from './table-tasks.ts';
import { readTableTasks } from './table-tasks.ts';
import type { TextBlock } from './text-block.ts';

interface Reading {
  built: BuiltTask[];
  headings: ListReading['headings'];
  list: ListReading | null;
}

const assigned = (built: readonly BuiltTask[]): number => built.filter((one) => one.task.allocation === 'assigned').length;
const titleStart = (one: BuiltTask): string => one.task.title.replace(/[^\u4e00-\u9fff]/g, '').slice(0, 8);
const sameTitles = (a: readonly BuiltTask[], b: readonly BuiltTask[]): number => {
  const titles = new Set(a.map(titleStart));
  return b.filter((one) => titles.has(titleStart(one))).length;
};

/** The part that carries the assignments is the plan; a table that only repeats the text adds nothing. */
function choose(list: ListReading, tables: readonly TableTasks[]): Reading {
  const fromTables = tables.flatMap((table) => table.tasks);
  const ofTables = { built: fromTables, headings: tables.flatMap((table) => table.headings), list: null };
  const ofList = { built: list.built, headings: list.headings, list };
  if (fromTables.length === 0) return ofList;
  if (list.built.length === 0) return ofTables;
  const [listAssigned, tableAssigned] = [assigned(list.built), assigned(fromTables)];
  if (tableAssigned > 0 && listAssigned * 4 <= list.built.length) return ofTables;
  if (tableAssigned === 0 && listAssigned > 0) return ofList;
  if (sameTitles(list.built, fromTables) * 4 >= Math.min(list.built.length, fromTables.length)) {
    return fromTables.length > list.built.length ? ofTables : ofList;
  }
  return listAssigned === 0 ? ofTables : { built: [...list.built, ...fromTables], headings: [...list.headings, ...ofTables.headings], list };
}

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

/**
 * Reads a plan from the blocks of a document: its data, headings and tasks, and what is to be told or asked. Never
 * throws; a document without tasks gives the diagnostic NO_TASKS.
 */
export function extractPlan(blocks: readonly TextBlock[]): ExtractedPlan {
  const { plan: text, lines: printedLines } = buildPlanText(blocks);
  const lines = splitRunOnLines(text, printedLines);
  const head = readDocumentHead(text, lines);
  const plan = { ...text, isProvincial: isOfProvince(text, head) };
  const divided = divideTables(plan, lines);
  const tables = divided.tables.flatMap((grid) => readTableTasks(plan, grid, head.year) ?? []);
  const bodyStart = lines[head.bodyStart]?.range.start ?? plan.text.length;
  const textLines = divided.lines.filter((line) => line.range.start >= bodyStart);
  const list = readListTasks(plan, readBodyLines(plan, textLines), head.year);
  const reading = choose(list, tables);
  applyFootnote(plan, lines, reading.built);
  return {
    ...describe(plan, head),
    sections: sectionsOf(plan, reading.headings),
    tasks: reading.built.map((one) => one.task),
    diagnostics: diagnose(plan, lines, head, reading.list, reading.built),
  };
}
