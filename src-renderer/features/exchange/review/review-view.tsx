import { Button, Skeleton } from 'antd';
import type { InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ReturnedFileView, ReturnedRowView } from '../../../../src-main/contract/collection.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useLargeFont } from '../../../app/preferences.ts';
import { useFindKey } from '../../../app/use-find-key.ts';
import { useNextKey } from '../../../app/use-next-key.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { focusSidePanel } from '../../../ui/panel-focus.ts';
import { RowGrid } from '../../../ui/row-grid.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { choicesOf, openFields, withSides } from './review-choices.ts';
import type { Choices, Field, Side } from './review-choices.ts';
import { reviewColumns } from './review-columns.tsx';
import type { ReviewCells } from './review-columns.tsx';
import { reviewLines, tellingRows } from './review-lines.ts';
import type { ReviewLine } from './review-lines.ts';
import { broughtWords, isDoubtfulField, isDoubtfulRow, summaryOf, summarySentence } from './review-summary.ts';
import { ReviewTools } from './review-tools.tsx';
import { RowPanel } from './row-panel.tsx';
import { useApply } from './use-apply.ts';
import { useComparedRows } from './use-compared-rows.ts';
import styles from '../exchange.module.css';
import review from './review.module.css';

/** The side that a key chooses: 1 or Y the unit's, 2 or N the ledger's. */
export function sideOfKey({ key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): Side | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === '1' || key.toLowerCase() === 'y') return 'theirs';
  return key === '2' || key.toLowerCase() === 'n' ? 'ours' : null;
}

function isDoubt(choices: Choices, line: ReviewLine): boolean {
  if (line.kind === 'file') return false;
  return line.kind === 'row' ? isDoubtfulRow(line.row) : isDoubtfulField(choices, line.row, line.field);
}

function conflictsOf(lines: readonly ReviewLine[]): { row: ReturnedRowView; fields: Field[] }[] {
  return lines.flatMap((line) => (line.kind === 'field' && line.field.verdict === 'conflict' && line.row.taskId !== null ? [{ row: line.row, fields: [line.field.field] }] : []));
}

/** 核对: what returned files would change, cell by cell, with the choice between the sides, before it is taken over. */
export function ReviewView(props: {
  /** What stands in front of the tools. */
  head: ReactNode;
  waiting: readonly ReturnedFileView[];
  /** Null for all that wait. */
  returnIds: readonly string[] | null;
  onReturnIds: (returnIds: readonly string[] | null) => void;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}): ReactNode {
  const { waiting, choices, onChoices } = props;
  const [largeFont] = useLargeFont();
  const gridRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<InputRef>(null);
  const [choice, setChoice] = useState(tellingRows);
  const [current, setCurrent] = useState<string | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const applying = useApply();
  // A file that was taken over or set aside meanwhile is no longer among those that wait.
  const files = useMemo(
    () => (props.returnIds === null ? waiting : waiting.filter(({ returnId }) => props.returnIds?.includes(returnId))),
    [waiting, props.returnIds],
  );
  const ids = useMemo(() => files.map(({ returnId }) => returnId), [files]);
  const { rows, pending, error } = useComparedRows(ids);
  const lines = useMemo(() => reviewLines(files, rows, choice), [files, rows, choice]);
  const byKey = useMemo(() => new Map(lines.map((line) => [line.key, line])), [lines]);
  const order = useMemo(() => lines.map(({ key }) => key), [lines]);
  const summary = useMemo(() => summaryOf(choices, rows), [choices, rows]);
  const doubts = useMemo(() => lines.filter((line) => isDoubt(choices, line)).length, [choices, lines]);
  const conflicts = useMemo(() => conflictsOf(lines), [lines]);
  const cells: ReviewCells = useMemo(
    () => ({ choices, onChoose: (row, fields, side) => onChoices(withSides(choices, [{ row, fields }], side)) }),
    [choices, onChoices],
  );
  const columns = useMemo(() => reviewColumns(cells), [cells]);
  const line = current === null ? undefined : byKey.get(current);
  const row = line === undefined || line.kind === 'file' ? undefined : line.row;
  useListStatus(0, rows.length);
  useFindKey(searchRef);
  useNextKey({
    listRef: gridRef,
    order,
    current,
    isWanted: (key) => {
      const wanted = byKey.get(key);
      return wanted !== undefined && isDoubt(choices, wanted);
    },
    onCurrent: setCurrent,
  });
  const chooseByKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const side = sideOfKey(event);
    if (side === null || row === undefined || row.taskId === null || row.superseded) return false;
    const fields = line?.kind === 'field' ? openFields(row).filter(({ field }) => field === line.field.field) : openFields(row);
    if (fields.length > 0) cells.onChoose(row, fields.map(({ field }) => field), side);
    return true;
  };
  const open = (key: string): void => {
    setCurrent(key);
    if (byKey.get(key)?.kind !== 'file') setPanelOpen(true);
  };
  const close = (): void => {
    setPanelOpen(false);
    gridRef.current?.focus();
  };
  const apply = async (): Promise<void> => {
    if (!(await applying.apply(ids, rows, choices))) return;
    // What was chosen of the files that were taken over is kept too: an undo brings them back.
    onChoices(choicesOf(choices, waiting.map(({ returnId }) => returnId)));
    props.onReturnIds(null);
    setPanelOpen(false);
  };
  const brought = broughtWords(summary);
  return (
    <>
      <ReviewTools
        head={props.head}
        waiting={waiting}
        returnIds={props.returnIds}
        onReturnIds={props.onReturnIds}
        rows={rows}
        choice={choice}
        onChoice={setChoice}
        searchRef={searchRef}
        conflicts={conflicts.length}
        onConflicts={(side) => onChoices(withSides(choices, conflicts, side))}
      />
      <ErrorNotice error={error ?? applying.error} onClose={applying.clearError} />
      <div className={styles.body}>
        {pending > 0 && rows.length === 0 ? (
          <Skeleton active style={{ padding: 16 }} />
        ) : (
          <RowGrid
            gridRef={gridRef}
            label="核对报送"
            rows={lines}
            idOf={({ key }) => key}
            nameOf={(shown) => (shown.kind === 'file' ? shown.file.fileName : shown.row.title)}
            columns={columns}
            largeFont={largeFont}
            current={current}
            isGroup={({ kind }) => kind === 'file'}
            onCurrent={setCurrent}
            onClick={open}
            onSpace={(key) => (panelOpen ? setPanelOpen(false) : open(key))}
            onEnter={(key) => {
              open(key);
              focusSidePanel();
            }}
            onEscape={close}
            onKey={chooseByKey}
            empty={
              <EmptyState
                title={choice === tellingRows ? '报送的内容都没有改动' : '没有这样的行'}
                text={choice === tellingRows ? '可以直接并入台账，文件记为已并入。' : '换一个结果，或看全部有改动的行。'}
                actions={choice === tellingRows ? null : <Button onClick={() => setChoice(tellingRows)}>看有改动的行</Button>}
              />
            }
          />
        )}
        {panelOpen && row ? <RowPanel row={row} file={files.find(({ returnId }) => returnId === row.returnId)} cells={cells} onClose={close} /> : null}
      </div>
      <div className={review.foot}>
        {doubts > 0 ? <StatusChip colour="yellow" label={`${doubts} 处疑问（F8 到下一处）`} /> : null}
        <span className={review.sentence}>
          {pending > 0 ? `正在比对，已列出 ${rows.length} 行…` : summarySentence(summary)}
        </span>
        <span className={styles.words}>1 采用报送，2 保留台账</span>
        <Button type="primary" disabled={pending > 0 || ids.length === 0} loading={applying.running} onClick={() => void apply()}>
          {brought === null ? '并入台账（没有改动）' : `并入台账：${brought}`}
        </Button>
      </div>
    </>
  );
}
