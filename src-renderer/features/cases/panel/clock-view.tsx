import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import type { CaseView } from '../../../../src-main/contract/cases.ts';
import { caseStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { daysLeftWords, stateColours } from '../list/case-words.ts';
import { skippedGroups } from './skipped-days.ts';
import styles from './case-panel.module.css';

function DueLine({ clock }: { clock: CaseView['clock'] }): ReactNode {
  if (clock.dueOn === null) return <p className={styles.due}>等待申请人补正，收到补正后从次日起重新计算期限。</p>;
  return (
    <p className={styles.due}>
      答复期限 <strong>{clock.extendedTo ?? clock.dueOn}</strong>
      {clock.daysLeft === null ? null : `，${daysLeftWords(clock.daysLeft)}`}
      {clock.extendedTo === null ? null : <span className={styles.quiet}>（延期前 {clock.dueOn}）</span>}
    </p>
  );
}

/** How the limit of a saved request came about: its last day, the days that were left out, what went against the rule. */
export function ClockView(props: { view: CaseView; typed: boolean }): ReactNode {
  const { clock, eventId, unitId } = props.view;
  const { goTo } = useNavigation();
  const groups = skippedGroups(clock.skipped);
  return (
    <section className={styles.clock} aria-label="期限">
      <div className={styles.clockHead}>
        <StatusChip colour={stateColours[clock.state]} label={caseStateLabels[clock.state]} />
        {props.typed ? <span className={styles.quiet}>期限按已保存的内容计算</span> : null}
      </div>
      <DueLine clock={clock} />
      {groups.length > 0 ? (
        <dl className={styles.skipped} aria-label="不计入期限的日子">
          {groups.map(({ label, count, days }) => (
            <div key={`${label}${days}`} className={styles.skippedLine}>
              <dt>
                不计{label} {count} 天：
              </dt>
              <dd>{days}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {clock.faults.map((fault) => (
        <p key={fault} className={styles.fault}>
          <span aria-hidden>■ </span>
          {fault}
        </p>
      ))}
      {clock.beyondCalendar ? (
        <Alert
          type="warning"
          title="期限算到了没有放假安排的年份，那一年只扣除了周末。导入该年度的工作日历后会重新计算。"
          action={
            <Button size="small" onClick={() => goTo('settings')}>
              去设置
            </Button>
          }
        />
      ) : null}
      {eventId === null ? null : (
        <p className={styles.due}>
          已登记扣分事项。
          <Button type="link" size="small" onClick={() => goTo('scoring', { unitId })}>
            看自查评分
          </Button>
        </p>
      )}
    </section>
  );
}
