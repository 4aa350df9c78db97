import type { AssignmentRole } from '../codes.ts';
import { labelledDeadlines, readAssignment } from './assignment.ts';
import { findNotes } from './assignment-notes.ts';
import { buildTask, splitTitle } from './draft-task.ts';
import type { DraftTask, DraftTextField } from './extracted-plan.ts';
import { emptyDraft } from './join-drafts.ts';
import { readListTasks } from './list-tasks.ts';
import { readBodyLines } from './plan-outline.ts';
import type { PlanLine, PlanText, TextRange } from './plan-text.ts';
import { buildPlanText, joinedTextOf, spanOfRange, spansOf, textOf, trimRange } from './plan-text.ts';
import type { SourceSpan, TextBlock } from './text-block.ts';

const rolesOfFields: Partial<Record<DraftTextField, AssignmentRole>> = {
  leadUnits: 'lead',
  responsibleUnits: 'responsible',
  supportingUnits: 'supporting',
};

/** The part of a block whose original lies in a span, still knowing its way back; null where no cleaned text is left. */
function partOfBlock(block: TextBlock, span: SourceSpan): TextBlock | null {
  const places = block.offsets ?? Array.from({ length: block.text.length }, (_, at) => at);
  const kept = places.flatMap((place, at) => (place >= span.start && place < span.end ? [at] : []));
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return null;
  return { ...block, text: block.text.slice(first, last + 1), offsets: places.slice(first, last + 1), automaticNumber: null, cell: null };
}

/** The text that spans of the original stand for, as the grammar reads it. */
function readSpans(blocks: readonly TextBlock[], spans: readonly SourceSpan[]): { plan: PlanText; lines: PlanLine[] } {
  return buildPlanText(
    spans.flatMap((span) => {
      const block = blocks[span.block];
      return (block && partOfBlock(block, span)) ?? [];
    }),
  );
}

const edges = /[\s,。;、:.()【】[\]]/;
const wholeOf = (plan: PlanText): TextRange => ({ start: 0, end: plan.text.length });

/** Values of a list field with the span of each; `mode` tells whether they stand behind what is there. */
function withValues<Value>(
  task: DraftTask,
  field: 'leadUnits' | 'responsibleUnits' | 'supportingUnits' | 'deadlines',
  found: readonly { value: Value; span: SourceSpan | null }[],
  kept: readonly Value[],
): DraftTask {
  const spans = found.flatMap(({ span }) => span ?? []);
  const before = kept.length > 0 ? task.source[field] : [];
  return { ...task, [field]: [...kept, ...found.map(({ value }) => value)], source: { ...task.source, [field]: [...before, ...spans] } };
}

function setUnits(task: DraftTask, plan: PlanText, field: 'leadUnits' | 'responsibleUnits' | 'supportingUnits', mode: 'replace' | 'add', year: number | null): DraftTask {
  const role = rolesOfFields[field] ?? 'responsible';
  const { units } = readAssignment(plan, trimRange(plan, wholeOf(plan), edges), role, year);
  const ofRole = units.filter((unit) => unit.role === role);
  const kept = mode === 'add' ? task[field] : [];
  const taken = (ofRole.length > 0 ? ofRole : units).filter(({ name }) => !kept.includes(name));
  const found = taken.map(({ name, range }) => ({ value: name, span: spanOfRange(plan, range) }));
  const changed = withValues(task, field, found, kept);
  const hasUnits = changed.leadUnits.length + changed.responsibleUnits.length + changed.supportingUnits.length > 0;
  return hasUnits ? { ...changed, allocation: 'assigned' } : changed;
}

function setText(task: DraftTask, plan: PlanText, field: 'number' | 'title' | 'requirement' | 'statusText', mode: 'replace' | 'add'): DraftTask {
  const trimmed = field === 'number' || field === 'title';
  const range = trimmed ? trimRange(plan, wholeOf(plan), /[\s,。;、:.]/) : wholeOf(plan);
  const words = trimmed ? textOf(plan, range) : joinedTextOf(plan, [range]);
  const before = mode === 'add' ? (task[field] ?? '') : '';
  const spans = mode === 'add' ? task.source[field] : [];
  return { ...task, [field]: before + words, source: { ...task.source, [field]: [...spans, ...spansOf(plan, range)] } };
}

/**
 * Takes words of the original as a field of a draft, read as that field is read: names for units, days for deadlines.
 * Null where the spans hold nothing of the kind.
 */
export function setFieldFromSource(
  task: DraftTask,
  blocks: readonly TextBlock[],
  { field, spans, mode }: { field: DraftTextField; spans: readonly SourceSpan[]; mode: 'replace' | 'add' },
  year: number | null,
): DraftTask | null {
  const { plan } = readSpans(blocks, spans);
  if (plan.text === '') return null;
  if (field === 'deadlines') {
    const found = labelledDeadlines(plan, trimRange(plan, wholeOf(plan), edges), year);
    const values = found.map(({ deadline, range }) => ({ value: deadline, span: spanOfRange(plan, range) }));
    return values.length === 0 ? null : withValues(task, field, values, mode === 'add' ? task.deadlines : []);
  }
  if (field === 'leadUnits' || field === 'responsibleUnits' || field === 'supportingUnits') {
    const changed = setUnits(task, plan, field, mode, year);
    return changed[field].length === 0 ? null : changed;
  }
  return setText(task, plan, field, mode);
}

/** Reads words of the original as one item of a plan, in the given section; null where the spans hold no text. */
export function draftFromSource(
  blocks: readonly TextBlock[],
  spans: readonly SourceSpan[],
  section: string[],
  year: number | null,
): DraftTask | null {
  const { plan, lines } = readSpans(blocks, spans);
  if (plan.text === '') return null;
  const [first, ...others] = readListTasks(plan, readBodyLines(plan, lines), year).built;
  if (first && others.length === 0) return { ...first.task, section };
  const ranges = lines.map(({ range }) => range);
  const [note] = findNotes(plan, wholeOf(plan), year);
  const body = note ? ranges.flatMap((range) => (range.start >= note.range.start ? [] : [{ start: range.start, end: Math.min(range.end, note.range.start) }])) : ranges;
  const text = splitTitle(plan, body);
  if (!text) return emptyDraft(textOf(plan, wholeOf(plan)), section);
  const parts = {
    ...text,
    number: null,
    numberRange: null,
    section,
    assignments: note ? [note] : [],
    phaseDeadlines: [],
    status: null,
    allocation: 'unallocated' as const,
    confidence: 'likely' as const,
    whole: ranges,
  };
  return buildTask(plan, parts, year).task;
}
