import { Activity, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useOffice } from '../api/office-hooks.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FrameStatusContext } from './frame-status.ts';
import type { ListStatus } from './frame-status.ts';
import { useNavigation } from './navigation.ts';
import { NavigationList } from './navigation-list.tsx';
import { screens } from './screens.tsx';
import { SearchEntry } from './search-entry.tsx';
import { StatusBar } from './status-bar.tsx';
import { useHistoryKeys } from './use-history-keys.ts';
import { useScreenKeys } from './use-screen-keys.ts';
import styles from './app-frame.module.css';

function Header(): ReactNode {
  const office = useOffice();
  return (
    <header className={styles.header}>
      <span className={styles.office}>
        {office.officeName} · {office.year} 年度
      </span>
      <SearchEntry />
      {office.clerkName ? <span className={styles.clerk}>经办：{office.clerkName}</span> : null}
    </header>
  );
}

/** Screens that were shown stay alive while hidden, so that filters, scroll places and input survive. */
function ScreenSlots(): ReactNode {
  const { current } = useNavigation();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set([current]));
  if (!seen.has(current)) setSeen(new Set([...seen, current]));
  return screens.map(({ key, Screen }) => {
    if (!seen.has(key)) return null;
    return (
      <Activity key={key} mode={key === current ? 'visible' : 'hidden'}>
        <div className={styles.slot}>
          <ErrorBoundary>
            <Screen />
          </ErrorBoundary>
        </div>
      </Activity>
    );
  });
}

/** Loads the code of all screens, one after the other, once the first one stands and the window is idle. */
function usePreloadedScreens(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      void screens.reduce((before, { preload }) => before.then(preload), Promise.resolve());
    });
    return () => cancelIdleCallback(idle);
  }, []);
}

/** Header, navigation, the shown screen and the status bar. */
export function AppFrame(): ReactNode {
  const [list, setList] = useState<ListStatus | null>(null);
  useHistoryKeys();
  usePreloadedScreens();
  useScreenKeys();
  return (
    <FrameStatusContext value={setList}>
      <div className={styles.frame}>
        <Header />
        <NavigationList />
        <main className={styles.main}>
          <ScreenSlots />
        </main>
        <StatusBar list={list} />
      </div>
    </FrameStatusContext>
  );
}
