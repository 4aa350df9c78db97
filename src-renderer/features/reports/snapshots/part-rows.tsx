import { useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { useLargeFont } from '../../../app/preferences.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { lineWindow, scrollTopFor } from '../../../ui/line-window.ts';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { useElementSize } from '../../../ui/use-element-size.ts';
import lines from '../../../ui/line-list.module.css';
import styles from './snapshots.module.css';

/** Pixels of a line and of its font: normal and large. */
const normalLine = { rowHeight: 36, fontSize: 14 };
const largeLine = { rowHeight: 42, fontSize: 17 };

export interface PartColumn {
  label: string;
  /** Track of a CSS grid. */
  track: string;
  figure?: boolean;
  /** Tables from here on show it, in units of the font size; always where it is left out. */
  from?: number;
}

/** One cell of a line; `title` is its text in full. */
export interface PartCell {
  text: ReactNode;
  title?: string;
}

/** A long table to be read, of which only the lines in sight exist; the arrow keys move its current line. */
export function PartRows<Item>(props: {
  label: string;
  columns: readonly PartColumn[];
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** One cell for each column. */
  cells: (item: Item) => readonly PartCell[];
  onOpen: (item: Item) => void;
  empty: ReactNode;
}): ReactNode {
  const { items, keyOf } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [largeFont] = useLargeFont();
  const { rowHeight, fontSize } = largeFont ? largeLine : normalLine;
  const size = useElementSize(scroller);
  const isWideEnough = ({ from }: PartColumn): boolean => size.width / fontSize >= (from ?? 0);
  const columns = props.columns.filter(isWideEnough);
  const [scrollTop, setScrollTop] = useState(0);
  const [current, setCurrent] = useState<string | null>(null);
  const shown = lineWindow(scrollTop, size.height, rowHeight, items.length);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || isComposingKey(event.nativeEvent)) return;
    const next = rowAfterKey(event.key, items.map(keyOf), current);
    if (next !== null) {
      setCurrent(next);
      const line = items.findIndex((item) => keyOf(item) === next);
      if (scroller.current) scroller.current.scrollTop = scrollTopFor(line, scrollTop, size.height, rowHeight);
    } else if (event.key === 'Enter') {
      const item = items.find((one) => keyOf(one) === current);
      if (item !== undefined) props.onOpen(item);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className={lines.scroller}
      style={{ '--columns': columns.map(({ track }) => track).join(' ') } as CSSProperties}
      role="grid"
      aria-label={props.label}
      aria-rowcount={items.length + 1}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div className={`${lines.header} ${styles.line}`} role="row">
        {columns.map(({ label, figure }) => (
          <div key={label} role="columnheader" className={figure ? `${styles.cell} ${styles.figure}` : styles.cell}>
            {label}
          </div>
        ))}
      </div>
      {items.length === 0 ? props.empty : null}
      <div className={lines.space} style={{ height: items.length * rowHeight }}>
        {items.slice(shown.first, shown.end).map((item, offset) => {
          const key = keyOf(item);
          return (
            <div
              key={key}
              role="row"
              aria-selected={key === current}
              className={[styles.line, styles.row, key === current && `${lines.current} ${styles.current}`].filter(Boolean).join(' ')}
              style={{ transform: `translateY(${(shown.first + offset) * rowHeight}px)` }}
              onClick={() => setCurrent(key)}
              onDoubleClick={() => props.onOpen(item)}
            >
              {props.cells(item).map(({ text, title }, place) => {
                const column = props.columns[place];
                return column && isWideEnough(column) ? (
                  <div key={column.label} role="gridcell" title={title} className={column.figure ? `${styles.cell} ${styles.figure}` : styles.cell}>
                    {text}
                  </div>
                ) : null;
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
