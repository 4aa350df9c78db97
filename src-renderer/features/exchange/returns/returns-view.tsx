import { Button } from 'antd';
import type { InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ReturnedFileView } from '../../../../src-main/contract/collection.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useLargeFont } from '../../../app/preferences.ts';
import { useFindKey } from '../../../app/use-find-key.ts';
import { CountChips } from '../../../ui/count-chips.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { focusSidePanel } from '../../../ui/panel-focus.ts';
import { RowGrid } from '../../../ui/row-grid.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { allReturns, chosenReturns, returnChips } from './return-choice.ts';
import type { ReturnChoice } from './return-choice.ts';
import { returnColumns } from './return-columns.tsx';
import { ReturnPanel } from './return-panel.tsx';
import { useReturnActions } from './use-return-actions.ts';
import styles from '../exchange.module.css';

/** 收到的文件: what came back, whose it is and what it brings; each can be opened, set aside or looked through. */
export function ReturnsView(props: {
  files: readonly ReturnedFileView[];
  /** What stands in front of the tools. */
  head: ReactNode;
  periodOf: (file: ReturnedFileView) => string;
  choice: ReturnChoice;
  onChoice: (choice: ReturnChoice) => void;
  current: string | null;
  onCurrent: (returnId: string | null) => void;
  onReview: (returnIds: readonly string[]) => void;
}): ReactNode {
  const { files, periodOf, choice, onChoice, current, onCurrent } = props;
  const [largeFont] = useLargeFont();
  const gridRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<InputRef>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const actions = useReturnActions();
  const shown = useMemo(() => chosenReturns(files, choice), [files, choice]);
  const columns = useMemo(() => returnColumns(periodOf), [periodOf]);
  const selected = shown.filter(({ returnId, state }) => checked.has(returnId) && state !== 'applied');
  const waiting = selected.filter(({ state }) => state === 'waiting');
  const file = panelOpen ? files.find(({ returnId }) => returnId === current) : undefined;
  useListStatus(selected.length, shown.length);
  useFindKey(searchRef);
  const open = (returnId: string): void => {
    onCurrent(returnId);
    setPanelOpen(true);
  };
  const close = (): void => {
    setPanelOpen(false);
    gridRef.current?.focus();
  };
  return (
    <>
      <div className={styles.row} role="search">
        {props.head}
        <SearchField
          inputRef={searchRef}
          label="查找文件"
          placeholder="文件、单位（Ctrl+F）"
          className={styles.search}
          value={choice.search}
          onChange={(search) => onChoice({ ...choice, search })}
        />
        <CountChips label="按状态" chips={returnChips(files, choice.search)} pressed={choice.states} onChange={(states) => onChoice({ ...choice, states })} />
        {choice === allReturns ? null : (
          <Button type="link" onClick={() => onChoice(allReturns)}>
            全部 {files.length} 份
          </Button>
        )}
        <span className={styles.end}>
          {selected.length === 0 ? null : (
            <>
              <Button disabled={waiting.length === 0 || actions.running} onClick={() => void actions.setAside(waiting, true)}>
                搁置 {waiting.length} 份
              </Button>
              <Button type="primary" disabled={waiting.length === 0} onClick={() => props.onReview(waiting.map(({ returnId }) => returnId))}>
                核对选中的 {waiting.length} 份
              </Button>
            </>
          )}
        </span>
      </div>
      <ErrorNotice error={actions.error} onClose={actions.clearError} />
      <div className={styles.body}>
        <RowGrid
          gridRef={gridRef}
          label="收到的文件"
          rows={shown}
          idOf={({ returnId }) => returnId}
          nameOf={({ fileName }) => fileName}
          columns={columns}
          largeFont={largeFont}
          current={current}
          checks={{ checked, onCheck: setChecked, canCheck: (id) => files.some(({ returnId, state }) => returnId === id && state !== 'applied') }}
          onCurrent={onCurrent}
          onClick={open}
          onSpace={(returnId) => (panelOpen ? setPanelOpen(false) : open(returnId))}
          onEnter={(returnId) => {
            open(returnId);
            focusSidePanel();
          }}
          onEscape={close}
          empty={
            <EmptyState title="没有符合条件的文件" text="换一个条件，或看全部文件。" actions={<Button onClick={() => onChoice(allReturns)}>看全部</Button>} />
          }
        />
        {file ? (
          <ReturnPanel
            key={file.returnId}
            file={file}
            period={periodOf(file)}
            actions={actions}
            onReview={() => props.onReview([file.returnId])}
            onClose={close}
          />
        ) : null}
      </div>
    </>
  );
}
