import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CollectiveUnitView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useOffice } from '../../../api/office-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { RequiredDayInput } from '../../../ui/day-input.tsx';
import styles from './collective.module.css';

/** The members of a collective unit as of a day that the clerk chooses. */
export function MembersOn(props: { collective: CollectiveUnitView; unitNames: ReadonlyMap<string, string> }): ReactNode {
  const { collective, unitNames } = props;
  const { queries } = useApi();
  const { today } = useOffice();
  const [asOf, setAsOf] = useState(today);
  const list = useQuery({
    ...queries.units.list.queryOptions({ input: { includeArchived: true, asOf } }),
    enabled: asOf !== today,
    placeholderData: keepPreviousData,
  });
  const past = list.data?.collectives.find(({ id }) => id === collective.id)?.memberIds;
  const memberIds = asOf === today ? collective.memberIds : (past ?? []);
  return (
    <section className={styles.current} aria-label="成员">
      <div className={styles.asOf}>
        <strong>成员 {memberIds.length} 家</strong>
        <span className={styles.spread} />
        <span className={styles.quiet}>截至日期</span>
        <RequiredDayInput label="截至日期" value={asOf} onChange={setAsOf} />
      </div>
      <ErrorNotice error={list.error} />
      <p className={styles.names}>
        {memberIds.map((id) => unitNames.get(id) ?? '').join('、') || '这一天没有成员。'}
      </p>
    </section>
  );
}
