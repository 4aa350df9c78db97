import type { ReactNode } from 'react';
import { useRowHistory } from '../../../api/row-history.ts';
import { RowHistory } from '../../../ui/row-history.tsx';

/** Who changed what of the unit, its names and its people. */
export function HistoryTab({ unitId }: { unitId: string }): ReactNode {
  return <RowHistory {...useRowHistory('unit', unitId)} />;
}
