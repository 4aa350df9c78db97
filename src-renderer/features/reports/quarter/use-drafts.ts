import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { readStoredValue, writeStoredValue } from '../../../app/stored-value.ts';
import { isDrafts, withoutRows } from './report-drafts.ts';
import type { Drafts } from './report-drafts.ts';

/** Steps that Ctrl+Z in the table goes back. */
const longestHistory = 50;
/** What is typed is stored when the hands rest, and when the window or the screen is left. Milliseconds. */
const restingTime = 300;
const noDrafts: Drafts = {};

export interface QuarterDrafts {
  drafts: Drafts;
  /** Takes the drafts as they are after a step of the clerk, which Ctrl+Z takes back. */
  change: (after: Drafts) => void;
  /** Takes rows out once they are saved: Ctrl+Z in the table goes no further back. */
  settle: (saved: ReadonlySet<string>) => void;
  /** What was saved last, to be had again when the saving is undone. */
  lastSaved: Drafts;
  /** Takes the last step back; false when there is none. */
  undo: () => boolean;
  /** What was filled in is too long to survive closing the window. */
  unkept: boolean;
}

/** What was filled in for a quarter and is not saved yet; it survives closing the program. A component has one quarter for all its life. */
export function useDrafts(year: number, quarter: number): QuarterDrafts {
  const key = `draft:quarter:${year}:${quarter}`;
  const [drafts, setDrafts] = useState<Drafts>(() => readStoredValue(key, isDrafts) ?? noDrafts);
  const [lastSaved, setLastSaved] = useState<Drafts>(noDrafts);
  const [history, setHistory] = useState<readonly Drafts[]>([]);
  const [unkept, setUnkept] = useState(false);
  /** Also what was taken in the same moment in which the window closes. */
  const latest = useRef(drafts);
  const put = (after: Drafts): void => {
    latest.current = after;
    setDrafts(after);
  };
  const store = useEffectEvent((kept: Drafts) => {
    try {
      writeStoredValue(key, Object.keys(kept).length === 0 ? null : kept);
      setUnkept(false);
    } catch {
      // The browser's store is full: the window itself still holds it.
      setUnkept(true);
    }
  });
  useEffect(() => {
    const timer = setTimeout(() => store(drafts), restingTime);
    return () => clearTimeout(timer);
  }, [drafts]);
  useEffect(() => {
    const storeNow = (): void => store(latest.current);
    window.addEventListener('pagehide', storeNow);
    return () => {
      window.removeEventListener('pagehide', storeNow);
      storeNow();
    };
  }, []);
  return {
    drafts,
    change: (after) => {
      setHistory([...history.slice(1 - longestHistory), drafts]);
      put(after);
    },
    settle: (saved) => {
      setHistory([]);
      setLastSaved(Object.fromEntries(Object.entries(drafts).filter(([row]) => saved.has(row))));
      put(withoutRows(drafts, saved));
    },
    lastSaved,
    undo: () => {
      const before = history.at(-1);
      if (before === undefined) return false;
      setHistory(history.slice(0, -1));
      put(before);
      return true;
    },
    unkept,
  };
}
