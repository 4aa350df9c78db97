import { Checkbox } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react';
import { useLargeFont } from '../../../app/preferences.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { lineWindow, scrollTopFor } from '../../../ui/line-window.ts';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { useElementSize } from '../../../ui/use-element-size.ts';
import { checkWidth, columnsThatFit, gridTracks } from './grid-columns.ts';
import { CheckCell, HeadCell } from './grid-cells.tsx';
import type { LineChecks } from './grid-cells.tsx';
import type { GridColumn } from './grid-columns.ts';
import lines from '../../../ui/line-list.module.css';
import styles from './line-grid.module.css';

/** Pixels of a line and of its font: normal and large. */
const normalLine = { height: 36, fontSize: 14 };
const largeLine = { height: 42, fontSize: 17 };

/** Pixels at both ends of a line. */
const linePadding = 8;

/**
 * A table of lines of equal height of which only those in sight exist; its heads stay. The table has the focus: arrow keys
 * move the current line, other keys go to `onKey`.
 */
export function LineGrid<Line extends { key: string }>(props: {
  label: string;
  gridRef: RefObject<HTMLDivElement | null>;
  columns: readonly GridColumn<Line>[];
  lines: readonly Line[];
  current: string | null;
  onCurrent: (key: string) => void;
  /** A click on a line. */
  onOpen: (line: Line) => void;
  /** Does what a key stands for on the current line; false when it stands for nothing. */
  onKey: (event: KeyboardEvent<HTMLElement>, line: Line | null) => boolean;
  /** Marks of a line: headings and sums. */
  lineKind?: (line: Line) => 'group' | 'plain';
  checks?: LineChecks<Line>;
  empty: ReactNode;
}): ReactNode {
  const { gridRef, current, checks } = props;
  const prefix = useId();
  const [largeFont] = useLargeFont();
  const { height, fontSize } = largeFont ? largeLine : normalLine;
  const [scrollTop, setScrollTop] = useState(0);
  const size = useElementSize(gridRef);
  const columns = columnsThatFit(props.columns, (size.width - 2 * linePadding) / fontSize - (checks ? checkWidth : 0));
  const shown = lineWindow(scrollTop, size.height, height, props.lines.length);
  const currentIndex = props.lines.findIndex(({ key }) => key === current);
  useEffect(() => {
    const grid = gridRef.current;
    if (grid && currentIndex >= 0 && size.height > 0) grid.scrollTop = scrollTopFor(currentIndex, grid.scrollTop, size.height, height);
  }, [gridRef, currentIndex, size.height, height]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || isComposingKey(event.nativeEvent)) return;
    const plain = !event.ctrlKey && !event.altKey && !event.shiftKey;
    const next = plain ? rowAfterKey(event.key, props.lines.map(({ key }) => key), current) : null;
    if (next !== null) props.onCurrent(next);
    else if (!props.onKey(event, props.lines[currentIndex] ?? null)) return;
    event.preventDefault();
  };
  const lineMarks = (line: Line): string =>
    [
      styles.line,
      props.lineKind?.(line) === 'group' ? styles.group : '',
      checks && checks.stateOf(line) === 'all' ? styles.selected : '',
      line.key === current ? `${lines.current} ${styles.current}` : '',
    ].join(' ');
  return (
    <div
      ref={gridRef}
      className={lines.scroller}
      style={{ '--columns': gridTracks(columns, checks !== undefined), '--line-padding': `${linePadding}px` } as CSSProperties}
      role="grid"
      aria-label={props.label}
      aria-rowcount={props.lines.length}
      aria-multiselectable={checks !== undefined}
      aria-activedescendant={current === null ? undefined : `${prefix}-${current}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div className={`${lines.header} ${styles.header}`} role="row">
        {checks ? (
          <div className={styles.check} role="columnheader">
            <Checkbox
              aria-label="全选"
              checked={checks.all === 'all'}
              indeterminate={checks.all === 'some'}
              onChange={(event) => checks.onCheckAll(event.target.checked)}
            />
          </div>
        ) : null}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} />
        ))}
      </div>
      {props.lines.length === 0 ? props.empty : null}
      <div className={lines.space} style={{ height: props.lines.length * height }}>
        {props.lines.slice(shown.first, shown.end).map((line, offset) => (
          <div
            key={line.key}
            id={`${prefix}-${line.key}`}
            role="row"
            data-line={line.key}
            aria-selected={checks ? checks.stateOf(line) === 'all' : line.key === current}
            className={lineMarks(line)}
            style={{ transform: `translateY(${(shown.first + offset) * height}px)` }}
            onClick={() => props.onOpen(line)}
          >
            {checks ? <CheckCell line={line} checks={checks} /> : null}
            {columns.map(({ key, numeric, cell, title }) => (
              <div key={key} role="gridcell" className={`${styles.cell} ${numeric ? styles.numeric : ''}`} title={title?.(line)}>
                {cell(line)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
