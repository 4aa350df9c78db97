import { useCallback } from 'react';
import { useStoredValue } from './stored-value.ts';
import { draftWith } from './fields-draft.ts';
import type { FieldsDraft } from './fields-draft.ts';

export interface DraftOfFields<Fields> {
  /** True when something was typed that is not saved. */
  typed: boolean;
  /** True for a field that was typed over. */
  isTyped: (field: keyof Fields) => boolean;
  /** Saved fields with what was typed over them. */
  fields: Fields;
  /** Version that was typed over; null for a new row. */
  rowVersion: number | null;
  change: (change: Partial<Fields>) => void;
  discard: () => void;
  /** Keeps what was typed and takes the row as it is now for seen. */
  takeVersion: () => void;
}

/** Unsaved input of one row; it survives closing the panel and the program, until it is saved or discarded. */
export function useFieldsDraft<Fields extends object>(
  key: string,
  check: (value: unknown) => value is FieldsDraft<Fields>,
  saved: Fields,
  rowVersion: number | null,
): DraftOfFields<Fields> {
  const [draft, setDraft] = useStoredValue(key, check);
  return {
    typed: draft !== null,
    isTyped: (field) => draft !== null && field in draft.changes,
    fields: { ...saved, ...draft?.changes },
    rowVersion: draft?.rowVersion ?? rowVersion,
    change: (change) => setDraft(draftWith(saved, rowVersion, draft, change)),
    discard: useCallback(() => setDraft(null), [setDraft]),
    takeVersion: () => setDraft(draft && { ...draft, rowVersion }),
  };
}
