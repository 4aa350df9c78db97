import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ChangeSetView } from '../../../src-main/contract/history.ts';
import { useApi } from '../../api/api-provider.tsx';
import { useHistoryActions } from '../../app/history-actions.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { changeSetSentence } from '../../api/change-set-labels.ts';
import tables from '../../ui/plain-table.module.css';
import styles from './settings-screen.module.css';

const pageLength = 50;
const longest = 500;

function ChangeSetRow(props: {
  changeSet: ChangeSetView;
  known: readonly ChangeSetView[];
  onUndo: () => void;
}): ReactNode {
  const { changeSet } = props;
  const sentence = changeSetSentence(changeSet, props.known);
  return (
    <tr className={changeSet.undone ? styles.undone : undefined}>
      <td>{dayjs(changeSet.at).format('YYYY-MM-DD HH:mm')}</td>
      <td>{changeSet.actor}</td>
      <td title={sentence}>{sentence}</td>
      <td className={styles.action}>
        {changeSet.undone ? (
          '已撤销'
        ) : (
          <Button type="link" size="small" onClick={props.onUndo}>
            {changeSet.useCase === 'undo' ? '重做' : '撤销'}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** What was done in this workspace, newest first, each of which can be taken back. */
export function HistoryList(): ReactNode {
  const { queries } = useApi();
  const [limit, setLimit] = useState(pageLength);
  const history = useQuery(queries.history.list.queryOptions({ input: { limit } }));
  const { undo } = useHistoryActions();
  const changeSets = history.data ?? [];
  if (history.error) return <ErrorNotice error={history.error} />;
  if (history.data && changeSets.length === 0) return <p>还没有操作记录。</p>;
  return (
    <>
      <table className={tables.table}>
        <thead>
          <tr>
            <th className={styles.at}>时间</th>
            <th className={styles.actor}>经办</th>
            <th>操作</th>
            <th className={styles.action} />
          </tr>
        </thead>
        <tbody>
          {changeSets.map((changeSet) => (
            <ChangeSetRow
              key={changeSet.id}
              changeSet={changeSet}
              known={changeSets}
              onUndo={() => void undo([changeSet.id])}
            />
          ))}
        </tbody>
      </table>
      {changeSets.length === limit && limit < longest ? (
        <Button type="link" onClick={() => setLimit(longest)}>
          显示更早的记录
        </Button>
      ) : null}
    </>
  );
}
