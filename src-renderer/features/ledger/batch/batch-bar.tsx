import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormPopover } from '../../../ui/form-popover.tsx';
import { AssignForm } from './assign-form.tsx';
import { ProgressManyForm } from './progress-many-form.tsx';
import { SectionForm } from './section-form.tsx';
import styles from './batch.module.css';

/** What can be done with the selected tasks at once. */
export function BatchBar(props: { rows: readonly LedgerRow[]; onClear: () => void }): ReactNode {
  const { client } = useApi();
  const { run, running, error } = useChange();
  const taskIds = props.rows.map(({ id }) => id);
  const planIds = new Set(props.rows.map(({ planId }) => planId));
  const [planId = ''] = planIds;
  const archived = !props.rows.every((row) => row.archived);
  const archive = (): Promise<unknown> =>
    run(
      () => client.ledger.archiveTasks({ taskIds, archived }),
      archived ? `已归档 ${taskIds.length} 项任务` : `已恢复 ${taskIds.length} 项任务`,
    );
  return (
    <div className={styles.bar} role="toolbar" aria-label="批量操作">
      <ErrorNotice error={error} />
      <span className={styles.words}>已选 {taskIds.length} 项</span>
      <FormPopover
        button={{ children: '调整单位' }}
        renderForm={(close) => <AssignForm taskIds={taskIds} onDone={close} />}
      />
      <FormPopover
        button={{ children: '登记进展' }}
        renderForm={(close) => <ProgressManyForm tasks={props.rows} onDone={close} />}
      />
      <FormPopover
        button={{
          children: '移到章节…',
          disabled: planIds.size > 1,
          title: planIds.size > 1 ? '选中的任务分属几份计划，不能一起移动' : '也可按 Alt+↑、Alt+↓ 逐行移动',
        }}
        renderForm={(close) => <SectionForm taskIds={taskIds} planId={planId} onDone={close} />}
      />
      <Button loading={running} onClick={() => void archive()}>
        {archived ? '归档' : '恢复'}
      </Button>
      <Button type="text" onClick={props.onClear}>
        取消选择
      </Button>
    </div>
  );
}
