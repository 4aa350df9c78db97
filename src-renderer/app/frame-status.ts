import { createContext, use, useEffect } from 'react';

/** Numbers of the screen's list for the status bar: 选中 n 项 · 共 n 项. */
export interface ListStatus {
  selected: number;
  total: number;
}

export const FrameStatusContext = createContext<(status: ListStatus | null) => void>(() => undefined);

/** Tells the status bar how long the shown list is and how much of it is selected, while the screen is shown. */
export function useListStatus(selected: number, total: number): void {
  const setStatus = use(FrameStatusContext);
  useEffect(() => {
    setStatus({ selected, total });
    return () => setStatus(null);
  }, [setStatus, selected, total]);
}
