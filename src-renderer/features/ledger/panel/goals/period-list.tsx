import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DeadlineView } from '../../../../../src-main/contract/ledger.ts';
import { deadlineMeaning } from '../../../../api/deadline-meaning.ts';
import { useOffice } from '../../../../api/office-hooks.ts';
import { StatusChip } from '../../../../ui/status-chip.tsx';
import { draftOfDeadline } from '../task-draft.ts';
import { nearPeriods, skippedWords, statusColours, statusWords } from './period-groups.ts';
import type { DeadlinePeriods, Period, StatusGroup } from './period-groups.ts';
import styles from './goals.module.css';

const namedUnits = 3;

/** Units that stand alike: who is missing is named at once, the others and long lists are unfolded. */
function Names(props: { label: string; names: readonly string[] }): ReactNode {
  const { label, names } = props;
  const [all, setAll] = useState(false);
  const folded = names.length > namedUnits && !all;
  return (
    <div className={styles.names}>
      {label}：{(folded ? names.slice(0, namedUnits) : names).join('、')}
      {names.length > namedUnits ? (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '收起' : `等 ${names.length} 家`}
        </Button>
      ) : null}
    </div>
  );
}

function Skipped({ period }: { period: Period }): ReactNode {
  const [all, setAll] = useState(false);
  return (
    <>
      {period.skipped.length > 0 ? (
        <div className={styles.names}>
          按工作日计算，跳过{skippedWords(period.skipped)}
          <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? '收起' : '看日期'}
          </Button>
          {all ? <div>{period.skipped.map(({ day, name }) => `${day} ${name ?? '周末'}`).join('、')}</div> : null}
        </div>
      ) : null}
      {period.beyondCalendar ? <div className={styles.names}>工作日历没有这段时间的节假日，只跳过了周末。</div> : null}
    </>
  );
}

function PeriodItem(props: { period: Period; kind: DeadlineView['kind']; unitNames: ReadonlyMap<string, string> }): ReactNode {
  const { period, kind, unitNames } = props;
  const units = period.groups.reduce((sum, { unitIds }) => sum + unitIds.length, 0);
  const label = ({ status, unitIds, reportedOn }: StatusGroup): string =>
    `${statusWords(kind, status)} ${units > 1 ? unitIds.length : (reportedOn ?? '')}`.trim();
  return (
    <li className={styles.period}>
      <div className={styles.periodHead}>
        <span className={styles.due}>{period.dueOn} 前</span>
        {period.groups.map((group) => (
          <StatusChip key={group.status} colour={statusColours[group.status]} label={label(group)} />
        ))}
      </div>
      {period.reportsFrom !== null && period.reportsTo !== null ? (
        <div className={styles.names}>
          计入 {period.reportsFrom} 至 {period.reportsTo} 的报告
        </div>
      ) : null}
      {units > 1
        ? period.groups
            .filter(({ status }) => status === 'missed' || status === 'metLate')
            .map(({ status, unitIds }) => (
              <Names key={status} label={statusWords(kind, status)} names={unitIds.map((unitId) => unitNames.get(unitId) ?? '')} />
            ))
        : null}
      <Skipped period={period} />
    </li>
  );
}

/** A deadline with its periods: those that matter now, all of them at a press; `children` stand below its head. */
export function PeriodList(props: {
  group: DeadlinePeriods;
  unitNames: ReadonlyMap<string, string>;
  children?: ReactNode;
}): ReactNode {
  const { deadline, periods } = props.group;
  const { today } = useOffice();
  const [all, setAll] = useState(false);
  const near = nearPeriods(periods, today);
  const reading = deadlineMeaning(draftOfDeadline(deadline));
  return (
    <section className={styles.deadline} aria-label={deadline.printedText}>
      <div className={styles.deadlineHead}>
        <span>{deadline.printedText}</span>
        {deadline.kind === 'date' || reading === deadline.printedText ? null : <span className={styles.quiet}>{reading}</span>}
      </div>
      {props.children}
      <ul className={styles.periods}>
        {(all ? periods : near).map((period) => (
          <PeriodItem key={period.dueOn} period={period} kind={deadline.kind} unitNames={props.unitNames} />
        ))}
      </ul>
      {periods.length > near.length ? (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '只看近期' : `全年 ${periods.length} 期`}
        </Button>
      ) : null}
    </section>
  );
}
