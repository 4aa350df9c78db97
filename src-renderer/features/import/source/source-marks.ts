import type { DraftTaskView, ImportView } from '../../../../src-main/contract/imports.ts';

type Span = DraftTaskView['source']['task'][number];
export type DraftField = keyof DraftTaskView['source'];
export type HeaderField = keyof ImportView['headerSource'];

/** A field of the import that has its words in the original; a draft's `task` stands for all that belongs to it. */
export type MarkedField = { kind: 'draft'; draftTaskId: string; field: DraftField } | { kind: 'header'; field: HeaderField };

/** A run of a block's original text (UTF-16 units, `end` exclusive) that a field was read from. */
export interface SourceMark {
  start: number;
  end: number;
  of: MarkedField;
  /** The draft is left out of the commit. */
  dropped: boolean;
}

/** True when both name the same field; a focus without the field (`task`) also covers the draft's own fields. */
export function sameField(one: MarkedField, other: MarkedField): boolean {
  if (one.kind === 'header') return other.kind === 'header' && one.field === other.field;
  return other.kind === 'draft' && one.draftTaskId === other.draftTaskId && one.field === other.field;
}

/** All marks of an import by the index of the block that they stand in. */
export function marksByBlock(
  draftTasks: readonly DraftTaskView[],
  headerSource: ImportView['headerSource'],
): ReadonlyMap<number, readonly SourceMark[]> {
  const marks = new Map<number, SourceMark[]>();
  const add = (span: Span, of: MarkedField, dropped: boolean): void => {
    const mark = { start: span.start, end: span.end, of, dropped };
    const list = marks.get(span.block);
    if (list) list.push(mark);
    else marks.set(span.block, [mark]);
  };
  for (const [field, span] of Object.entries(headerSource)) {
    if (span) add(span, { kind: 'header', field: field as HeaderField }, false);
  }
  for (const draft of draftTasks) {
    for (const [field, spans] of Object.entries(draft.source)) {
      for (const span of spans) add(span, { kind: 'draft', draftTaskId: draft.id, field: field as DraftField }, draft.dropped);
    }
  }
  return marks;
}

/** First span of a field in reading order; null when it was not read from the original. */
export function firstSpanOf(
  field: MarkedField,
  draftTasks: readonly DraftTaskView[],
  headerSource: ImportView['headerSource'],
): Span | null {
  if (field.kind === 'header') return headerSource[field.field];
  const spans = draftTasks.find((draft) => draft.id === field.draftTaskId)?.source[field.field] ?? [];
  return spans.reduce<Span | null>((first, span) => (first && !isBefore(span, first) ? first : span), null);
}

/** True when the span begins earlier in the document than the other. */
export function isBefore(span: Span, other: Span): boolean {
  return span.block === other.block ? span.start < other.start : span.block < other.block;
}
