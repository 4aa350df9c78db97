import { Button } from 'antd';
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { UnitReturnView } from '../../../../src-main/contract/collection.ts';
import type { FillInPackageView } from '../../../../src-main/contract/exchange.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useLargeFont } from '../../../app/preferences.ts';
import { useFindKey } from '../../../app/use-find-key.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { rowReached, selectedAfter, tickedKeys } from '../../../ui/headed-lines.ts';
import { focusSidePanel } from '../../../ui/panel-focus.ts';
import { RowGrid } from '../../../ui/row-grid.tsx';
import { UndoNotice } from '../../../ui/undo-notice.tsx';
import { RemindPanel } from '../remind/remind-panel.tsx';
import { allUnits } from './unit-choice.ts';
import { unitColumns } from './unit-columns.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { UnitTools } from './unit-tools.tsx';
import { useUnitTable } from './use-unit-table.ts';
import styles from '../exchange.module.css';

/** What stands beside the table: a unit, or the form that reminds the chosen ones. */
type OpenPanel = { kind: 'none' } | { kind: 'unit'; unitId: string } | { kind: 'remind'; unitIds: readonly string[] };

/** 各单位: who was given what, what came back and what is missing, by class; reminders to those that owe something. */
export function UnitsView(props: {
  given: FillInPackageView;
  units: readonly UnitReturnView[];
  /** What stands in front of the tools. */
  head: ReactNode;
  /** A form that stands in place of the view's own panels; null where none is open. */
  form: ReactNode;
  /** Told when a panel of the view wants the place of the form. */
  onPanel: () => void;
  onShowReturns: (returnIds: readonly string[]) => void;
}): ReactNode {
  const { given, units } = props;
  const { goTo } = useNavigation();
  const [largeFont] = useLargeFont();
  const gridRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<InputRef>(null);
  const extending = useRef(false);
  const [panel, setPanel] = useState<OpenPanel>({ kind: 'none' });
  const [issued, setIssued] = useState(0);
  const table = useUnitTable(units);
  const { lines, current, setCurrent, checked, setChecked } = table;
  const ticked = tickedKeys(lines, checked);
  const openUnit = panel.kind === 'unit' ? units.find(({ unitId }) => unitId === panel.unitId) : undefined;
  useListStatus(table.shown.filter(({ unitId }) => checked.has(unitId)).length, table.shown.length);
  useFindKey(searchRef);
  const open = (key: string): void => {
    if (!units.some(({ unitId }) => unitId === key)) return;
    setCurrent(key);
    props.onPanel();
    setPanel({ kind: 'unit', unitId: key });
  };
  const remind = (unitIds: readonly string[]): void => {
    props.onPanel();
    setPanel({ kind: 'remind', unitIds });
    focusSidePanel();
  };
  const close = (): void => {
    setPanel({ kind: 'none' });
    gridRef.current?.focus();
  };
  return (
    <>
      <UnitTools
        units={units}
        replyBy={given.replyBy}
        table={table}
        searchRef={searchRef}
        head={props.head}
        onRemind={() => remind(table.toRemind.map(({ unitId }) => unitId))}
      />
      {issued > 0 ? (
        <div className={`${styles.notice} ${styles.line}`}>
          <UndoNotice sentence={`已发出催办单 ${issued} 份，可在督办中导出 Word。`} onUndo={null} onClose={() => setIssued(0)} />
          <Button size="small" onClick={() => goTo('supervision', { tab: 'slips' })}>
            去督办看文书
          </Button>
        </div>
      ) : null}
      <div
        className={styles.body}
        onKeyDownCapture={(event) => {
          extending.current = event.shiftKey;
        }}
        onMouseDownCapture={(event) => {
          extending.current = event.shiftKey;
        }}
      >
        <RowGrid
          gridRef={gridRef}
          label="各单位报送情况"
          rows={lines}
          idOf={({ key }) => key}
          nameOf={(line) => (line.kind === 'class' ? line.name : line.unit.unitName)}
          columns={unitColumns}
          largeFont={largeFont}
          current={current}
          isGroup={({ kind }) => kind === 'class'}
          checks={{ checked: ticked, onCheck: (after) => setChecked(selectedAfter(lines, ticked, after, extending.current)) }}
          onCurrent={(key) => {
            const unitId = rowReached(lines, key, current);
            setCurrent(unitId);
            if (panel.kind === 'unit' && unitId !== null) setPanel({ kind: 'unit', unitId });
          }}
          onClick={open}
          onSpace={(key) => (panel.kind === 'none' ? open(key) : setPanel({ kind: 'none' }))}
          onEnter={(key) => {
            open(key);
            focusSidePanel();
          }}
          onEscape={close}
          empty={
            <EmptyState
              title="没有符合条件的单位"
              text="换一个条件，或看全部单位。"
              actions={<Button onClick={() => table.setChoice(allUnits)}>看全部</Button>}
            />
          }
        />
        {props.form}
        {openUnit && !props.form ? (
          <UnitPanel
            key={openUnit.unitId}
            unit={openUnit}
            given={given}
            onRemind={() => remind([openUnit.unitId])}
            onShowReturns={props.onShowReturns}
            onClose={close}
          />
        ) : null}
        {panel.kind === 'remind' && !props.form ? (
          <RemindPanel
            given={given}
            units={units.filter(({ unitId }) => panel.unitIds.includes(unitId))}
            onIssued={(slips) => {
              setIssued(slips);
              setChecked(new Set());
              close();
            }}
            onClose={close}
          />
        ) : null}
      </div>
    </>
  );
}
