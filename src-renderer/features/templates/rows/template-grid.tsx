import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, CSSProperties, MouseEvent, ReactNode, RefObject } from 'react';
import type { TemplateColumnView, TemplateRowView } from '../../../../src-main/contract/templates.ts';
import { CellEditor } from '../../../app/cell-editor.tsx';
import { useLargeFont } from '../../../app/preferences.ts';
import { lineWindow, scrollTopFor } from '../../../ui/line-window.ts';
import { useElementSize } from '../../../ui/use-element-size.ts';
import { shownCell, typedByRow } from '../cells/shown-cell.ts';
import type { TypedOfRow } from '../cells/shown-cell.ts';
import type { CellTexts } from '../cells/use-cell-texts.ts';
import { headerWords } from '../columns/column-words.ts';
import { gridTracks } from './grid-columns.ts';
import { GridHead } from './grid-head.tsx';
import { rowName } from './row-state.ts';
import { TemplateLine } from './template-line.tsx';
import { useGridCells } from './use-grid-cells.ts';
import type { GridActions } from './use-grid-cells.ts';
import lines from '../../../ui/line-list.module.css';
import styles from './grid.module.css';

/** Pixels of a row, and of the heads: three lines of text. */
const normalHeight = 70;
const largeHeight = 84;

/** Rows that are drawn beyond both edges: each of them is as high as three lines. */
const spareLines = 4;

const nothingTyped: TypedOfRow = {};

/** The line and the stop that were clicked; the stop is null in the superior's own cells. */
function placeOf(event: MouseEvent): { row: number; column: number | null } | null {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stop]') : null;
  const line = target?.closest<HTMLElement>('[data-line]')?.dataset['line'];
  const stop = target?.dataset['stop'];
  if (line === undefined || stop === undefined) return null;
  return { row: Number(line), column: stop === 'row' ? null : Number(stop) };
}

/**
 * The superior's table with the cells that are filled in as columns, worked as in WPS: only the rows in sight exist. The
 * first stop of a row is its task, the others are its cells.
 */
export function TemplateGrid(
  props: GridActions & {
    inputRef: RefObject<HTMLTextAreaElement | null>;
    columns: readonly TemplateColumnView[];
    filled: readonly TemplateColumnView[];
    rows: readonly TemplateRowView[];
    /** The current row by its place in the file, and the stop in it. */
    current: number | null;
    stop: number;
    texts: CellTexts;
    overwrite: boolean;
    panelOpen: boolean;
    /** Roles are being saved. */
    running: boolean;
    onRole: (column: number, role: TemplateColumnView['role']) => void;
    onColumns: () => void;
    empty: ReactNode;
  },
): ReactNode {
  const { inputRef, columns, filled, rows, texts, overwrite, panelOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [largeFont] = useLargeFont();
  const rowHeight = largeFont ? largeHeight : normalHeight;
  const size = useElementSize(scroller);
  const [scrollTop, setScrollTop] = useState(0);
  const typed = useMemo(() => typedByRow(texts.typed), [texts.typed]);
  const { tracks, leastWidth, stayingWidth } = gridTracks(filled, panelOpen);
  const cells = useGridCells(props, props);
  const { cursor, row, column, editing } = cells;
  useEffect(() => {
    const grid = scroller.current;
    if (grid && size.height > 0) grid.scrollTop = scrollTopFor(cursor.row, grid.scrollTop, size.height, rowHeight);
  }, [cursor.row, size.height, rowHeight]);
  useEffect(() => {
    if (size.width > 0) scroller.current?.querySelector(`[data-head="${cursor.column}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cursor.column, size.width]);
  const onMouseDown = (event: MouseEvent): void => {
    const clicked = placeOf(event);
    if (!clicked || event.button !== 0) return;
    event.preventDefault();
    if (editing !== null) cells.take(editing.text, 'stay');
    inputRef.current?.focus({ preventScroll: true });
    cells.goTo({ row: clicked.row, column: clicked.column ?? 0 });
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (editing !== null || cells.place === null) return;
    const shown = shownCell(cells.place.cell, cells.typed, overwrite);
    event.clipboardData.setData('text/plain', 'text' in shown ? shown.text : '');
    event.preventDefault();
  };
  const shown = lineWindow(scrollTop, size.height, rowHeight, rows.length, spareLines);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={
        {
          '--columns': tracks,
          '--least-width': `${leastWidth}em`,
          '--staying-width': `${stayingWidth}em`,
          '--head-height': `${rowHeight}px`,
          '--line-height': `${rowHeight}px`,
        } as CSSProperties
      }
      role="grid"
      aria-label="上级表格"
      aria-rowcount={rows.length + 1}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onMouseDown={onMouseDown}
      onDoubleClick={(event) => {
        const clicked = placeOf(event);
        if (clicked !== null && (clicked.column ?? 0) > 0) cells.edit();
        else if (clicked !== null && !panelOpen) props.onPanel();
      }}
      onCopy={onCopy}
    >
      <div className={styles.sheet}>
        <GridHead columns={columns} filled={filled} running={props.running} onRole={props.onRole} onColumns={props.onColumns} />
        {rows.length === 0 ? props.empty : null}
        <div className={lines.space} style={{ height: rows.length * rowHeight }}>
          {rows.slice(shown.first, shown.end).map((one, offset) => {
            const at = shown.first + offset;
            return (
              <TemplateLine
                key={one.row}
                row={one}
                line={at}
                top={at * rowHeight}
                filled={filled}
                typed={typed[one.row] ?? nothingTyped}
                overwrite={overwrite}
                besidePanel={panelOpen}
                isCurrent={at === cursor.row}
                stop={at === cursor.row ? cursor.column : -1}
              />
            );
          })}
          {row ? (
            <div className={styles.overlay} style={{ transform: `translateY(${cursor.row * rowHeight}px)` }}>
              <div className={styles.overCell} style={{ gridColumn: cursor.column + 3 }}>
                <CellEditor
                  inputRef={inputRef}
                  label={`${column ? headerWords(column) : '台账任务'}：${rowName(row)}`}
                  canEdit={cells.place !== null}
                  shown=""
                  editing={editing}
                  onEditing={cells.setEditing}
                  onTake={cells.take}
                  onGridKey={cells.onKey}
                />
              </div>
            </div>
          ) : null}
        </div>
      </div>
    </div>
  );
}
