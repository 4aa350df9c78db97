import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { UpdatedPopover } from './updated-popover.tsx';
import styles from './batch.module.css';

/** What can be done with the checked columns at once. */
export function BatchBar(props: { columnIds: readonly string[]; onClear: () => void }): ReactNode {
  const { columnIds } = props;
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  const archive = async (): Promise<void> => {
    const done = await run(
      () => client.website.archive({ columnIds: [...columnIds] }),
      `已停用 ${columnIds.length} 个网站栏目`,
    );
    if (done) props.onClear();
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label="批量操作">
      <span className={styles.words}>已选 {columnIds.length} 个</span>
      <UpdatedPopover columnIds={columnIds} />
      <Button loading={running} onClick={() => void archive()}>
        停用
      </Button>
      <Button type="text" onClick={props.onClear}>
        取消选择
      </Button>
      <ErrorNotice error={error} onClose={clearError} />
    </div>
  );
}
