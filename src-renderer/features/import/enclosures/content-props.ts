import type { SourceSpan } from '../source/source-marks.ts';

/** What every kind of content is edited with. */
export interface ContentProps<Content> {
  /** Begins the keys under which typed text waits until it is saved. */
  storeKey: string;
  content: Content;
  /** Saves what `change` makes of the stored content; false when it was refused. */
  onCorrect: (change: (content: Content) => Content, sentence: string) => Promise<boolean>;
  onShowPlace: (span: SourceSpan) => void;
}
