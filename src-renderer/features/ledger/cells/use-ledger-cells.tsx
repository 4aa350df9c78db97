import { useMemo, useRef, useState } from 'react';
import type { HTMLAttributes, KeyboardEvent, ReactNode, RefObject } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import type { LedgerSelection } from '../use-ledger-selection.ts';
import { clearedBlock, copiedArea, copiedTexts, filledBlock, previewInput, writesOf } from './cell-block.ts';
import type { CellBlock, CellWrite } from './cell-block.ts';
import type { AfterEdit } from './cell-editor.tsx';
import { cellKey } from './cell-keys.ts';
import { CellLayer } from './cell-layer.tsx';
import type { PlaceOf } from './cell-layer.tsx';
import { columnPlace, placeAfterKey } from './cell-range.ts';
import type { CellGrid, CellPlace } from './cell-range.ts';
import { pendingDialog } from '../ledger-parts.ts';
import type { PendingWrite } from './pending-write.tsx';
import { useCellClipboard } from './use-cell-clipboard.ts';
import type { CopiedCells } from './use-cell-clipboard.ts';
import { useCellMark } from './use-cell-mark.ts';
import { useCellMouse } from './use-cell-mouse.ts';
import { useCellWrites } from './use-cell-writes.ts';

const keyAfter: Record<Exclude<AfterEdit, null>, string> = { down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft', stay: '' };

export interface LedgerCells {
  /** Takes a key of the table, when it is one of the cells'. */
  onKey: (event: KeyboardEvent) => boolean;
  mouse: HTMLAttributes<HTMLDivElement>;
  /** Lies over the lines. */
  overlay: ReactNode;
  dialog: ReactNode;
}

/** The cells of the ledger as in WPS: marked, copied, pasted, filled down, edited in place. */
export function useLedgerCells(props: {
  gridRef: RefObject<HTMLDivElement | null>;
  grid: CellGrid;
  rows: readonly LedgerRow[];
  selection: LedgerSelection;
  placeOf: PlaceOf;
}): LedgerCells {
  const { gridRef, grid, selection, placeOf } = props;
  const { client, notices } = useApi();
  const rows = useMemo(() => new Map(props.rows.map((row) => [row.id, row])), [props.rows]);
  const marking = useCellMark(selection, grid);
  const { range } = marking;
  const { write } = useCellWrites();
  const [editing, setEditing] = useState<CellPlace | null>(null);
  const [pending, setPending] = useState<PendingWrite | null>(null);
  const header = useRef(false);

  const edit = (place: CellPlace): void => {
    marking.moveTo(place, false);
    const column = grid.columns[columnPlace(grid.columns, place.column)];
    if (column && column.field !== null) setEditing(place);
  };
  const endEdit = (after: AfterEdit): void => {
    setEditing(null);
    if (after === null) return;
    gridRef.current?.focus();
    const next = editing && placeAfterKey(keyAfter[after], false, editing, grid);
    if (next) marking.moveTo(next, false);
  };
  /** Writes what needs no decision; false where something is refused or fails, which the dialog then shows. */
  const writePlainly = async (writes: readonly CellWrite[], verb: string): Promise<boolean> => {
    try {
      const { cells } = await client.ledger.previewCells(previewInput(writes));
      return cells.every(({ refused }) => refused === null) && (await write(writes, cells, verb));
    } catch {
      return false;
    }
  };
  const decide = async (title: string, verb: string, block: CellBlock | null): Promise<void> => {
    if (block === null) return;
    const writes = writesOf(block);
    if (writes.length === 0) return;
    if (writes.length > 1 || !(await writePlainly(writes, verb))) setPending({ kind: 'block', title, verb, block });
  };
  const copied = (): CopiedCells | null => {
    const withHeader = header.current;
    header.current = false;
    const area = copiedArea(range, grid, rows, selection);
    if (area === null) return null;
    const { columns } = area;
    const counts = `${area.rows.length} 行 × ${columns.length} 列`;
    notices.set({ sentence: `已复制 ${counts}${withHeader ? '，含表头' : '（Ctrl+Shift+C 连表头一起复制）'}`, changeSetIds: [], problem: false });
    return { rows: copiedTexts(area.rows, columns), header: withHeader ? columns.map(({ label }) => label) : null };
  };
  useCellClipboard(gridRef, copied, (pasted) => {
    const top = Math.max(0, selection.current === null ? 0 : grid.order.indexOf(selection.current));
    if (grid.order.length > 0) setPending({ kind: 'paste', pasted, range: range ?? { top, bottom: top, left: 0, right: 0 } });
  });
  const mouse = useCellMouse(marking, selection, edit);
  const actions = {
    edit,
    copyWithHeader: () => {
      header.current = true;
      document.execCommand('copy');
    },
    fillDown: () => void decide('向下填充', '已填充', range && filledBlock(range, grid, rows)),
    clear: () => void decide('清除内容', '已清除', range && clearedBlock(range, grid, rows)),
  };
  const close = (): void => {
    setPending(null);
    gridRef.current?.focus();
  };
  return {
    onKey: (event) => cellKey(event, marking, selection, actions),
    mouse,
    overlay: <CellLayer marking={marking} editing={editing} rows={rows} placeOf={placeOf} onEdited={endEdit} />,
    dialog: pending ? <pendingDialog.Component pending={pending} grid={grid} rows={rows} onClose={close} /> : null,
  };
}
