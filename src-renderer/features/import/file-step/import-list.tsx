import { Button, Popconfirm } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import type { TaizhangClient } from '../../../../src-main/contract/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { openFirst } from './import-order.ts';
import styles from './file-step.module.css';

type ListedImport = Awaited<ReturnType<TaizhangClient['imports']['list']>>[number];

function stateChip(state: ListedImport['state']): ReactNode {
  if (state === 'open') return <StatusChip colour="blue" label="核对中" />;
  if (state === 'committed') return <StatusChip colour="green" label="已入库" />;
  return <StatusChip colour="none" label="已作废" />;
}

function ImportEntry(props: { entry: ListedImport; onOpen: () => void; onDiscard: () => void }): ReactNode {
  const { entry } = props;
  return (
    <li className={styles.entry}>
      <div className={styles.entryText}>
        <div className={styles.entryTitle} title={entry.title ?? entry.fileName}>
          {entry.title ?? entry.fileName}
        </div>
        <div className={styles.quiet}>
          {entry.createdAt.slice(0, 10)} · {entry.taskCount} 项 · {entry.fileName}
        </div>
      </div>
      {stateChip(entry.state)}
      <div className={styles.entryActions}>
        {entry.state === 'open' ? (
          <>
            <Button type="link" size="small" onClick={props.onOpen}>
              继续
            </Button>
            <Popconfirm
              placement="topRight"
              title="作废这次导入？"
              description="已核对的内容不再保留在列表的待办里，可以撤销。"
              okText="作废"
              cancelText="保留"
              cancelButtonProps={{ autoFocus: true }}
              onConfirm={props.onDiscard}
            >
              <Button type="text" size="small">
                作废
              </Button>
            </Popconfirm>
          </>
        ) : (
          <Button type="link" size="small" onClick={props.onOpen}>
            查看
          </Button>
        )}
      </div>
    </li>
  );
}

/** Imports so far: those under way first, to go on with or to discard. */
export function ImportList(props: { onOpen: (importId: string) => void }): ReactNode {
  const { client, queries } = useApi();
  const imports = useQuery(queries.imports.list.queryOptions());
  const { run, error, clearError } = useChange();
  const entries = openFirst(imports.data ?? []);
  return (
    <section className={styles.list} aria-label="导入记录">
      <h2 className={styles.subtitle}>导入记录</h2>
      <ErrorNotice error={imports.error ?? error} onClose={clearError} />
      {imports.data && entries.length === 0 ? (
        <p className={styles.quiet}>还没有导入过。选一个文件开始，核对完再入库，中途关闭也不会丢。</p>
      ) : null}
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <ImportEntry
            key={entry.importId}
            entry={entry}
            onOpen={() => props.onOpen(entry.importId)}
            onDiscard={() =>
              void run(() => client.imports.discard({ importId: entry.importId }), `已作废《${entry.title ?? entry.fileName}》的导入`)
            }
          />
        ))}
      </ul>
    </section>
  );
}
