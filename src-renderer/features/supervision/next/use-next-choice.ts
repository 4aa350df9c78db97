import { useState } from 'react';
import type { SlipKind } from '../../../../src-main/contract/codes.ts';

/** What the clerk has chosen of what should go out next; it outlives a look at another tab. */
export interface NextChoice {
  /** Null until he chose: the most pressing kind then. */
  kind: SlipKind | null;
  setKind: (kind: SlipKind) => void;
  leftOut: ReadonlySet<string>;
  setLeftOut: (keys: ReadonlySet<string>) => void;
  folded: ReadonlySet<string>;
  setFolded: (unitIds: ReadonlySet<string>) => void;
  current: string | null;
  setCurrent: (key: string | null) => void;
  /** What stands beside the table: the form for what is chosen, or for a slip that nothing proposed. */
  panel: 'none' | 'chosen' | 'own';
  setPanel: (panel: NextChoice['panel']) => void;
}

/** State of the tab 下一步发什么. */
export function useNextChoice(): NextChoice {
  const [kind, setKind] = useState<SlipKind | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [panel, setPanel] = useState<NextChoice['panel']>('none');
  return { kind, setKind, leftOut, setLeftOut, folded, setFolded, current, setCurrent, panel, setPanel };
}
