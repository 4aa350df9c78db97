import { useQueries, useQuery } from '@tanstack/react-query';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';

/** Which plan's leading group units are taken from; only plans that have members are offered. */
export function RosterDialog(props: {
  open: boolean;
  onRead: (plan: { id: string; title: string }) => void;
  onClose: () => void;
}): ReactNode {
  const { queries } = useApi();
  const plans = useQuery({ ...queries.plans.list.queryOptions({ input: {} }), enabled: props.open });
  const all = plans.data ?? [];
  const groups = useQueries({
    queries: all.map(({ id }) => ({
      ...queries.plans.leadingGroup.queryOptions({ input: { planId: id } }),
      enabled: props.open,
    })),
  });
  const [wanted, setWanted] = useState<string | null>(null);
  const offered = all.flatMap((plan, index) => {
    const members = groups[index]?.data?.length ?? 0;
    return members > 0 ? [{ plan, members }] : [];
  });
  const chosen = offered.find(({ plan }) => plan.id === wanted) ?? offered[0];
  const loading = plans.isPending || groups.some(({ isPending }) => isPending);
  return (
    <Modal
      open={props.open}
      title="从领导小组名单导入"
      destroyOnHidden
      okText="读取名单"
      cancelText="取消"
      okButtonProps={{ autoFocus: true, disabled: !chosen, loading: props.open && loading }}
      onOk={() => {
        if (chosen) props.onRead(chosen.plan);
      }}
      onCancel={props.onClose}
    >
      <ErrorNotice error={plans.error ?? groups.find(({ error }) => error)?.error} />
      {!loading && offered.length === 0 ? (
        <p>还没有带领导小组名单的计划。导入印有名单的计划，或在“计划管理”里填写名单后再来。</p>
      ) : (
        <>
          <Select
            aria-label="计划"
            style={{ width: '100%' }}
            value={chosen?.plan.id ?? null}
            loading={loading}
            options={offered.map(({ plan, members }) => ({ value: plan.id, label: `${plan.title}（${members} 人）` }))}
            onChange={setWanted}
          />
          <p>按成员的职务推出单位（县财政局局长 → 县财政局），成员记为分管领导。读出后逐条核对再导入。</p>
        </>
      )}
    </Modal>
  );
}
