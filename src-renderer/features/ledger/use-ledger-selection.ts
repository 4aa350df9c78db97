import { useMemo, useState } from 'react';
import { useVisit } from '../../app/navigation.ts';
import type { LineHandlers } from './table/ledger-lines.tsx';
import { extended, toggled } from '../../ui/row-selection.ts';

/** What stands beside the table. */
export type OpenPanel = 'none' | 'task' | 'new';

export interface LedgerSelection {
  selected: ReadonlySet<string>;
  setSelected: (selected: ReadonlySet<string>) => void;
  current: string | null;
  setCurrent: (taskId: string | null) => void;
  panel: OpenPanel;
  setPanel: (panel: OpenPanel) => void;
  handlers: LineHandlers;
}

/** Checked rows, the current row, and what stands beside the table. `order` holds the shown task ids. */
export function useLedgerSelection(
  order: readonly string[],
  onFold: (groupKey: string) => void,
): LedgerSelection {
  const visit = useVisit('ledger');
  const [seenVisit, setSeenVisit] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [lastChecked, setLastChecked] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [panel, setPanel] = useState<OpenPanel>('none');
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    setSelected(new Set());
    setCurrent(visit.target.taskId ?? null);
    setPanel(visit.target.taskId === undefined ? 'none' : 'task');
  }
  const handlers = useMemo<LineHandlers>(
    () => ({
      onCheck: (taskId, extend) => {
        setSelected((before) => (extend ? extended(before, order, lastChecked, taskId) : toggled(before, taskId)));
        setLastChecked(taskId);
      },
      onFold,
    }),
    [order, lastChecked, onFold],
  );
  return { selected, setSelected, current, setCurrent, panel, setPanel, handlers };
}
