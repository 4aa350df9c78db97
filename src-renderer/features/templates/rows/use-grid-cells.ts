import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { TemplateColumnView, TemplateRowView } from '../../../../src-main/contract/templates.ts';
import type { Editing, Leaving } from '../../../app/cell-editor.tsx';
import { clamped, placeAfterKey, placeAfterTab } from '../../../ui/cell-range.ts';
import type { CellPlace } from '../../../ui/cell-range.ts';
import { cellKey, cellOf, wordsToEdit } from '../cells/shown-cell.ts';
import type { CellPlaceInTable, CellTexts } from '../cells/use-cell-texts.ts';
import { gridKey } from './grid-key.ts';

/** What the keys of the table do beside moving and editing. */
export interface GridActions {
  /** The current row by its place in the file, and the stop in it: 0 is its task, the others are its cells. */
  onPlace: (row: number, stop: number) => void;
  /** Space: opens the panel of the row, or closes it. */
  onPanel: () => void;
  /** Enter on the task of a row: the focus goes into the panel. */
  onEnterPanel: () => void;
  /** A digit on the task of a row: the candidate of that number, from 1; 0 leaves the row blank. */
  onDigit: (row: TemplateRowView, digit: number) => void;
  onEscape: () => void;
}

export interface GridCells {
  /** The current line of the shown rows and the stop in it. */
  cursor: CellPlace;
  row: TemplateRowView | undefined;
  /** Undefined on the task of a row. */
  column: TemplateColumnView | undefined;
  /** Null where nothing can be written. */
  place: CellPlaceInTable | null;
  /** Words of the current cell that are not saved. */
  typed: string | undefined;
  editing: Editing | null;
  setEditing: (editing: Editing | null) => void;
  goTo: (place: CellPlace) => void;
  edit: () => void;
  /** Takes the words of the cell that is edited. */
  take: (text: string, leaving: Leaving) => void;
  onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

const leavingArrows: Partial<Record<Leaving, string>> = { down: 'ArrowDown', up: 'ArrowUp', left: 'ArrowLeft', right: 'ArrowRight' };

/** Where the cursor of the table stands, what is written there, and what the keys do. */
export function useGridCells(
  table: { rows: readonly TemplateRowView[]; filled: readonly TemplateColumnView[]; current: number | null; stop: number; texts: CellTexts },
  actions: GridActions,
): GridCells {
  const { rows, filled, texts } = table;
  const [editing, setEditing] = useState<Editing | null>(null);
  const size = { rows: rows.length, columns: filled.length + 1 };
  const cursor = clamped({ row: Math.max(0, rows.findIndex(({ row }) => row === table.current)), column: table.stop }, size);
  const row = rows[cursor.row];
  const column = filled[cursor.column - 1];
  const cell = row && column ? cellOf(row, column.column) : undefined;
  const place: CellPlaceInTable | null = row && column && cell ? { row, column, cell } : null;
  const typed = row && column ? texts.typed[cellKey(row.row, column.column)] : undefined;
  const goTo = (next: CellPlace): void => {
    const target = rows[next.row];
    if (target) actions.onPlace(target.row, next.column);
  };
  const take = (text: string, leaving: Leaving): void => {
    if (place) void texts.save(place, text);
    setEditing(null);
    const arrow = leavingArrows[leaving];
    const next = arrow ? placeAfterKey(arrow, false, cursor, size) : placeAfterTab(cursor, leaving === 'before' ? -1 : 1, size);
    if (leaving !== 'stay' && next) goTo(next);
  };
  const edit = (): void => {
    if (place) setEditing({ text: wordsToEdit(place.cell, typed), inside: true, problem: null });
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const action = gridKey(event, cursor.column === 0);
    if (action === null || !row) return;
    if (action.kind === 'move') {
      const next = placeAfterKey(action.key, event.ctrlKey, cursor, size);
      if (next) goTo(next);
    } else if (action.kind === 'tab') {
      const next = placeAfterTab(cursor, action.step, size);
      // Beyond the last cell Tab leads on in the window.
      if (next === null) return;
      goTo(next);
    } else if (action.kind === 'edit') edit();
    else if (action.kind === 'clear') {
      if (place) void texts.save(place, '');
    } else if (action.kind === 'panel') actions.onPanel();
    else if (action.kind === 'enterPanel') actions.onEnterPanel();
    else if (action.kind === 'digit') actions.onDigit(row, action.digit);
    else actions.onEscape();
    event.preventDefault();
  };
  return { cursor, row, column, place, typed, editing, setEditing, goTo, edit, take, onKey };
}
