import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, CSSProperties, KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react';
import { CellEditor } from '../../../app/cell-editor.tsx';
import type { Editing, Leaving } from '../../../app/cell-editor.tsx';
import { useLargeFont } from '../../../app/preferences.ts';
import { lineWindow, scrollTopFor } from '../../../ui/line-window.ts';
import { useElementSize } from '../../../ui/use-element-size.ts';
import { clearEdit, fillDownEdit, pasteEdit, textsOf } from './cell-edits.ts';
import type { CellEdit } from './cell-edits.ts';
import { readCell } from './cell-input.ts';
import { clamped, placeAfterKey, placeAfterTab } from '../../../ui/cell-range.ts';
import { copyCells, pastedCells, placeOf } from './grid-events.ts';
import { gridAction } from './grid-keys.ts';
import { GridLine } from './grid-line.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { cellText } from './report-drafts.ts';
import type { CellChange, Drafts } from './report-drafts.ts';
import { RowFacts } from './row-facts.tsx';
import { columnsFor, gridTracks, isFilled } from './sheet-columns.ts';
import { rowKey } from './sheet-row.ts';
import type { SheetRow } from './sheet-row.ts';
import { stateChoices } from './state-choices.ts';
import { useCellCursor } from './use-cell-cursor.ts';
import lines from '../../../ui/line-list.module.css';
import styles from './quarter.module.css';

/** Pixels of a line and of its font: normal and large. */
const normalLine = { rowHeight: 36, fontSize: 14 };
const largeLine = { rowHeight: 42, fontSize: 17 };

const stateList = { label: '状态', find: stateChoices };

const leavingArrows: Partial<Record<Leaving, string>> = { down: 'ArrowDown', up: 'ArrowUp', left: 'ArrowLeft', right: 'ArrowRight' };

/** The table that is filled in, with cells as in WPS: only the lines in sight exist. */
export function QuarterGrid(props: {
  inputRef: RefObject<HTMLTextAreaElement | null>;
  rows: readonly SheetRow[];
  drafts: Drafts;
  problems: ReadonlyMap<string, string>;
  onChange: (changes: readonly CellChange[]) => void;
  /** Ctrl+Z: takes back the last step in the table, else the last change of the ledger. */
  onUndo: () => void;
  onSave: () => void;
  /** Esc: the focus leaves the table. */
  onLeave: () => void;
  onSelected: (rows: number) => void;
  /** The row to go to, counted so that the same can be asked for twice. */
  wanted: { key: string; number: number } | null;
  empty: ReactNode;
}): ReactNode {
  const { inputRef, rows, drafts, problems, onSelected } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [largeFont] = useLargeFont();
  const { rowHeight, fontSize } = largeFont ? largeLine : normalLine;
  const size = useElementSize(scroller);
  const columns = useMemo(() => columnsFor(size.width, fontSize), [size.width, fontSize]);
  const [scrollTop, setScrollTop] = useState(0);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [pasting, setPasting] = useState<CellEdit | null>(null);
  const table = { rows, columns, drafts };
  const tableSize = { rows: rows.length, columns: columns.length };
  const { cursor, range, chosenLines, goTo, chooseAll } = useCellCursor(rows, tableSize, columns.findIndex(({ key }) => isFilled(key)), props.wanted);
  const row = rows[cursor.row];
  const column = columns[cursor.column];
  const key = row ? rowKey(row) : '';
  const shownText = row && column ? cellText(row, drafts[key], column.key) : '';
  useEffect(() => {
    const grid = scroller.current;
    if (grid && size.height > 0) grid.scrollTop = scrollTopFor(cursor.row, grid.scrollTop, size.height, rowHeight);
  }, [cursor.row, size.height, rowHeight]);
  useEffect(() => onSelected(chosenLines), [onSelected, chosenLines]);

  /** Takes the text of the cell that is edited; false where it was refused and stays. */
  const take = (text: string, leaving: Leaving): boolean => {
    if (!row || !column || !isFilled(column.key)) return true;
    // A list of states that was opened and left changes nothing.
    if (column.key !== 'state' || text.trim() !== '') {
      const input = readCell(column.key, text);
      if (input.refused !== null) {
        setEditing({ text, inside: true, problem: input.refused });
        return false;
      }
      if (text.trim() !== shownText) props.onChange([{ row, column: column.key, value: input.value }]);
    }
    setEditing(null);
    const arrow = leavingArrows[leaving];
    const next = arrow ? placeAfterKey(arrow, false, cursor, tableSize) : placeAfterTab(cursor, leaving === 'before' ? -1 : 1, tableSize);
    if (leaving !== 'stay' && next) goTo(next);
    return true;
  };
  const apply = ({ changes }: CellEdit): void => {
    if (changes.length > 0) props.onChange(changes);
  };
  const edit = (): void => {
    if (column && isFilled(column.key)) setEditing({ text: column.key === 'state' ? '' : shownText, inside: true, problem: null });
  };
  const onGridKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const action = gridAction(event);
    if (action === null || rows.length === 0) return;
    if (action.kind === 'tab') {
      const next = placeAfterTab(cursor, action.step, tableSize);
      // Beyond the last cell Tab leads on in the window.
      if (next === null) return;
      goTo(next);
    } else if (action.kind === 'move') {
      const next = placeAfterKey(action.key, action.far, cursor, tableSize);
      if (next) goTo(next, action.extend);
    } else if (action.kind === 'enter') goTo(clamped({ row: cursor.row + action.step, column: cursor.column }, tableSize));
    else if (action.kind === 'edit') edit();
    else if (action.kind === 'clear') apply(clearEdit(table, range));
    else if (action.kind === 'fillDown') apply(fillDownEdit(table, range));
    else if (action.kind === 'all') chooseAll();
    else if (action.kind === 'undo') props.onUndo();
    else if (action.kind === 'save') props.onSave();
    else if (range.top !== range.bottom || range.left !== range.right) goTo(cursor);
    else props.onLeave();
    event.preventDefault();
  };
  const onMouseDown = (event: MouseEvent): void => {
    const place = placeOf(event);
    if (!place || event.button !== 0) return;
    event.preventDefault();
    if (editing !== null && !take(editing.text, 'stay')) return;
    inputRef.current?.focus({ preventScroll: true });
    goTo(place, event.shiftKey);
  };
  const onMouseMove = (event: MouseEvent): void => {
    const place = event.buttons === 1 && editing === null ? placeOf(event) : null;
    if (place && (place.row !== cursor.row || place.column !== cursor.column)) goTo(place, true);
  };
  // While a cell is edited the clipboard belongs to its text.
  const ownsClipboard = editing === null && rows.length > 0;
  const onCopy = (event: ClipboardEvent): void => {
    if (ownsClipboard) copyCells(event, textsOf(table, range));
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (!ownsClipboard) return;
    const planned = pasteEdit(table, range, pastedCells(event));
    if (planned.refused.length === 0 && planned.changes.length < 2) apply(planned);
    else setPasting(planned);
  };
  const shown = lineWindow(scrollTop, size.height, rowHeight, rows.length);
  return (
    <div className={styles.gridColumn}>
      <div
        ref={scroller}
        className={`${lines.scroller} ${styles.scroller}`}
        style={{ '--columns': gridTracks(columns) } as CSSProperties}
        role="grid"
        aria-label="季度填报表"
        aria-rowcount={rows.length + 1}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        onMouseDown={onMouseDown}
        onMouseMove={onMouseMove}
        onDoubleClick={(event) => {
          if (placeOf(event)) edit();
        }}
        onCopy={onCopy}
        onCut={(event) => {
          onCopy(event);
          if (ownsClipboard) apply(clearEdit(table, range));
        }}
        onPaste={onPaste}
      >
        <div className={`${lines.header} ${styles.header}`} role="row">
          <div />
          {columns.map(({ key: column, label }) => (
            <div key={column} role="columnheader" className={`${styles.cell} ${column === 'number' || column === 'percent' ? styles.figure : ''}`}>
              {label}
            </div>
          ))}
        </div>
        {rows.length === 0 ? props.empty : null}
        <div className={lines.space} style={{ height: rows.length * rowHeight }}>
          {rows.slice(shown.first, shown.end).map((one, offset) => {
            const line = shown.first + offset;
            const inRange = line >= range.top && line <= range.bottom;
            return (
              <GridLine
                key={rowKey(one)}
                row={one}
                draft={drafts[rowKey(one)]}
                line={line}
                top={line * rowHeight}
                columns={columns}
                problem={problems.get(rowKey(one)) ?? null}
                from={inRange ? range.left : -1}
                to={inRange ? range.right : -1}
                cursor={line === cursor.row ? cursor.column : -1}
              />
            );
          })}
          {row && column ? (
            <div className={styles.overlay} style={{ transform: `translateY(${cursor.row * rowHeight}px)` }}>
              <div className={styles.overCell} style={{ gridColumn: cursor.column + 2 }}>
                <CellEditor
                  inputRef={inputRef}
                  label={`${column.label}：${row.title}（${row.unitName}）`}
                  canEdit={isFilled(column.key)}
                  choices={column.key === 'state' ? stateList : undefined}
                  shown={shownText}
                  editing={editing}
                  onEditing={setEditing}
                  onTake={take}
                  onGridKey={onGridKey}
                />
              </div>
            </div>
          ) : null}
        </div>
      </div>
      <RowFacts row={row} problem={problems.get(key) ?? null} />
      <PasteDialog
        edit={pasting}
        columns={columns}
        drafts={drafts}
        onTake={() => {
          if (pasting) apply(pasting);
          setPasting(null);
        }}
        onClose={() => setPasting(null)}
        afterClose={() => inputRef.current?.focus({ preventScroll: true })}
      />
    </div>
  );
}
