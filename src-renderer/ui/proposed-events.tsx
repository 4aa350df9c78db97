import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import tables from './sticky-table.module.css';
import styles from './proposed-events.module.css';

/** What may cost a unit points, with the basis that the program proposes; `id` is the row behind it. */
export interface ProposedEvent {
  id: string;
  unitId: string;
  unitName: string;
  occurredOn: string;
  basis: string;
}

/** As many are drawn at once: a website that nobody has looked after has hundreds. */
const page = 100;

/** 拟登记的扣分事项: each with its basis, which can be typed over, and what to do about it. */
export function ProposedEvents(props: {
  events: readonly ProposedEvent[];
  /** Bases that were typed over, by the events' ids. */
  typed: Readonly<Record<string, string>>;
  onType: (id: string, basis: string | null) => void;
  running: boolean;
  onTake: (event: ProposedEvent) => void;
  /** The one that was registered last. */
  taken: ProposedEvent | null;
  onScores: (unitId: string) => void;
  /** Words of the button that shows the row behind an event. */
  showLabel: string;
  onShow: (event: ProposedEvent) => void;
  empty: ReactNode;
}): ReactNode {
  const { events, typed, taken } = props;
  const [edited, setEdited] = useState<string | null>(null);
  const [shown, setShown] = useState(page);
  return (
    <div className={styles.scroller}>
      {taken === null ? null : (
        <div className={styles.taken} role="status">
          {taken.unitName}的扣分事项已登记，计入自查评分。
          <Button type="link" size="small" onClick={() => props.onScores(taken.unitId)}>
            看自查评分
          </Button>
        </div>
      )}
      {events.length === 0 ? (
        props.empty
      ) : (
        <table className={`${tables.table} ${tables.texts} ${tables.wide} ${styles.table}`} aria-label="拟登记扣分事项">
          <thead>
            <tr>
              <th className={styles.day}>发生日期</th>
              <th className={styles.unit}>单位</th>
              <th>依据</th>
              <th className={styles.actions} aria-label="操作" />
            </tr>
          </thead>
          <tbody>
            {events.slice(0, shown).map((event) => {
              const basis = typed[event.id] ?? event.basis;
              return (
                <tr key={event.id} data-proposed={event.id}>
                  <td>{event.occurredOn}</td>
                  <td>{event.unitName}</td>
                  <td>
                    {edited === event.id ? (
                      <Input.TextArea
                        aria-label={`${event.unitName}的扣分依据`}
                        autoFocus
                        autoSize={{ minRows: 2, maxRows: 8 }}
                        maxLength={2000}
                        value={basis}
                        onChange={({ target }) => props.onType(event.id, target.value === event.basis ? null : target.value)}
                        onBlur={() => setEdited(null)}
                      />
                    ) : (
                      <>
                        {basis}
                        {typed[event.id] === undefined ? null : (
                          <Button type="link" size="small" onClick={() => props.onType(event.id, null)}>
                            恢复原文
                          </Button>
                        )}
                      </>
                    )}
                  </td>
                  <td className={styles.actions}>
                    <Button type="link" size="small" onClick={() => props.onShow(event)}>
                      {props.showLabel}
                    </Button>
                    <Button type="link" size="small" onClick={() => setEdited(event.id)}>
                      改依据
                    </Button>
                    <Button
                      size="small"
                      disabled={props.running || basis.trim() === ''}
                      aria-label={`登记${event.unitName}的扣分事项`}
                      onClick={() => props.onTake({ ...event, basis: basis.trim() })}
                    >
                      登记
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {events.length > shown ? (
        <div className={styles.more}>
          <Button onClick={() => setShown(shown + page)}>再显示 {Math.min(page, events.length - shown)} 条</Button>
        </div>
      ) : null}
    </div>
  );
}
