import { Segmented } from 'antd';
import { Activity, useState } from 'react';
import type { ReactNode } from 'react';
import { useOffice } from '../../api/office-hooks.ts';
import { useVisit } from '../../app/navigation.ts';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { QuarterTab } from './quarter/quarter-tab.tsx';
import { SnapshotsTab } from './snapshots/snapshots-tab.tsx';

type ReportsTab = 'quarter' | 'snapshots';

const tabOptions: { value: ReportsTab; label: string }[] = [
  { value: 'quarter', label: '季度填报' },
  { value: 'snapshots', label: '快照与对比' },
];

const about: Record<ReportsTab, string> = {
  quarter: '各单位本季度的进展：逐行填写，或从 WPS 整块粘贴，一次保存',
  snapshots: '季度末留存台账，与上季度或今天对比，写通报和简报',
};

/** 季度进展: reports of a quarter filled in at once, and snapshots of the year with their letters. */
export function ReportsScreen(): ReactNode {
  const { year } = useOffice();
  const [tab, setTab] = useState<ReportsTab>('quarter');
  const [unitId, setUnitId] = useState<string | null>(null);
  const visit = useVisit('reports');
  const [seenVisit, setSeenVisit] = useState(0);
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    setTab(visit.target.tab ?? 'quarter');
    setUnitId(visit.target.unitId ?? null);
  }
  // A tab stays as it was left while the other one is shown.
  const [seen, setSeen] = useState<ReadonlySet<ReportsTab>>(new Set());
  if (!seen.has(tab)) setSeen(new Set([...seen, tab]));
  const tabs = <Segmented<ReportsTab> aria-label="看什么" value={tab} options={tabOptions} onChange={setTab} />;
  return (
    <ScreenFrame title="季度进展" about={about[tab]}>
      {seen.has('quarter') ? (
        <Activity mode={tab === 'quarter' ? 'visible' : 'hidden'}>
          <QuarterTab key={year} tabs={tabs} unitId={unitId} onUnit={setUnitId} />
        </Activity>
      ) : null}
      {seen.has('snapshots') ? (
        <Activity mode={tab === 'snapshots' ? 'visible' : 'hidden'}>
          <SnapshotsTab key={year} tabs={tabs} unitId={unitId} onUnit={setUnitId} />
        </Activity>
      ) : null}
    </ScreenFrame>
  );
}
