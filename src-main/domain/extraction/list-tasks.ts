import type { PlacedDeadline } from './assignment.ts';
import { deadlinesIn } from './assignment.ts';
import type { BuiltTask } from './draft-task.ts';
import { bindsInHeading, buildTask, splitTitle } from './draft-task.ts';
import { findLeadRemarks, withFirstLeading } from './item-lead-remarks.ts';
import type { ItemSegment } from './item-segments.ts';
import { segmentsOf } from './item-segments.ts';
import type { NotedLine, PlanNode } from './item-nodes.ts';
import { linesUnder } from './item-nodes.ts';
import type { PlanItem } from './item-tree.ts';
import { selectItems } from './item-tree.ts';
import type { BodyLine } from './plan-outline.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import { textOf, trimRange } from './plan-text.ts';

/** The tasks of a plan that is written as numbered text, and its headings. */
export interface ListReading {
  built: BuiltTask[];
  /** Heading lines that stand above tasks, in order of the text, with what they stand for. */
  headings: { range: TextRange; words: string; parent: string | null; level: number }[];
  root: PlanNode;
  items: PlanItem[];
  /** Notes with a lost bracket. */
  unclosed: TextRange[];
}

/** A heading with its number, up to its note or its first full stop. */
function headingRange(plan: PlanText, line: NotedLine): TextRange {
  const note = line.notes[0]?.range.start ?? line.content.end;
  const stop = plan.text.slice(line.content.start, note).indexOf('。');
  const end = stop >= 0 ? line.content.start + stop : note;
  return trimRange(plan, { start: line.numberRange.start, end: Math.max(end, line.content.start) }, /[\s。;:]/);
}

function phaseDeadlines(plan: PlanText, headings: readonly NotedLine[], year: number | null): PlacedDeadline[] {
  for (const heading of headings.toReversed()) {
    const range = headingRange(plan, heading);
    const found = deadlinesIn(plan, range, { year, position: 'heading' }).filter((one) => bindsInHeading(plan, range, one));
    if (found.length > 0) return found;
  }
  return [];
}

function confidenceOf(item: PlanItem, segment: ItemSegment): 'sure' | 'likely' {
  const lost = segment.notes.some((note) => note.unclosed);
  return item.number === null || lost || segment.inherited || segment.subject !== null ? 'likely' : 'sure';
}

function buildItem(plan: PlanText, item: PlanItem, remarks: readonly TextRange[], year: number | null): BuiltTask[] {
  const section = item.headings.map((line) => textOf(plan, headingRange(plan, line)));
  return segmentsOf(plan, item, year).flatMap((segment) => {
    const split = splitTitle(plan, segment.text);
    if (!split || split.title.end <= split.title.start) return [];
    const numberRange = item.number === null ? null : (item.node.line?.numberRange ?? null);
    const whole = [...(numberRange ? [numberRange] : []), ...segment.text, ...(segment.inherited ? [] : segment.notes.map((note) => note.range))];
    const assignments = segment.subject ? [...segment.notes, segment.subject] : segment.notes;
    const firstLeads = remarks.some((remark) => whole.some((one) => one.end > remark.start && one.start < remark.end));
    const parts = {
      number: segment.number,
      numberRange,
      section,
      ...split,
      assignments: firstLeads ? withFirstLeading(assignments) : assignments,
      phaseDeadlines: phaseDeadlines(plan, item.headings, year),
      status: null,
      allocation: 'unallocated' as const,
      confidence: confidenceOf(item, segment),
      whole,
    };
    return [buildTask(plan, parts, year)];
  });
}

function headingsOf(plan: PlanText, items: readonly PlanItem[]): ListReading['headings'] {
  const seen = new Map<NotedLine, ListReading['headings'][number]>();
  for (const item of items) {
    for (const [index, line] of item.headings.entries()) {
      if (seen.has(line)) continue;
      const range = headingRange(plan, line);
      const above = index > 0 ? item.headings[index - 1] : undefined;
      seen.set(line, { range, words: textOf(plan, range), parent: above ? textOf(plan, headingRange(plan, above)) : null, level: index + 1 });
    }
  }
  return [...seen.values()].sort((a, b) => a.range.start - b.range.start);
}

/** Reads the tasks of a plan's numbered text. */
export function readListTasks(plan: PlanText, bodyLines: readonly BodyLine[], year: number | null): ListReading {
  const { items, root } = selectItems(plan, bodyLines, year);
  const remarks = findLeadRemarks(plan, linesUnder(root));
  const built = items.flatMap((item) => buildItem(plan, item, remarks, year));
  const unclosed = items.flatMap((item) => item.lines.flatMap((line) => line.notes.filter((note) => note.unclosed).map((note) => note.range)));
  return { built, headings: headingsOf(plan, items), root, items, unclosed };
}
