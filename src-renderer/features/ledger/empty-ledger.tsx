import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useChange } from '../../api/change-hooks.ts';
import { useOffice } from '../../api/office-hooks.ts';
import { useNavigation } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** The ledger before its first plan: import one, or start one by hand. */
export function EmptyLedger(): ReactNode {
  const { client } = useApi();
  const { goTo } = useNavigation();
  const { year } = useOffice();
  const { run, running, error } = useChange();
  const [title, setTitle] = useState<string | null>(null);
  const add = (): Promise<unknown> =>
    run(() => client.ledger.addPlan({ title: title?.trim() ?? '', year }), `已新建计划“${title?.trim() ?? ''}”`);
  return (
    <EmptyState
      title={`${year} 年度还没有工作任务`}
      text="导入上级或本级的工作要点、实施方案，程序会读出任务、单位和时限；也可以新建一个空的计划，逐项添加。"
      actions={
        title === null ? (
          <>
            <Button type="primary" onClick={() => goTo('import')}>
              导入计划
            </Button>
            <Button onClick={() => setTitle(`${year}年政务公开工作要点`)}>新建计划</Button>
          </>
        ) : (
          <>
            <Input
              aria-label="计划名称"
              autoFocus
              maxLength={200}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
              onPressEnter={() => void (title.trim() === '' ? undefined : add())}
            />
            <Button type="primary" loading={running} disabled={title.trim() === ''} onClick={() => void add()}>
              新建
            </Button>
            <Button onClick={() => setTitle(null)}>返回</Button>
            <ErrorNotice error={error} />
          </>
        )
      }
    />
  );
}
