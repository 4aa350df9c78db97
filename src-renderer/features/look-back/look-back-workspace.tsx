import { Button } from 'antd';
import type { InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { LookBackRow } from '../../../src-main/contract/look-back.ts';
import { useOffice } from '../../api/office-hooks.ts';
import { useListStatus } from '../../app/frame-status.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useLargeFont } from '../../app/preferences.ts';
import { isComposingKey } from '../../app/shortcut-guard.ts';
import { useStoredKeys } from '../../app/stored-value.ts';
import { useFindKey } from '../../app/use-find-key.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { rowAfter, rowReached, selectedAfter, tickedKeys } from '../../ui/headed-lines.ts';
import { focusSidePanel } from '../../ui/panel-focus.ts';
import { RowGrid } from '../../ui/row-grid.tsx';
import { resultOfKey } from './find/findings.ts';
import { ToolRow } from './find/tool-row.tsx';
import { useFindings } from './find/use-findings.ts';
import { findingDrafts } from './panel/finding-draft.ts';
import { LookBackPanel } from './panel/look-back-panel.tsx';
import { FilterRow } from './rows/filter-row.tsx';
import { chosenRows, progressWords, wholeList } from './rows/look-back-choice.ts';
import { lookBackColumns } from './rows/look-back-columns.tsx';
import { linesOf } from './rows/look-back-lines.ts';
import styles from './look-back.module.css';

/** Filters, table and side panel; a digit says what was found of the current task and goes on to the next. */
export function LookBackWorkspace(props: { rows: readonly LookBackRow[] }): ReactNode {
  const { rows } = props;
  const { year } = useOffice();
  const { goTo } = useNavigation();
  const [largeFont] = useLargeFont();
  const gridRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<InputRef>(null);
  const extending = useRef(false);
  const [choice, setChoice] = useState(wholeList);
  const [current, setCurrent] = useState<string | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const findings = useFindings();
  const unsaved = useStoredKeys(findingDrafts(year));
  const shown = useMemo(() => chosenRows(rows, choice), [rows, choice]);
  const lines = useMemo(() => linesOf(shown), [shown]);
  const selected = useMemo(() => shown.filter(({ taskId }) => chosen.has(taskId)), [shown, chosen]);
  const ticked = useMemo(() => tickedKeys(lines, chosen), [lines, chosen]);
  const columns = useMemo(() => lookBackColumns({ unsaved, onShowTask: ({ planId, taskId }) => goTo('ledger', { planId, taskId }) }), [unsaved, goTo]);
  const currentRow = rows.find(({ taskId }) => taskId === current);
  useListStatus(selected.length, shown.length);
  useFindKey(searchRef);
  const findByKey = (event: KeyboardEvent): void => {
    const result = resultOfKey(event.key);
    const isPlain = !event.ctrlKey && !event.altKey && !event.shiftKey && !isComposingKey(event.nativeEvent);
    if (result === null || !isPlain || event.target !== gridRef.current || findings.running) return;
    event.preventDefault();
    const about = selected.length > 0 ? selected : shown.filter(({ taskId }) => taskId === current);
    if (result === 'forget') findings.forget(about);
    else findings.set(about, result);
    if (selected.length === 0 && result !== 'forget' && current !== null) setCurrent(rowAfter(lines, current) ?? current);
  };
  const open = (key: string): void => {
    if (!rows.some(({ taskId }) => taskId === key)) return;
    setCurrent(key);
    setPanelOpen(true);
  };
  const close = (): void => {
    setPanelOpen(false);
    gridRef.current?.focus();
  };
  return (
    <div className={styles.column}>
      <FilterRow rows={rows} choice={choice} onChange={setChoice} searchRef={searchRef} />
      <ToolRow words={progressWords(rows)} rows={shown} selected={selected} findings={findings} onClear={() => setChosen(new Set())} />
      <ErrorNotice error={findings.error} onClose={findings.clearError} />
      <div
        className={styles.body}
        onKeyDown={findByKey}
        onKeyDownCapture={(event) => {
          extending.current = event.shiftKey;
        }}
        onMouseDownCapture={(event) => {
          extending.current = event.shiftKey;
        }}
      >
        <RowGrid
          gridRef={gridRef}
          label="上年任务"
          rows={lines}
          idOf={({ key }) => key}
          nameOf={(line) => (line.kind === 'task' ? line.row.title : line.title)}
          columns={columns}
          largeFont={largeFont}
          current={current}
          checks={{ checked: ticked, onCheck: (after) => setChosen(selectedAfter(lines, ticked, after, extending.current)) }}
          onCurrent={(key) => setCurrent(rowReached(lines, key, current))}
          onClick={open}
          onSpace={(key) => (panelOpen ? setPanelOpen(false) : open(key))}
          onEnter={(key) => {
            open(key);
            focusSidePanel();
          }}
          onEscape={close}
          empty={
            <EmptyState
              title="没有符合条件的任务"
              text="换一个条件，或清除筛选后再看。"
              actions={<Button onClick={() => setChoice(wholeList)}>清除筛选</Button>}
            />
          }
        />
        {panelOpen && currentRow ? <LookBackPanel key={currentRow.taskId} row={currentRow} findings={findings} onClose={close} /> : null}
      </div>
    </div>
  );
}
