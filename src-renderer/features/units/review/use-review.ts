import { useMemo, useState } from 'react';
import type { UnitProposal } from '../../../../src-main/contract/unit-proposals.ts';
import { canTake, corrected, reviewRows } from './review-rows.ts';
import type { ReviewRow } from './review-rows.ts';
import type { RowActions } from './review-row.tsx';

export interface Review {
  rows: readonly ReviewRow[];
  current: number;
  actions: RowActions;
  chooseAll: (keys: ReadonlySet<number>, chosen: boolean) => void;
  /** Gives a class to all rows that have none yet. */
  classify: (classCode: string) => void;
}

/** The clerk's decisions about proposed units; they last until the proposals are taken or dropped. */
export function useReview(proposals: readonly UnitProposal[]): Review {
  const [rows, setRows] = useState(() => reviewRows(proposals));
  const [current, setCurrent] = useState(0);
  return {
    rows,
    current,
    actions: useMemo<RowActions>(() => {
      const change = (key: number, changed: (row: ReviewRow) => ReviewRow): void =>
        setRows((before) => before.map((row) => (row.key === key ? changed(row) : row)));
      return {
        onCurrent: setCurrent,
        onChoose: (key, chosen) => change(key, (row) => ({ ...row, chosen: chosen && canTake(row) })),
        onCorrect: (key, part) => change(key, (row) => corrected(row, part)),
      };
    }, []),
    chooseAll: (keys, chosen) =>
      setRows((before) => before.map((row) => (keys.has(row.key) ? { ...row, chosen: chosen && canTake(row) } : row))),
    classify: (classCode) =>
      setRows((before) => before.map((row) => (row.classCode === null ? corrected(row, { classCode }) : row))),
  };
}
