import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { AttachmentsSection, IndicatorsSection, LeadingGroupSection, SchemeSection } from './enclosure-sections.tsx';
import { isEmpty, leadingGroups } from './enclosure-words.ts';

/** What one plan's document held beside its tasks; while there is nothing, how it gets there. */
export function PlanEnclosuresView({ planId }: { planId: string }): ReactNode {
  const { queries } = useApi();
  const { goTo } = useNavigation();
  const { data, error } = useQuery(queries.ledger.enclosures.queryOptions({ input: { planId } }));
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <Skeleton active />;
  if (isEmpty(data)) {
    return (
      <EmptyState
        title="这份计划没有资料"
        text="计划资料是文件里任务以外的内容：领导小组名单、考核评分办法、考核指标、附件名称。导入计划时在核对这一步的“其他内容”里选定，入库时一并保存。"
        actions={<Button onClick={() => goTo('import')}>导入计划</Button>}
      />
    );
  }
  return (
    <>
      {leadingGroups(data.members).map((group) => (
        <LeadingGroupSection key={group.name} group={group} />
      ))}
      {data.schemes.map((scheme) => (
        <SchemeSection key={scheme.schemeId} scheme={scheme} />
      ))}
      {data.indicators.map((indicators, index) => (
        <IndicatorsSection key={index} indicators={indicators} />
      ))}
      {data.attachments.length > 0 ? <AttachmentsSection attachments={data.attachments} /> : null}
    </>
  );
}
