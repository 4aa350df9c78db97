import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { TabPage } from '../detail/tab-page.tsx';
import { AmendmentsBlock } from './amendments-block.tsx';
import { CompareBlock } from './compare-block.tsx';
import { PublishForm } from './publish-form.tsx';
import { VersionsBlock } from './versions-block.tsx';

/** 发布与调整: published versions, what has changed since the last one and why, and the next publication. */
export function PublicationTab(props: { plan: PlanSummary }): ReactNode {
  const { plan } = props;
  const { queries } = useApi();
  const input = { planId: plan.id };
  const versions = useQuery(queries.plans.versions.queryOptions({ input }));
  const amendments = useQuery(queries.plans.amendments.queryOptions({ input }));
  const error = versions.error ?? amendments.error;
  if (error) return <ErrorNotice error={error} />;
  if (!versions.data || !amendments.data) return <Skeleton active style={{ padding: 16 }} />;
  const { version, changes, header } = amendments.data;
  return (
    <TabPage foot={plan.archived ? null : <PublishForm plan={plan} amendments={amendments.data} nextNumber={(version?.number ?? 0) + 1} />}>
      {version === null ? (
        <EmptyState
          title="还没有发布"
          text="发布时定版：记下当时的任务、单位和时限，存好责任分解表。发布以后的改动会逐项列出，写明理由后再发布下一版。"
        />
      ) : (
        <>
          {plan.archived ? null : <AmendmentsBlock planId={plan.id} versionNumber={version.number} changes={changes} header={header} />}
          <VersionsBlock versions={versions.data} />
          <CompareBlock planId={plan.id} versions={versions.data} />
        </>
      )}
    </TabPage>
  );
}
