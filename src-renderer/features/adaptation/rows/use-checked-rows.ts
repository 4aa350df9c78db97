import { useMemo, useState } from 'react';

/** Rows that are marked for a change of many at once. */
export interface CheckedRows {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  setAll: (ids: readonly string[]) => void;
}

/** Which rows are marked; those that are not listed any more are not. */
export function useCheckedRows(listed: readonly string[]): CheckedRows {
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const ids = useMemo(() => new Set(listed.filter((id) => checked.has(id))), [checked, listed]);
  const [marks] = useState(() => ({
    toggle: (id: string) =>
      setChecked((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    setAll: (all: readonly string[]) => setChecked(new Set(all)),
  }));
  return { ids, ...marks };
}
