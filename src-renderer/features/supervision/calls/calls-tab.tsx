import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useListStatus } from '../../../app/frame-status.ts';
import { useLargeFont } from '../../../app/preferences.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { focusSidePanel } from '../../../ui/panel-focus.ts';
import { RowGrid } from '../../../ui/row-grid.tsx';
import { UnitFilter } from '../parts/unit-filter.tsx';
import { callColumns } from './call-columns.ts';
import { CallForm } from './call-form.tsx';
import { CallPanel } from './call-panel.tsx';
import styles from '../supervision-screen.module.css';

/** 电话记录: the reminders by phone of a year, the newest first, and the form for another one. */
export function CallsTab(props: { year: number; unitId: string | null; onUnitId: (unitId: string | null) => void }): ReactNode {
  const { year, unitId } = props;
  const { queries } = useApi();
  const [largeFont] = useLargeFont();
  const gridRef = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [panel, setPanel] = useState<'none' | 'call' | 'new'>('none');
  const calls = useQuery(queries.supervision.calls.queryOptions({ input: { year } }));
  const shown = useMemo(
    () => (calls.data ?? []).filter((call) => unitId === null || call.unitId === unitId).toReversed(),
    [calls.data, unitId],
  );
  const open = panel === 'call' ? shown.find(({ callId }) => callId === current) : undefined;
  useListStatus(0, shown.length);
  const closePanel = (): void => {
    setPanel('none');
    gridRef.current?.focus();
  };
  const addCall = (): void => {
    setPanel('new');
    focusSidePanel();
  };
  if (calls.error) return <ErrorNotice error={calls.error} />;
  if (!calls.data) return <Skeleton active style={{ padding: 16 }} />;
  return (
    <>
      <div className={styles.tools}>
        <UnitFilter value={unitId} onChange={props.onUnitId} />
        <span className={styles.end}>
          <Button type="primary" onClick={addCall}>
            登记电话
          </Button>
        </span>
      </div>
      <div className={styles.body}>
        <RowGrid
          label="电话记录"
          gridRef={gridRef}
          columns={callColumns}
          rows={shown}
          idOf={({ callId }) => callId}
          nameOf={({ matter }) => matter}
          largeFont={largeFont}
          current={current}
          onCurrent={setCurrent}
          onClick={(callId) => {
            setCurrent(callId);
            setPanel('call');
          }}
          onSpace={() => setPanel(panel === 'none' ? 'call' : 'none')}
          onEnter={() => {
            setPanel('call');
            focusSidePanel();
          }}
          onEscape={() => setPanel('none')}
          empty={
            <EmptyState
              title={unitId === null ? `${year} 年还没有电话记录` : '这个单位还没有电话记录'}
              text="打电话催过的也记一笔：打给谁、说了什么、怎么答复，年底计入催办次数。"
              actions={<Button onClick={addCall}>登记电话</Button>}
            />
          }
        />
        {panel === 'new' ? (
          <CallForm
            unitId={unitId}
            onAdded={(callId) => {
              setCurrent(callId);
              closePanel();
            }}
            onClose={closePanel}
          />
        ) : null}
        {open ? <CallPanel call={open} onClose={closePanel} /> : null}
      </div>
    </>
  );
}
