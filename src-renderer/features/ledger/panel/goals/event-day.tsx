import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useApi } from '../../../../api/api-provider.tsx';
import { useChange } from '../../../../api/change-hooks.ts';
import { DayPicker } from '../../../../ui/day-picker.tsx';
import { ErrorNotice } from '../../../../ui/error-notice.tsx';
import styles from './goals.module.css';

/** The day that a relative deadline counts from, told as soon as it is chosen. */
export function EventDay(props: { taskId: string; printedText: string; event: string | null; eventOn: string | null }): ReactNode {
  const { taskId, printedText, event, eventOn } = props;
  const { client } = useApi();
  const { run, running, error } = useChange();
  const choose = (day: string | null): void => {
    if (day === eventOn) return;
    void run(
      () => client.progress.setEventDay({ taskId, printedText, eventOn: day }),
      day === null ? `已清除“${printedText}”的起算日` : `“${printedText}”从 ${day} 起算`,
    );
  };
  return (
    <>
      <div className={styles.event}>
        <span>起算日{event === null ? '' : `（${event}）`}</span>
        <DayPicker
          aria-label={`${printedText}的起算日`}
          placeholder="选起算日"
          disabled={running}
          value={eventOn === null ? null : dayjs(eventOn)}
          onChange={(day) => choose(day?.format('YYYY-MM-DD') ?? null)}
        />
      </div>
      <ErrorNotice error={error} />
    </>
  );
}
