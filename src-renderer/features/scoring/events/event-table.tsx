import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ScoreEventView } from '../../../../src-main/contract/scoring.ts';
import { scoreEventLabels } from '../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import styles from '../scoring-screen.module.css';

/** Events of the year, newest first; one can be pointed at from the line of a score. */
export function EventTable(props: {
  events: readonly ScoreEventView[];
  unitNames: ReadonlyMap<string, string>;
  shownEventId: string | null;
}): ReactNode {
  const { client } = useApi();
  const { goTo } = useNavigation();
  const { run, error, clearError } = useChange();
  const table = useRef<HTMLTableElement>(null);
  const nameOf = (unitId: string | null): string => (unitId === null ? '' : (props.unitNames.get(unitId) ?? ''));
  useEffect(() => {
    if (props.shownEventId !== null) table.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [props.shownEventId]);
  return (
    <>
      <ErrorNotice error={error} onClose={clearError} />
      <table className={styles.table} ref={table} aria-label="扣分事项">
        <thead>
          <tr>
            <th>日期</th>
            <th>单位</th>
            <th>种类</th>
            <th>依据</th>
            <th>提出单位</th>
            <th aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {props.events.toSorted(newestFirst).map((event) => (
            <tr key={event.id} aria-selected={event.id === props.shownEventId}>
              <td className={styles.day}>{event.occurredOn}</td>
              <td>{nameOf(event.unitId)}</td>
              <td>{scoreEventLabels[event.kind]}</td>
              <td className={styles.basis}>{event.basis}</td>
              <td>{nameOf(event.reportedByUnitId)}</td>
              <td className={styles.rowActions}>
                {event.taskId === null ? null : (
                  <Button type="link" size="small" onClick={() => goTo('ledger', { taskId: event.taskId ?? '' })}>
                    看任务
                  </Button>
                )}
                <Button
                  type="text"
                  size="small"
                  onClick={() =>
                    void run(() => client.scoring.archiveEvent({ eventId: event.id }), `已移除“${nameOf(event.unitId)}”的扣分事项`)
                  }
                >
                  移除
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function newestFirst(one: ScoreEventView, other: ScoreEventView): number {
  return one.occurredOn === other.occurredOn ? 0 : one.occurredOn < other.occurredOn ? 1 : -1;
}
