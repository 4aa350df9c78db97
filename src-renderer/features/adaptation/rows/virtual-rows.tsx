import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useLargeFont } from '../../../app/preferences.ts';
import { lineWindow, scrollTopFor } from '../../../ui/line-window.ts';
import { useElementSize } from '../../../ui/use-element-size.ts';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import lines from '../../../ui/line-list.module.css';
import styles from './rows.module.css';

/** How much larger lines are in the large-font mode. */
const largeFactor = 17 / 14;

/**
 * A list of lines of equal height of which only those in sight exist. The list has the focus; the arrow keys move the
 * current row, which stays in sight; other keys go to `onKey`.
 */
export function VirtualRows<Item extends { key: string }>(props: {
  label: string;
  /** Prefix of the rows' element ids; a row must have the id `${prefix}-${key}`. */
  prefix: string;
  listRef: RefObject<HTMLDivElement | null>;
  items: readonly Item[];
  /** Height of a line in pixels of the normal font. */
  lineHeight: number;
  /** Keys of the rows that the arrows go through. */
  order: readonly string[];
  current: string | null;
  onCurrent: (key: string) => void;
  /** Does what a key stands for; false when it stands for nothing. */
  onKey: (event: KeyboardEvent<HTMLElement>) => boolean;
  header?: ReactNode;
  empty: ReactNode;
  renderItem: (item: Item) => ReactNode;
}): ReactNode {
  const { listRef, items, order, current } = props;
  const [largeFont] = useLargeFont();
  const lineHeight = Math.round(props.lineHeight * (largeFont ? largeFactor : 1));
  const [scrollTop, setScrollTop] = useState(0);
  const size = useElementSize(listRef);
  const shown = lineWindow(scrollTop, size.height, lineHeight, items.length);
  const currentIndex = items.findIndex(({ key }) => key === current);
  useEffect(() => {
    const list = listRef.current;
    if (list && currentIndex >= 0 && size.height > 0) list.scrollTop = scrollTopFor(currentIndex, list.scrollTop, size.height, lineHeight);
  }, [listRef, currentIndex, size.height, lineHeight]);
  // A list that takes the place of another one takes its focus too.
  useEffect(() => {
    if (document.activeElement === document.body) listRef.current?.focus();
  }, [listRef]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || isComposingKey(event.nativeEvent)) return;
    const plain = !event.ctrlKey && !event.altKey && !event.shiftKey;
    const next = plain ? rowAfterKey(event.key, order, current) : null;
    if (next !== null) props.onCurrent(next);
    else if (!props.onKey(event)) return;
    event.preventDefault();
  };
  return (
    <div
      ref={listRef}
      className={lines.scroller}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable
      aria-activedescendant={current === null ? undefined : `${props.prefix}-${current}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      {props.header}
      {items.length === 0 ? props.empty : null}
      <div className={lines.space} style={{ height: items.length * lineHeight }}>
        {items.slice(shown.first, shown.end).map((item, offset) => (
          <div
            key={item.key}
            className={styles.line}
            role="presentation"
            style={{ height: lineHeight, transform: `translateY(${(shown.first + offset) * lineHeight}px)` }}
          >
            {props.renderItem(item)}
          </div>
        ))}
      </div>
    </div>
  );
}
