import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useOffice } from '../../../api/office-hooks.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormPopover } from '../../../ui/form-popover.tsx';
import { OpenSnapshot } from './open-snapshot.tsx';
import type { PartFilter } from './part-filter.ts';
import { SnapshotList } from './snapshot-list.tsx';
import { TakeForm } from './take-form.tsx';
import styles from './snapshots.module.css';

/** 快照与对比: the ledger as it was kept at the quarters' ends. */
export function SnapshotsTab(props: { tabs: ReactNode; unitId: string | null; onUnit: (unitId: string | null) => void }): ReactNode {
  const { queries } = useApi();
  const { year } = useOffice();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [rest, setRest] = useState<Omit<PartFilter, 'unitId'>>({ states: [], lights: [], search: '' });
  const snapshots = useQuery(queries.progress.snapshots.queryOptions({ input: { year } }));
  const { unitId, onUnit } = props;
  const filter = useMemo<PartFilter>(() => ({ unitId, ...rest }), [unitId, rest]);
  // The newest first: it is the one that letters are written from.
  const list = useMemo(() => (snapshots.data ?? []).toReversed(), [snapshots.data]);
  const current = list.find(({ snapshotId }) => snapshotId === chosenId) ?? list[0];
  const takeButton = (
    <FormPopover
      button={{ type: 'primary', children: '留存快照…' }}
      renderForm={(close) => (
        <TakeForm
          onTaken={(snapshotId) => {
            setChosenId(snapshotId);
            close();
          }}
        />
      )}
    />
  );
  return (
    <div className={styles.column}>
      <div className={styles.bar}>
        {props.tabs}
        {list.length > 0 ? takeButton : null}
      </div>
      <ErrorNotice error={snapshots.error} />
      {snapshots.isPending ? (
        <Skeleton active style={{ padding: 16 }} />
      ) : current ? (
        <div className={styles.body}>
          <SnapshotList snapshots={list} currentId={current.snapshotId} onChoose={setChosenId} />
          <OpenSnapshot
            key={current.snapshotId}
            head={current}
            others={list.filter(({ snapshotId }) => snapshotId !== current.snapshotId)}
            filter={filter}
            onFilter={({ unitId: unit, ...others }) => {
              onUnit(unit);
              setRest(others);
            }}
          />
        </div>
      ) : snapshots.error ? null : (
        <EmptyState title={`${year} 年度还没有快照`} text="季度末把台账留存一份，以后可以对比进展，写通报和一页简报。" actions={takeButton} />
      )}
    </div>
  );
}
