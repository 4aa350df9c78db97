import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { SearchDialog } from '../features/search/search-dialog.tsx';
import { focusSidePanel } from '../ui/panel-focus.ts';
import type { NavigationKey } from './navigation.ts';
import { isComposingKey } from './shortcut-guard.ts';
import { useWindowKeys } from './use-window-keys.ts';
import styles from './app-frame.module.css';

type Dialog = ComponentType<Parameters<typeof SearchDialog>[0]>;

async function loadDialog(): Promise<Dialog> {
  return (await import('../features/search/search-dialog.tsx')).SearchDialog;
}

/** What the search's own dialog is known by. */
const ownDialog = 'search-dialog';

/** A decision that is asked for comes first: a search would lead away from it. */
function isDecisionAsked(): boolean {
  const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')];
  return dialogs.some((dialog) => dialog.closest(`.${ownDialog}`) === null && dialog.checkVisibility());
}

/** The focus follows to what was opened: into its panel, else to the entry of its screen. */
function focusScreen(screen: NavigationKey): void {
  document.querySelector<HTMLElement>(`[data-navigation="${screen}"]`)?.focus();
  focusSidePanel();
}

/** 查找 in the header, and Ctrl+K anywhere: opens the search over all screens. */
export function SearchEntry(): ReactNode {
  const [Shown, setShown] = useState<Dialog | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadDialog().then((dialog) => setShown(() => dialog)));
    return () => cancelIdleCallback(idle);
  }, []);
  useWindowKeys((event) => {
    if (event.key.toLowerCase() !== 'k' || !event.ctrlKey || event.altKey || event.shiftKey || isComposingKey(event)) return;
    event.preventDefault();
    if (!isDecisionAsked()) setOpen(true);
  });
  return (
    <>
      <button type="button" className={styles.search} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <SearchOutlined />
        查找
        <kbd className={styles.key}>Ctrl K</kbd>
      </button>
      {Shown ? <Shown rootClassName={ownDialog} open={open} onClose={() => setOpen(false)} onLed={focusScreen} /> : null}
    </>
  );
}
