import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { failureOf } from '../../../api/failure.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ScreenFrame } from '../../../ui/screen-frame.tsx';
import type { FileDrop } from '../../../ui/use-file-drop.ts';
import type { ChoosablePlan } from '../intake/plan-choices.ts';
import { TableWorkspace } from './table-workspace.tsx';
import styles from '../templates.module.css';

/** One superior's table, from the ledger as it is now. */
export function OpenTable(props: { tableId: string; plans: readonly ChoosablePlan[]; drop: FileDrop; onClose: () => void }): ReactNode {
  const { tableId, drop, onClose } = props;
  const { queries } = useApi();
  const table = useQuery(queries.templates.get.queryOptions({ input: { tableId } }));
  const back = <Button onClick={onClose}>返回列表</Button>;
  // Opening it was undone.
  const isGone = failureOf(table.error)?.code === 'NOT_FOUND';
  if (table.data && !isGone) return <TableWorkspace view={table.data} plans={props.plans} drop={drop} problem={table.error} back={back} />;
  return (
    <ScreenFrame title="上级报表" about="" actions={back}>
      <div className={styles.column} {...drop.handlers}>
        <ErrorNotice error={table.error} />
        {table.isPending ? <Skeleton active className={styles.loading ?? ''} /> : null}
      </div>
    </ScreenFrame>
  );
}
