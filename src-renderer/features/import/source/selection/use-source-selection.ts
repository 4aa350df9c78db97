import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { isComposingKey } from '../../../../app/shortcut-guard.ts';
import type { SourceSpan } from '../source-marks.ts';
import { readSelection, showSelection } from './dom-selection.ts';
import { moveOfKey, moveSelection } from './move-selection.ts';
import { collapsed, spansOf, wholeText } from './source-selection.ts';
import type { SourceSelection } from './source-selection.ts';

/** What is selected in the original, by the mouse or by the keyboard. */
export interface PaneSelection {
  spans: readonly SourceSpan[];
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Nothing is selected any more; the next key goes on from there. */
  release: () => void;
}

/** Follows the selection in the pane; `first` is the block that the first key chooses. */
export function useSourceSelection(pane: RefObject<HTMLElement | null>, texts: readonly string[], first: number): PaneSelection {
  const [selection, setSelection] = useState<SourceSelection | null>(null);
  const spans = selection === null ? [] : spansOf(texts, selection);
  const shown = spans.length > 0;

  const onPointerUp = useEffectEvent((event: PointerEvent) => {
    const element = pane.current;
    if (!element || !(event.target instanceof Element) || event.target.closest('[data-selection-bar]')) return;
    // A click on selected words unselects them only after this event.
    requestAnimationFrame(() => {
      const read = readSelection(element);
      if (read || element.contains(document.activeElement)) setSelection(read);
    });
  });
  useEffect(() => {
    const listener = (event: PointerEvent): void => onPointerUp(event);
    window.addEventListener('pointerup', listener);
    return () => window.removeEventListener('pointerup', listener);
  }, []);
  // After every drawing: the text nodes that the selection stood in may be new ones.
  useLayoutEffect(() => {
    const element = pane.current;
    if (element && shown && selection && element.contains(document.activeElement)) showSelection(element, selection);
  });

  const release = (): void => {
    setSelection(selection && collapsed(selection));
    window.getSelection()?.removeAllRanges();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    const move = moveOfKey(event);
    const wantsAll = event.ctrlKey && event.key.toLowerCase() === 'a';
    const moved = wantsAll ? wholeText(texts) : move && moveSelection(texts, selection, first, move);
    if (moved && pane.current) {
      event.preventDefault();
      setSelection(moved);
      const range = showSelection(pane.current, moved);
      const end = range?.endContainer.parentElement;
      end?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      release();
    }
  };
  return { spans, onKeyDown, release };
}
