import { useCallback, useMemo } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { openDoubts } from './doubt-order.ts';
import type { Doubt } from './doubt-order.ts';

const isKeyList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((key) => typeof key === 'string');

/** Open doubts of an import, and a way to settle one by having looked at it; settled ones stay so over a restart. */
export function useOpenDoubts(view: ImportView): { doubts: readonly Doubt[]; settle: (doubt: Doubt) => void } {
  const [settled, setSettled] = useStoredValue(`import-settled:${view.importId}`, isKeyList);
  const { diagnostics, draftTasks, header } = view;
  // As text, because the stored list is a new one each time that it is read.
  const keys = JSON.stringify(settled ?? []);
  const doubts = useMemo(
    () => openDoubts({ diagnostics, draftTasks, header }, new Set<string>(JSON.parse(keys))),
    [diagnostics, draftTasks, header, keys],
  );
  const settle = useCallback(
    (doubt: Doubt) => setSettled([...(JSON.parse(keys) as string[]), doubt.key]),
    [keys, setSettled],
  );
  return { doubts, settle };
}
