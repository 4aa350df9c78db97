import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { CalendarRow } from '../../../../src-main/contract/workbench.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { isFreeEscape } from '../../../ui/panel-focus.ts';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { Line } from '../block.tsx';
import { dayTitle, isFixedDay, kindSigns, workWords } from './calendar-words.ts';
import type { YearDay } from './year-days.ts';
import styles from './calendar.module.css';

/** Goes to the row that falls on a day. */
function useOpenRow(): (row: CalendarRow) => void {
  const { goTo } = useNavigation();
  return ({ kind, id, planId }) => {
    if (kind === 'case') goTo('cases', { caseId: id });
    else if (kind === 'slip') goTo('supervision', { tab: 'slips', slipId: id });
    else goTo('ledger', { taskId: id, ...(planId === null ? {} : { planId }) });
  };
}

/** The line that a key of the list leads to takes the focus; false when the key leads nowhere. */
function focusLine(list: HTMLElement, key: string): boolean {
  const lines = [...list.querySelectorAll<HTMLElement>('li button')];
  const current = lines.findIndex((line) => line === document.activeElement);
  const next = rowAfterKey(key, lines.map((_, index) => String(index)), current < 0 ? null : String(current));
  if (next === null) return false;
  lines[Number(next)]?.focus();
  return true;
}

function DayList(props: { day: YearDay; rows: readonly CalendarRow[]; onClose: () => void }): ReactNode {
  const { day, rows, onClose } = props;
  const { goTo } = useNavigation();
  const openRow = useOpenRow();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.focus();
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { day: dueOn } = day;
  return (
    <div
      ref={frame}
      className={styles.day}
      role="dialog"
      aria-label={dayTitle(day)}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (isFreeEscape(event)) onClose();
        else if (!focusLine(event.currentTarget, event.key)) return;
        event.preventDefault();
      }}
    >
      <div className={styles.dayHead}>
        <strong>{dayTitle(day)}</strong>
        <span className={styles.work}>{workWords(day)}</span>
        {rows.some(({ kind }) => kind === 'task') ? (
          <Button type="link" size="small" onClick={() => goTo('ledger', { dueFrom: dueOn, dueTo: dueOn })}>
            去台账看
          </Button>
        ) : null}
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label="关闭" title="关闭（Esc）" onClick={onClose} />
      </div>
      {day.entries.length === 0 ? <p className={styles.quiet}>这一天没有到期事项。</p> : null}
      <ul className={styles.lines}>
        {day.entries.filter(isFixedDay).map(({ kind, title }) => (
          <Line key={kind + title} text={`${kindSigns[kind].sign} ${title}`} end={kindSigns[kind].words} />
        ))}
        {rows.map((row) => (
          <Line
            key={row.kind + row.id}
            text={`${kindSigns[row.kind].sign} ${row.title}`}
            end={kindSigns[row.kind].words}
            onOpen={() => openRow(row)}
          />
        ))}
      </ul>
    </div>
  );
}

/** All that falls on a day, each row leading to where it is kept. It takes the focus; Esc closes it. */
export function DayEntries({ day, onClose }: { day: YearDay; onClose: () => void }): ReactNode {
  const { queries } = useApi();
  const rows = useQuery(queries.workbench.calendarDay.queryOptions({ input: { day: day.day } }));
  if (rows.error) return <ErrorNotice error={rows.error} onClose={onClose} />;
  return rows.data ? <DayList day={day} rows={rows.data} onClose={onClose} /> : null;
}
