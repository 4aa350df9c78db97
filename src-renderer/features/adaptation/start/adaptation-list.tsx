import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { AdaptationView } from '../../../../src-main/contract/adaptation.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { DiscardButton } from '../work/discard-button.tsx';
import { listedAdaptations } from './listed-adaptations.ts';
import styles from './start.module.css';

function Entry(props: { entry: AdaptationView; onOpen: () => void }): ReactNode {
  const { entry } = props;
  const { goTo } = useNavigation();
  const { ownPlanId } = entry;
  return (
    <li className={styles.entry}>
      <div className={styles.entryText}>
        <div className={styles.ellipsis} title={entry.title}>
          {entry.title}
        </div>
        <div className={`${styles.quiet} ${styles.ellipsis}`} title={entry.superiorTitle}>
          {entry.createdAt.slice(0, 10)} · 来自《{entry.superiorTitle}》
        </div>
      </div>
      {entry.state === 'open' ? (
        <>
          <StatusChip colour="blue" label="转化中" />
          <Button type="link" size="small" onClick={props.onOpen}>
            继续
          </Button>
          <DiscardButton adaptation={entry} />
        </>
      ) : (
        <>
          <StatusChip colour="green" label="已生成" />
          <Button type="link" size="small" disabled={ownPlanId === null} onClick={() => goTo('plans', ownPlanId === null ? {} : { planId: ownPlanId })}>
            看计划
          </Button>
        </>
      )}
    </li>
  );
}

/** Adaptations so far: those under way first, to go on with or to discard. */
export function AdaptationList(props: { onOpen: (adaptationId: string) => void }): ReactNode {
  const { queries } = useApi();
  const list = useQuery(queries.adaptation.list.queryOptions());
  const entries = listedAdaptations(list.data ?? []);
  if (entries.length === 0 && !list.error) return null;
  return (
    <section className={styles.list} aria-label="转化记录">
      <h2 className={styles.subtitle}>转化记录</h2>
      <ErrorNotice error={list.error} />
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={entry.adaptationId} entry={entry} onOpen={() => props.onOpen(entry.adaptationId)} />
        ))}
      </ul>
    </section>
  );
}
