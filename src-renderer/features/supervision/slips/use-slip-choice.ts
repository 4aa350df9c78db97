import { useState } from 'react';
import type { SlipKind } from '../../../../src-main/contract/codes.ts';
import type { StateChoice } from './slip-filter.ts';

/** What the clerk looks at in the register of slips; it outlives a look at another tab. */
export interface SlipChoice {
  kind: SlipKind | null;
  setKind: (kind: SlipKind | null) => void;
  state: StateChoice | null;
  setState: (state: StateChoice | null) => void;
  selected: ReadonlySet<string>;
  setSelected: (slipIds: ReadonlySet<string>) => void;
  current: string | null;
  setCurrent: (slipId: string | null) => void;
  panelOpen: boolean;
  setPanelOpen: (open: boolean) => void;
  /** Shows one slip, or (null) the table, without a filter. */
  show: (slipId: string | null, selected?: readonly string[]) => void;
}

/** State of the register of slips. */
export function useSlipChoice(): SlipChoice {
  const [kind, setKind] = useState<SlipKind | null>(null);
  const [state, setState] = useState<StateChoice | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  return {
    kind,
    setKind,
    state,
    setState,
    selected,
    setSelected,
    current,
    setCurrent,
    panelOpen,
    setPanelOpen,
    show: (slipId, chosen = []) => {
      setKind(null);
      setState(null);
      setSelected(new Set(chosen));
      setCurrent(slipId ?? chosen[0] ?? null);
      setPanelOpen(slipId !== null);
    },
  };
}
