import { useMemo, useState } from 'react';
import type { UnitReturnView } from '../../../../src-main/contract/collection.ts';
import { allUnits, chosenUnits } from './unit-choice.ts';
import type { UnitChoice } from './unit-choice.ts';
import { unitLines } from './unit-lines.ts';
import type { UnitLine } from './unit-lines.ts';

export interface UnitTable {
  choice: UnitChoice;
  setChoice: (choice: UnitChoice) => void;
  shown: readonly UnitReturnView[];
  lines: readonly UnitLine[];
  current: string | null;
  setCurrent: (key: string | null) => void;
  /** Ids of the selected units. */
  checked: ReadonlySet<string>;
  setChecked: (unitIds: ReadonlySet<string>) => void;
  /** The shown units that are selected and have something missing. */
  toRemind: readonly UnitReturnView[];
}

/** State of the table of units. */
export function useUnitTable(units: readonly UnitReturnView[]): UnitTable {
  const [choice, setChoice] = useState(allUnits);
  const [current, setCurrent] = useState<string | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => chosenUnits(units, choice), [units, choice]);
  const lines = useMemo(() => unitLines(shown), [shown]);
  const toRemind = useMemo(() => shown.filter(({ unitId, missing }) => checked.has(unitId) && missing.length > 0), [shown, checked]);
  return { choice, setChoice, shown, lines, current, setCurrent, checked, setChecked, toRemind };
}
