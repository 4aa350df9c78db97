import { sameField } from './source-marks.ts';
import type { MarkedField, SourceMark } from './source-marks.ts';

/** A run of the original that looks the same all along. */
export interface TextSegment {
  start: number;
  text: string;
  /** The field that a click on it chooses: the narrowest that covers it. Null for text that no field was read from. */
  of: MarkedField | null;
  /** It is part of the focused field. */
  lit: boolean;
  /** It belongs to the chosen draft. */
  chosen: boolean;
  /** It belongs to a draft that is left out. */
  dropped: boolean;
}

/**
 * Cuts a block's text wherever a mark begins or ends. Joined again, the segments give the text; marks that reach past
 * its end are cut there.
 */
export function segmentsOf(
  text: string,
  marks: readonly SourceMark[],
  focus: MarkedField | null,
  chosenDraftId: string | null,
): TextSegment[] {
  const within = marks.filter((mark) => mark.start < mark.end && mark.start < text.length);
  const cuts = new Set([0, text.length]);
  for (const mark of within) cuts.add(Math.max(0, mark.start)).add(Math.min(text.length, mark.end));
  const positions = [...cuts].sort((one, other) => one - other);
  return positions.slice(0, -1).map((start, position) => {
    const end = positions[position + 1] ?? text.length;
    const covering = within.filter((mark) => mark.start <= start && mark.end >= end);
    const narrowest = covering.filter((mark) => mark.of.kind !== 'place').reduce<SourceMark | null>(narrower, null);
    return {
      start,
      text: text.slice(start, end),
      of: narrowest?.of ?? null,
      lit: focus !== null && covering.some((mark) => sameField(mark.of, focus)),
      chosen: covering.some((mark) => mark.of.kind === 'draft' && mark.of.draftTaskId === chosenDraftId),
      dropped: narrowest?.dropped ?? false,
    };
  });
}

function narrower(best: SourceMark | null, mark: SourceMark): SourceMark {
  if (best === null) return mark;
  const difference = mark.end - mark.start - (best.end - best.start);
  if (difference !== 0) return difference < 0 ? mark : best;
  return isWholeTask(best) && !isWholeTask(mark) ? mark : best;
}

function isWholeTask(mark: SourceMark): boolean {
  return mark.of.kind === 'draft' && mark.of.field === 'task';
}
