import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { PlanView } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { unpublishedWords } from './plan-words.ts';
import styles from './plan-notice.module.css';

function Unpublished(props: { planId: string }): ReactNode {
  const { planId } = props;
  const { queries } = useApi();
  const { goTo } = useNavigation();
  const amendments = useQuery(queries.plans.amendments.queryOptions({ input: { planId } })).data;
  const words = amendments ? unpublishedWords(amendments) : null;
  if (words === null) return null;
  return (
    <div className={styles.notice}>
      {words}
      <Button type="link" size="small" onClick={() => goTo('plans', { planId })}>
        去处理
      </Button>
    </div>
  );
}

/** What has to be known of the one plan that is shown: that it is kept to be compared with, or has changes to publish. */
export function PlanNotice(props: { plan: PlanView | undefined }): ReactNode {
  const { plan } = props;
  if (!plan) return null;
  if (plan.reference) return <div className={styles.notice}>这份计划仅作对照，不计入台账</div>;
  return plan.origin === 'own' ? <Unpublished planId={plan.id} /> : null;
}
