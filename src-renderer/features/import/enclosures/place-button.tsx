import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { SourceSpan } from '../source/source-marks.ts';

/** Lights up in the original where something was read; can't be pressed for what was typed by hand. */
export function PlaceButton(props: { words: string; span: SourceSpan | null; onShowPlace: (span: SourceSpan) => void }): ReactNode {
  const { words, span, onShowPlace } = props;
  return (
    <Button
      type="link"
      size="small"
      title={span === null ? '手工填写，原文中没有' : '在原文中显示'}
      // Said outright, so that a closed import, in which all else is disabled, can still be looked at.
      disabled={span === null}
      {...(span === null ? {} : { onClick: () => onShowPlace(span) })}
    >
      {words}
    </Button>
  );
}

/** Makes a field light up, when it gets the focus, what it was read from; nothing for what was typed by hand. */
export function showOnFocus(span: SourceSpan | null, onShowPlace: (span: SourceSpan) => void): { onFocus?: () => void } {
  return span === null ? {} : { onFocus: () => onShowPlace(span) };
}
