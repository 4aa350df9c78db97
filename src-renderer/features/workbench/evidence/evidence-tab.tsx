import { useQuery } from '@tanstack/react-query';
import { Segmented, Select, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { CheckList } from './check-list.tsx';
import { unitChoices, waitingEvidence } from './evidence-rows.ts';
import { MissingList } from './missing-list.tsx';
import styles from './evidence.module.css';

/** 佐证核对: evidence that waits for its check, and parts that owe evidence. */
export function EvidenceTab({ year, asOf }: { year: number; asOf: string }): ReactNode {
  const { queries } = useApi();
  const list = useQuery(queries.evidence.list.queryOptions({ input: { year, states: ['pending'] } }));
  const missing = useQuery(queries.evidence.missing.queryOptions({ input: { year } }));
  const [shown, setShown] = useState<'waiting' | 'missing'>('waiting');
  const [unitId, setUnitId] = useState<string | null>(null);
  const waiting = useMemo(() => waitingEvidence(list.data?.evidence ?? []), [list.data]);
  const error = list.error ?? missing.error;
  if (error) return <ErrorNotice error={error} />;
  if (!list.data || !missing.data) return <Skeleton active />;
  const units = unitChoices(shown === 'waiting' ? waiting.map(({ link }) => link) : missing.data);
  const ofUnit = units.some(({ value }) => value === unitId) ? unitId : null;
  return (
    <div className={styles.evidence}>
      <div className={styles.filter}>
        <Segmented
          aria-label="看哪些"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'waiting', label: `待审核 ${waiting.length} 件` },
            { value: 'missing', label: `缺佐证 ${missing.data.length} 项` },
          ]}
        />
        <Select
          className={styles.units ?? ''}
          aria-label="单位"
          placeholder="全部单位"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={ofUnit}
          options={units}
          onChange={(value: string | undefined) => setUnitId(value ?? null)}
        />
      </div>
      {shown === 'waiting' ? (
        <CheckList rows={waiting.filter(({ link }) => ofUnit === null || link.unitId === ofUnit)} asOf={asOf} />
      ) : (
        <MissingList rows={missing.data.filter((row) => ofUnit === null || row.unitId === ofUnit)} />
      )}
    </div>
  );
}
