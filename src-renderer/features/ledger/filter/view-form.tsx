import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SavedView, SavedViews } from '../../../api/saved-views.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { storedQuery } from './saved-view.ts';
import type { LedgerViewChoice } from './saved-view.ts';
import styles from './view-form.module.css';

/** Longest name of a view, in UTF-16 units. */
const longestName = 30;

/** A name that is typed, taken by Enter or the button. */
function NameInput(props: { label: string; start: string; action: (name: string) => string; disabled: boolean; onTake: (name: string) => void }): ReactNode {
  const [name, setName] = useState(props.start);
  const typed = name.trim();
  const take = (): void => {
    if (typed !== '') props.onTake(typed);
  };
  return (
    <div className={styles.line}>
      <Input
        aria-label={props.label}
        placeholder={props.label}
        maxLength={longestName}
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposingKey(event.nativeEvent)) take();
        }}
      />
      <Button type="primary" disabled={typed === '' || props.disabled} onClick={take}>
        {props.action(typed)}
      </Button>
    </div>
  );
}

/** A saved view with what can be done with it. */
function ViewLine(props: { view: SavedView; saved: SavedViews; query: Record<string, unknown> }): ReactNode {
  const { view, saved, query } = props;
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <NameInput
        label={`${view.name}的新名称`}
        start={view.name}
        action={() => '改名'}
        disabled={saved.running}
        onTake={(name) => void saved.save(view.viewId, name, view.query).then((kept) => setRenaming(!kept))}
      />
    );
  }
  return (
    <div className={styles.line} role="group" aria-label={view.name}>
      <span className={styles.name} title={view.name}>
        {view.name}
      </span>
      <Button size="small" title="改为当前的筛选和排序" disabled={saved.running} onClick={() => void saved.save(view.viewId, view.name, query)}>
        更新
      </Button>
      <Button size="small" onClick={() => setRenaming(true)}>
        改名
      </Button>
      <Button size="small" danger disabled={saved.running} onClick={() => void saved.remove(view)}>
        删除
      </Button>
    </div>
  );
}

/** Keeps the present filter and order under a name, and renames, overwrites or removes what was kept. */
export function ViewForm(props: { shown: LedgerViewChoice; saved: SavedViews; onClose: () => void }): ReactNode {
  const { saved } = props;
  const query = storedQuery(props.shown);
  const sameName = (name: string): SavedView | undefined => saved.views.find((view) => view.name === name);
  const keep = async (name: string): Promise<void> => {
    if (await saved.save(sameName(name)?.viewId ?? null, name, query)) props.onClose();
  };
  return (
    <div className={styles.form} role="group" aria-label="视图">
      <div className={styles.head}>把当前的筛选和排序存为视图</div>
      <NameInput
        label="视图名称"
        start=""
        action={(name) => (sameName(name) ? '覆盖' : '保存')}
        disabled={saved.running}
        onTake={(name) => void keep(name)}
      />
      <ErrorNotice error={saved.error} onClose={saved.clearError} />
      {saved.views.length === 0 ? null : <div className={styles.head}>已存的视图</div>}
      <div className={styles.list}>
        {saved.views.map((view) => (
          <ViewLine key={view.viewId} view={view} saved={saved} query={query} />
        ))}
      </div>
    </div>
  );
}
