import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { CellEditor } from './cell-editor.tsx';
import type { AfterEdit } from './cell-editor.tsx';
import type { BandPlace } from './cell-overlay.tsx';
import { CellBand, CellOutline } from './cell-overlay.tsx';
import { columnPlace } from './cell-range.ts';
import type { CellGrid, CellPlace } from './cell-range.ts';
import type { CellMarking } from './use-cell-mark.ts';

/** Where the lines from one task to another lie; null when one is not shown. */
export type PlaceOf = (firstTaskId: string, lastTaskId: string) => BandPlace | null;

function Outline({ marking, placeOf }: { marking: CellMarking; placeOf: PlaceOf }): ReactNode {
  const { mark, range, grid } = marking;
  if (mark === null || range === null) return null;
  const rangePlace = placeOf(grid.order[range.top] ?? '', grid.order[range.bottom] ?? '');
  const headPlace = placeOf(mark.head.taskId, mark.head.taskId);
  if (rangePlace === null || headPlace === null) return null;
  return <CellOutline range={range} rangePlace={rangePlace} head={columnPlace(grid.columns, mark.head.column)} headPlace={headPlace} />;
}

function Editing(props: {
  place: CellPlace;
  grid: CellGrid;
  rows: ReadonlyMap<string, LedgerRow>;
  placeOf: PlaceOf;
  onClose: (after: AfterEdit) => void;
}): ReactNode {
  const { place, grid } = props;
  const at = columnPlace(grid.columns, place.column);
  const row = props.rows.get(place.taskId);
  const band = props.placeOf(place.taskId, place.taskId);
  const field = grid.columns[at]?.field ?? null;
  if (!row || band === null || field === null) return null;
  return (
    <CellBand place={band} left={at} right={at}>
      <CellEditor key={`${row.id} ${field}`} row={row} field={field} onClose={props.onClose} />
    </CellBand>
  );
}

/** What lies over the lines of the table: the marked cells, and the one that is being edited. */
export function CellLayer(props: {
  marking: CellMarking;
  editing: CellPlace | null;
  rows: ReadonlyMap<string, LedgerRow>;
  placeOf: PlaceOf;
  onEdited: (after: AfterEdit) => void;
}): ReactNode {
  const { marking, editing, rows, placeOf } = props;
  return (
    <>
      <Outline marking={marking} placeOf={placeOf} />
      {editing ? <Editing place={editing} grid={marking.grid} rows={rows} placeOf={placeOf} onClose={props.onEdited} /> : null}
    </>
  );
}
