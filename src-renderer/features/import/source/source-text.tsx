import type { ReactNode } from 'react';
import { segmentsOf } from './text-segments.ts';
import type { TextSegment } from './text-segments.ts';
import type { SourceBlock } from './source-blocks.ts';
import { marksWithPlace } from './source-marks.ts';
import type { MarkedField, SourceMark } from './source-marks.ts';
import styles from './source-pane.module.css';

const noMarks: readonly SourceMark[] = [];

/** What the pane's texts need to know besides their block. */
export interface SourceLight {
  focus: MarkedField | null;
  chosenDraftId: string | null;
  onPick: (of: MarkedField) => void;
}

function classOf(segment: TextSegment): string {
  const names = [styles.known];
  if (segment.chosen) names.push(styles.chosen);
  if (segment.lit) names.push(styles.lit);
  if (segment.dropped) names.push(styles.dropped);
  return names.join(' ');
}

/** The original text of a block; what a field was read from is marked, and a click on it chooses that field. */
export function SourceText(props: {
  block: SourceBlock;
  marks: ReadonlyMap<number, readonly SourceMark[]>;
  light: SourceLight;
}): ReactNode {
  const { original, index } = props.block;
  const { focus, chosenDraftId, onPick } = props.light;
  // The end of a selection by the mouse is a click too.
  const pick = (of: MarkedField): void => {
    if (window.getSelection()?.isCollapsed !== false) onPick(of);
  };
  const marks = marksWithPlace(props.marks.get(index) ?? noMarks, index, focus);
  return segmentsOf(original, marks, focus, chosenDraftId).map((segment) => {
    const { of } = segment;
    if (of === null && !segment.lit) return segment.text;
    return (
      <span
        key={segment.start}
        className={classOf(segment)}
        data-lit={segment.lit || undefined}
        onClick={of === null ? undefined : () => pick(of)}
      >
        {segment.text}
      </span>
    );
  });
}
