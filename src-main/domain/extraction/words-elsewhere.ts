import type { DraftTask, DraftTextField } from './extracted-plan.ts';
import type { SourceSpan } from './text-block.ts';

const unitFields = ['leadUnits', 'responsibleUnits', 'supportingUnits'] as const;
const textFields = ['number', 'requirement', 'statusText'] as const;

function overlap(one: SourceSpan, other: SourceSpan): boolean {
  return one.block === other.block && one.start < other.end && other.start < one.end;
}

/** True when a field of a draft was read from words in the span, so that they stand there already. */
export function holdsWords(draft: DraftTask, field: DraftTextField, span: SourceSpan): boolean {
  return draft.source[field].some((one) => overlap(one, span));
}

/** Values of a list field without those that were read from a span, or that its words name where the spans are lost. */
function without<Value>(values: readonly Value[], sources: readonly SourceSpan[], span: SourceSpan, named: (value: Value) => boolean): Value[] {
  if (sources.length !== values.length) return values.filter((value) => !named(value));
  return values.filter((_, at) => !sources.some((source, place) => place === at && overlap(source, span)));
}

/**
 * What changes in the other fields of a draft when words of the original belong in the field `kept` alone: units,
 * deadlines and texts that came from there go. A title stays: a draft must have one.
 */
export function fieldsWithoutWords(
  draft: DraftTask,
  kept: DraftTextField,
  span: SourceSpan,
  words: string,
): Partial<DraftTask> {
  const { source } = draft;
  const fields: Partial<DraftTask> = {};
  for (const field of unitFields) {
    const left = without(draft[field], source[field], span, (name) => words.includes(name));
    if (field !== kept && left.length < draft[field].length) fields[field] = left;
  }
  const deadlines = without(draft.deadlines, source.deadlines, span, ({ text }) => words.includes(text));
  if (kept !== 'deadlines' && deadlines.length < draft.deadlines.length) fields.deadlines = deadlines;
  for (const field of textFields) {
    const text = draft[field];
    if (field === kept || text === null || !holdsWords(draft, field, span)) continue;
    const left = text.replace(words.trim(), '').trim();
    if (left !== text) fields[field] = left === '' ? null : left;
  }
  return fields;
}
