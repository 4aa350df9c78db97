import type { DraftTaskView, ImportView } from '../../../../src-main/contract/imports.ts';

/** A run of a block's original text, in UTF-16 units, `end` exclusive. */
export type SourceSpan = DraftTaskView['source']['task'][number];
export type DraftField = keyof DraftTaskView['source'];
export type HeaderField = keyof ImportView['headerSource'];

/**
 * What can be lit in the original: a field of a draft (`task` stands for all that belongs to it), a field of the plan,
 * or the place that a doubt names.
 */
export type MarkedField =
  | { kind: 'draft'; draftTaskId: string; field: DraftField }
  | { kind: 'header'; field: HeaderField }
  | { kind: 'place'; span: SourceSpan };

/** A run of a block's original text (UTF-16 units, `end` exclusive) that a field was read from. */
export interface SourceMark {
  start: number;
  end: number;
  of: MarkedField;
  /** The draft is left out of the commit. */
  dropped: boolean;
}

/** True when both name the same field or place. */
export function sameField(one: MarkedField, other: MarkedField): boolean {
  if (one.kind === 'header') return other.kind === 'header' && one.field === other.field;
  if (one.kind === 'draft') {
    return other.kind === 'draft' && one.draftTaskId === other.draftTaskId && one.field === other.field;
  }
  return other.kind === 'place' && sameSpan(one.span, other.span);
}

function sameSpan(one: SourceSpan, other: SourceSpan): boolean {
  return one.block === other.block && one.start === other.start && one.end === other.end;
}

/** All marks of an import by the index of the block that they stand in. */
export function marksByBlock(
  draftTasks: readonly DraftTaskView[],
  headerSource: ImportView['headerSource'],
): ReadonlyMap<number, readonly SourceMark[]> {
  const marks = new Map<number, SourceMark[]>();
  const add = (span: SourceSpan, of: MarkedField, dropped: boolean): void => {
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

/** The marks of one block, with the focused place among them where it stands in that block. */
export function marksWithPlace(
  marks: readonly SourceMark[],
  block: number,
  focus: MarkedField | null,
): readonly SourceMark[] {
  if (focus?.kind !== 'place' || focus.span.block !== block) return marks;
  return [...marks, { start: focus.span.start, end: focus.span.end, of: focus, dropped: false }];
}
