import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import type { CellBlock } from './cell-block.ts';
import type { CellGrid, CellRange } from './cell-range.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { WriteDialog } from './write-dialog.tsx';

/** A write that waits for the clerk's decision. */
export type PendingWrite =
  | { kind: 'paste'; pasted: readonly (readonly string[])[]; range: CellRange }
  | { kind: 'block'; title: string; verb: string; block: CellBlock };

/** The decision on a write, with what it would change. */
export function PendingDialog(props: {
  pending: PendingWrite;
  grid: CellGrid;
  rows: ReadonlyMap<string, LedgerRow>;
  onClose: () => void;
}): ReactNode {
  const { pending, ...rest } = props;
  if (pending.kind === 'paste') return <PasteDialog pasted={pending.pasted} range={pending.range} {...rest} />;
  return <WriteDialog title={pending.title} verb={pending.verb} block={pending.block} onClose={props.onClose} />;
}
