import { sameField } from './source-marks.ts';
import type { MarkedField, SourceMark } from './source-marks.ts';
import { blocksOf } from './source-items.ts';
import type { SourceItem } from './source-items.ts';

/** True when something of the focused field stands in an item, so that the item changes its look. */
export function itemShows(item: SourceItem, marks: ReadonlyMap<number, readonly SourceMark[]>, focus: MarkedField): boolean {
  return blocksOf(item).some(
    (block) =>
      (focus.kind === 'place' && focus.span.block === block) ||
      (marks.get(block) ?? []).some((mark) => sameField(mark.of, focus)),
  );
}

/** True when something of a draft stands in an item. */
export function itemShowsDraft(
  item: SourceItem,
  marks: ReadonlyMap<number, readonly SourceMark[]>,
  draftTaskId: string,
): boolean {
  return blocksOf(item).some((block) =>
    (marks.get(block) ?? []).some((mark) => mark.of.kind === 'draft' && mark.of.draftTaskId === draftTaskId),
  );
}
