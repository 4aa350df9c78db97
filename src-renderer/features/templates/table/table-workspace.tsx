import { Button } from 'antd';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { SuperiorTableView, TemplateColumnView, TemplateRowView } from '../../../../src-main/contract/templates.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useNextKey } from '../../../app/use-next-key.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { focusSidePanel } from '../../../ui/panel-focus.ts';
import { ScreenFrame } from '../../../ui/screen-frame.tsx';
import type { FileDrop } from '../../../ui/use-file-drop.ts';
import { countCells } from '../cells/shown-cell.ts';
import { unsavedPlaces } from '../cells/unsaved-places.ts';
import { useCellTexts } from '../cells/use-cell-texts.ts';
import { rolesWith } from '../columns/column-words.ts';
import { ColumnsPanel } from '../columns/columns-panel.tsx';
import { FillOutcome } from '../fill/fill-outcome.tsx';
import { useFill } from '../fill/use-fill.ts';
import type { ChoosablePlan } from '../intake/plan-choices.ts';
import { filledWords, periodWords } from '../list/table-words.ts';
import { MissingPanel } from '../panel/missing-panel.tsx';
import { RowPanel } from '../panel/row-panel.tsx';
import { offeredTasks } from '../panel/task-choice.ts';
import { filledColumns } from '../rows/grid-columns.ts';
import { rowsInStates, rowState, stateToSettle } from '../rows/row-state.ts';
import type { RowState } from '../rows/row-state.ts';
import { TemplateGrid } from '../rows/template-grid.tsx';
import { HeadBar } from './head-bar.tsx';
import { ToolRow } from './tool-row.tsx';
import { useTableWrites } from './use-table-writes.ts';
import screen from '../templates.module.css';

type OpenPanelKind = 'none' | 'row' | 'columns' | 'missing';

/** One superior's table: what its columns mean, which task each row asks for, and the words that will be written. */
export function TableWorkspace(props: {
  view: SuperiorTableView;
  plans: readonly ChoosablePlan[];
  drop: FileDrop;
  /** Why the view may be out of date. */
  problem: unknown;
  back: ReactNode;
}): ReactNode {
  const { view, plans, drop } = props;
  const { rows, columns, missing } = view;
  const inputRef = useRef<HTMLTextAreaElement>(null);
  const [place, setPlace] = useState<{ row: number | null; stop: number }>({ row: null, stop: 0 });
  const [panel, setPanel] = useState<OpenPanelKind>('none');
  const [pressed, setPressed] = useState<RowState[]>([]);
  const [overwrite, setOverwrite] = useState(false);
  const writes = useTableWrites(view);
  const texts = useCellTexts(view.tableId);
  const fill = useFill(view);
  const filled = useMemo(() => filledColumns(columns), [columns]);
  const shown = useMemo(() => rowsInStates(rows, pressed), [rows, pressed]);
  const planTitles = useMemo(() => new Map(plans.map(({ id, title }) => [id, title])), [plans]);
  const counts = countCells(rows, texts.typed, overwrite);
  const unsaved = unsavedPlaces(rows, columns, texts.typed);
  const current = shown.find(({ row }) => row === place.row) ?? shown[0];
  // The arrows go on while the panel is drawn for the row that they have left.
  const panelRow = useDeferredValue(current);
  useListStatus(0, shown.length);
  const wanted = stateToSettle(rows);
  useNextKey({
    listRef: inputRef,
    order: rows.map(({ row }) => String(row)),
    current: place.row === null ? null : String(place.row),
    isWanted: (key) => rows.some((row) => String(row.row) === key && rowState(row) === wanted),
    onCurrent: (key) => {
      if (!shown.some(({ row }) => String(row) === key)) setPressed([]);
      setPlace({ row: Number(key), stop: 0 });
      setPanel('row');
    },
  });
  // The table takes the focus of the list that it came from.
  useEffect(() => {
    if (document.activeElement === document.body) inputRef.current?.focus({ preventScroll: true });
  }, []);
  const saveAll = async (): Promise<boolean> => {
    let isSaved = true;
    for (const { place: cellPlace, text } of unsaved) isSaved = (await texts.save(cellPlace, text)) && isSaved;
    return isSaved;
  };
  const start = async (): Promise<void> => {
    if (await saveAll()) await fill.start(overwrite);
  };
  const closePanel = (): void => {
    setPanel('none');
    inputRef.current?.focus({ preventScroll: true });
  };
  const chooseByDigit = (row: TemplateRowView, digit: number): void => {
    const task = digit === 0 ? null : offeredTasks(row)[digit - 1];
    if (task !== undefined && !writes.running) void writes.placeRow(row, task);
  };
  const saveRoles = (roles: TemplateColumnView['role'][]): void => void writes.update({ roles }, '已记下各列的含义');
  return (
    <ScreenFrame
      title="上级报表"
      about={`${periodWords(view)} · ${view.fileName} · ${filledWords(view)}`}
      actions={
        <>
          <Button type="primary" disabled={counts.written === 0} loading={fill.running} onClick={() => void start()}>
            填写并另存…
          </Button>
          {props.back}
        </>
      }
    >
      <div className={drop.over ? `${screen.column} ${screen.over}` : screen.column} {...drop.handlers}>
        <HeadBar view={view} plans={plans} running={writes.running} onChange={writes.update} />
        <ToolRow
          view={view}
          pressed={pressed}
          onPressed={setPressed}
          onColumns={() => setPanel('columns')}
          onMissing={() => setPanel('missing')}
          unsaved={texts.running ? 0 : unsaved.filter(({ place: { row } }) => panel !== 'row' || row.row !== panelRow?.row).length}
          onSaveAll={() => void saveAll()}
          onDiscardAll={texts.discardAll}
          counts={counts}
          overwrite={overwrite}
          onOverwrite={setOverwrite}
        />
        <ErrorNotice error={props.problem} />
        <ErrorNotice error={writes.error} onClose={writes.clearError} />
        {panel === 'row' ? null : <ErrorNotice error={texts.error} onClose={texts.clearError} />}
        <FillOutcome fill={fill} />
        <div className={screen.body}>
          <TemplateGrid
            inputRef={inputRef}
            columns={columns}
            filled={filled}
            rows={shown}
            current={current?.row ?? null}
            stop={place.stop}
            onPlace={(row, stop) => setPlace({ row, stop })}
            texts={texts}
            overwrite={overwrite}
            panelOpen={panel !== 'none'}
            running={writes.running}
            onRole={(column, role) => saveRoles(rolesWith(columns, column, role))}
            onColumns={() => setPanel('columns')}
            onPanel={() => (panel === 'row' ? closePanel() : setPanel('row'))}
            onEnterPanel={() => {
              setPanel('row');
              focusSidePanel();
            }}
            onDigit={chooseByDigit}
            onEscape={closePanel}
            empty={<EmptyState title="没有这样的行" text="换一个筛选条件，或者在上面换一张表格。" />}
          />
          {panel === 'row' && panelRow ? (
            <RowPanel
              key={panelRow.row}
              row={panelRow}
              filled={filled}
              currentColumn={filled[place.stop - 1]?.column ?? null}
              missing={missing}
              planTitles={planTitles}
              texts={texts}
              placing={writes.running}
              onPlace={(row, task) => void writes.placeRow(row, task)}
              onClose={closePanel}
            />
          ) : null}
          {panel === 'columns' ? <ColumnsPanel columns={columns} running={writes.running} onRoles={saveRoles} onClose={closePanel} /> : null}
          {panel === 'missing' ? <MissingPanel missing={missing} onClose={closePanel} /> : null}
        </div>
      </div>
    </ScreenFrame>
  );
}
