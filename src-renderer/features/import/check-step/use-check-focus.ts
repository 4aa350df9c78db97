import { useRef } from 'react';
import type { RefObject } from 'react';

/** The parts of the check step that take the focus. */
export interface CheckFocus {
  list: RefObject<HTMLDivElement | null>;
  doubtList: RefObject<HTMLDivElement | null>;
  source: RefObject<HTMLDivElement | null>;
  editor: RefObject<HTMLDivElement | null>;
  /** To the list of drafts or of doubts, whichever is shown. */
  toList: () => void;
  toField: (field: string) => void;
  /** From the original to the list, or from anywhere else to the original. */
  toOtherPane: () => void;
}

/** Moves the focus between the parts of the check step. */
export function useCheckFocus(): CheckFocus {
  const list = useRef<HTMLDivElement>(null);
  const doubtList = useRef<HTMLDivElement>(null);
  const source = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const toList = (): void => (list.current ?? doubtList.current)?.focus();
  return {
    list,
    doubtList,
    source,
    editor,
    toList,
    toField: (field) =>
      editor.current?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, button)`)?.focus(),
    toOtherPane: () => {
      if (source.current?.contains(document.activeElement)) toList();
      else source.current?.focus();
    },
  };
}
