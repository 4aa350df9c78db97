import { Button } from 'antd';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { SlipView } from '../../../../src-main/contract/supervision.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useLargeFont } from '../../../app/preferences.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { focusSidePanel } from '../../../ui/panel-focus.ts';
import { RowGrid } from '../../../ui/row-grid.tsx';
import { SaveOutcome } from '../../../ui/save-outcome.tsx';
import { slipColumns } from './slip-columns.tsx';
import { filteredSlips } from './slip-filter.ts';
import { SlipPanel } from './slip-panel.tsx';
import { SlipTools } from './slip-tools.tsx';
import type { SlipChoice } from './use-slip-choice.ts';
import { useWriteSlips, writtenSentence } from './use-write-slips.ts';
import { WriteBar } from './write-bar.tsx';
import styles from '../supervision-screen.module.css';

/** 督办文书: the slips of a year by number, with their replies, and their Word files. */
export function SlipsTab(props: {
  slips: readonly SlipView[];
  choice: SlipChoice;
  unitId: string | null;
  onUnitId: (unitId: string | null) => void;
  /** Leads to what should go out next. */
  onNext: () => void;
}): ReactNode {
  const { choice, unitId } = props;
  const [largeFont] = useLargeFont();
  const gridRef = useRef<HTMLDivElement>(null);
  const writing = useWriteSlips();
  const shown = filteredSlips(props.slips, { ...choice, unitId });
  const selectedIds = shown.map(({ slipId }) => slipId).filter((slipId) => choice.selected.has(slipId));
  const open = choice.panelOpen ? shown.find(({ slipId }) => slipId === choice.current) : undefined;
  useListStatus(selectedIds.length, shown.length);
  const closePanel = (): void => {
    choice.setPanelOpen(false);
    gridRef.current?.focus();
  };
  return (
    <>
      <SlipTools choice={choice} unitId={unitId} onUnitId={props.onUnitId}>
        <WriteBar slipIds={selectedIds} writing={writing} onClear={() => choice.setSelected(new Set())} />
      </SlipTools>
      <SaveOutcome run={writing} sentence={writtenSentence} className={styles.notice} />
      <div className={styles.body}>
        <RowGrid
          label="督办文书"
          gridRef={gridRef}
          columns={slipColumns}
          rows={shown}
          idOf={({ slipId }) => slipId}
          nameOf={({ number }) => number}
          largeFont={largeFont}
          current={choice.current}
          onCurrent={choice.setCurrent}
          onClick={(slipId) => {
            choice.setCurrent(slipId);
            choice.setPanelOpen(true);
          }}
          onSpace={() => choice.setPanelOpen(!choice.panelOpen)}
          onEnter={() => {
            choice.setPanelOpen(true);
            focusSidePanel();
          }}
          onEscape={() => choice.setPanelOpen(false)}
          checks={{ checked: choice.selected, onCheck: choice.setSelected }}
          empty={
            props.slips.length === 0 ? (
              <EmptyState
                title="还没有督办文书"
                text="程序按台账的时限和状态，建议给哪些单位发交办单、催办单、督办单。"
                actions={
                  <Button type="primary" onClick={props.onNext}>
                    看下一步发什么
                  </Button>
                }
              />
            ) : (
              <EmptyState title="没有符合条件的文书" text="换一个单位、文书或状态，或清除筛选。" />
            )
          }
        />
        {open ? <SlipPanel slip={open} onClose={closePanel} /> : null}
      </div>
    </>
  );
}
