import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { SlipView } from '../../../../src-main/contract/supervision.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { JobProgressBar } from '../../../ui/job-progress-bar.tsx';
import { focusSidePanel } from '../../../ui/panel-focus.ts';
import { coverage } from '../../../ui/row-selection.ts';
import { SavedFileNotice } from '../../../ui/saved-file-notice.tsx';
import { LineGrid } from '../parts/line-grid.tsx';
import { slipColumns } from './slip-columns.tsx';
import type { SlipLine } from './slip-columns.tsx';
import { filteredSlips } from './slip-filter.ts';
import { SlipPanel } from './slip-panel.tsx';
import { SlipTools } from './slip-tools.tsx';
import type { SlipChoice } from './use-slip-choice.ts';
import { useWriteSlips, writtenSentence } from './use-write-slips.ts';
import type { SlipWriting } from './use-write-slips.ts';
import { WriteBar } from './write-bar.tsx';
import styles from '../supervision-screen.module.css';

/** How far the writing is, and where the letters are. */
function WriteNotice({ writing }: { writing: SlipWriting }): ReactNode {
  const { job, error, written } = writing;
  const [putAway, setPutAway] = useState<string | null>(null);
  const shown = written !== null && written.fileToken !== putAway ? written : null;
  if (job === null && error === null && shown === null) return null;
  return (
    <div className={styles.notice}>
      {job ? <JobProgressBar job={job} /> : null}
      <ErrorNotice error={error} />
      {shown ? (
        <>
          <SavedFileNotice sentence={writtenSentence(shown)} openFile={writing.openFile} showInFolder={writing.showInFolder} />
          <Button type="text" size="small" icon={<CloseOutlined />} aria-label="收起" onClick={() => setPutAway(shown.fileToken)} />
        </>
      ) : null}
    </div>
  );
}

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
  const gridRef = useRef<HTMLDivElement>(null);
  const writing = useWriteSlips();
  const lines: SlipLine[] = filteredSlips(props.slips, { ...choice, unitId }).map((slip) => ({ ...slip, key: slip.slipId }));
  const order = lines.map(({ key }) => key);
  const selectedIds = order.filter((slipId) => choice.selected.has(slipId));
  const open = choice.panelOpen ? lines.find(({ key }) => key === choice.current) : undefined;
  useListStatus(selectedIds.length, lines.length);
  const onKey = (event: KeyboardEvent<HTMLElement>, line: SlipLine | null): boolean => {
    if (event.key === 'a' && event.ctrlKey) choice.setSelected(new Set(order));
    else if (event.key === 'Escape') choice.setPanelOpen(false);
    else if (line === null) return false;
    else if (event.key === ' ' && event.ctrlKey) choice.check(line.key, event.shiftKey, order);
    else if (event.key === ' ') choice.setPanelOpen(!choice.panelOpen);
    else if (event.key === 'Enter') {
      choice.setPanelOpen(true);
      focusSidePanel();
    } else return false;
    return true;
  };
  const closePanel = (): void => {
    choice.setPanelOpen(false);
    gridRef.current?.focus();
  };
  return (
    <>
      <SlipTools choice={choice} unitId={unitId} onUnitId={props.onUnitId}>
        <WriteBar slipIds={selectedIds} writing={writing} onClear={() => choice.setSelected(new Set())} />
      </SlipTools>
      <WriteNotice writing={writing} />
      <div className={styles.body}>
        <LineGrid
          label="督办文书"
          gridRef={gridRef}
          columns={slipColumns}
          lines={lines}
          current={choice.current}
          onCurrent={choice.setCurrent}
          onOpen={({ key }) => {
            choice.setCurrent(key);
            choice.setPanelOpen(true);
          }}
          onKey={onKey}
          checks={{
            all: coverage(choice.selected, order),
            onCheckAll: (checked) => choice.setSelected(checked ? new Set(order) : new Set()),
            stateOf: ({ key }) => (choice.selected.has(key) ? 'all' : 'none'),
            labelOf: ({ number }) => `选择 ${number}`,
            onCheck: ({ key }, extend) => choice.check(key, extend, order),
          }}
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
