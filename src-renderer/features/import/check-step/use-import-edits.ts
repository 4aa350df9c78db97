import { useMemo } from 'react';
import { arrangeEdits } from '../edits/arrange-edits.ts';
import type { ArrangeEdits } from '../edits/arrange-edits.ts';
import { doubtEdits } from '../edits/doubt-edits.ts';
import type { DoubtEdits } from '../edits/doubt-edits.ts';
import { draftEdits } from '../edits/draft-edits.ts';
import type { DraftEdits } from '../edits/draft-edits.ts';
import { useImportWriter } from '../edits/import-writer.ts';
import { planEdits } from '../edits/plan-edits.ts';
import type { PlanEdits } from '../edits/plan-edits.ts';
import { sourceEdits } from '../edits/source-edits.ts';
import type { SourceEdits } from '../edits/source-edits.ts';

/** Every way to change an import; the reason of a refusal is in `error`. */
export interface ImportEdits extends DraftEdits, ArrangeEdits, SourceEdits, DoubtEdits, PlanEdits {
  running: boolean;
  error: unknown;
  clearError: () => void;
}

/** The ways to change one import. */
export function useImportEdits(importId: string): ImportEdits {
  const { writer, change } = useImportWriter(importId);
  const groups = useMemo(
    () => ({
      ...draftEdits(writer),
      ...arrangeEdits(writer),
      ...sourceEdits(writer),
      ...doubtEdits(writer),
      ...planEdits(writer),
    }),
    [writer],
  );
  return { ...groups, running: change.running, error: change.error, clearError: change.clearError };
}
