import type { ReactNode } from 'react';
import { EnclosuresPanel } from '../enclosures/enclosures-panel.tsx';
import { PrintedUnitsPanel } from '../printed-units/printed-units-panel.tsx';
import { ReadingChoicesPanel } from '../reading-choices/reading-choices-panel.tsx';
import type { SourceSpan } from '../source/source-marks.ts';
import { DraftsSide } from './drafts-side.tsx';
import type { DraftsSideProps } from './drafts-side.tsx';

/** What stands at the right of the original, by the chosen side. */
export function SideContent(props: DraftsSideProps): ReactNode {
  const { parts, edits } = props;
  const { view, review } = parts;
  const showPlace = (span: SourceSpan): void => review.focusField({ kind: 'place', span });
  switch (review.side) {
    case 'units':
      return (
        <PrintedUnitsPanel
          view={view}
          edits={edits}
          onShowTask={(draftTaskId, field) => review.focusField({ kind: 'draft', draftTaskId, field })}
        />
      );
    case 'enclosures':
      return <EnclosuresPanel view={view} onShowPlace={showPlace} />;
    case 'reading':
      return <ReadingChoicesPanel view={view} onShowPlace={showPlace} />;
    case 'tasks':
    case 'doubts':
      return <DraftsSide {...props} />;
  }
}
