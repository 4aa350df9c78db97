import { Button } from 'antd';
import type { InputRef } from 'antd';
import { useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useListStatus } from '../../app/frame-status.ts';
import { useLargeFont } from '../../app/preferences.ts';
import { useStoredKeys } from '../../app/stored-value.ts';
import { useFindKey } from '../../app/use-find-key.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { focusSidePanel } from '../../ui/panel-focus.ts';
import { RowGrid } from '../../ui/row-grid.tsx';
import { isPlain, plainChoice } from './list/case-choice.ts';
import { caseColumns } from './list/case-columns.tsx';
import { CaseFilters } from './list/case-filters.tsx';
import type { CaseList } from './list/use-case-list.ts';
import type { OpenCase } from './open-case.ts';
import { CasePanel, caseDrafts } from './panel/case-panel.tsx';
import styles from './cases-screen.module.css';

/** Filters, table and side panel. */
export function CasesWorkspace(props: {
  list: CaseList;
  open: OpenCase;
  onOpen: (open: OpenCase) => void;
  /** Stands in place of the table while there is no request at all. */
  empty: ReactNode;
}): ReactNode {
  const { list, open, onOpen } = props;
  const { choice, setChoice, rows } = list;
  const [largeFont] = useLargeFont();
  const gridRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<InputRef>(null);
  const unsaved = useStoredKeys(caseDrafts);
  const columns = useMemo(() => caseColumns(unsaved), [unsaved]);
  const { currentId, setCurrentId } = list;
  const view = open.kind === 'case' ? (list.all.find(({ caseId }) => caseId === open.caseId) ?? null) : null;
  useListStatus(0, rows.length);
  useFindKey(searchRef);
  const openCase = (caseId: string): void => {
    setCurrentId(caseId);
    onOpen({ kind: 'case', caseId });
  };
  const close = (): void => {
    onOpen({ kind: 'none' });
    gridRef.current?.focus();
  };
  return (
    <>
      <CaseFilters list={list} searchRef={searchRef} />
      <div className={styles.body}>
        {props.empty ?? (
          <RowGrid
            gridRef={gridRef}
            label="办件"
            rows={rows}
            idOf={({ caseId }) => caseId}
            nameOf={({ subject }) => subject}
            columns={columns}
            largeFont={largeFont}
            current={currentId}
            isFaint={({ archived }) => archived}
            onCurrent={(caseId) => {
              setCurrentId(caseId);
              if (open.kind === 'case') onOpen({ kind: 'case', caseId });
            }}
            onClick={openCase}
            onSpace={(caseId) => (open.kind === 'none' ? openCase(caseId) : onOpen({ kind: 'none' }))}
            onEnter={(caseId) => {
              openCase(caseId);
              focusSidePanel();
            }}
            onEscape={close}
            empty={
              isPlain(choice) ? (
                <EmptyState title="还没有办件" text="登记以后列在这里。" />
              ) : (
                <EmptyState
                  title="没有符合条件的办件"
                  text="换一个条件，或清除筛选后再看。"
                  actions={<Button onClick={() => setChoice(plainChoice(choice.year))}>清除筛选</Button>}
                />
              )
            }
          />
        )}
        {open.kind === 'new' || view ? (
          <CasePanel
            key={view?.caseId ?? 'new'}
            view={view}
            known={list.all}
            onAdded={(caseId) => {
              list.show(caseId);
              openCase(caseId);
            }}
            onClose={close}
          />
        ) : null}
      </div>
    </>
  );
}
