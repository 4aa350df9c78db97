import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { lightSentence } from '../../../../src-main/contract/text/light-sentences.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { deadlineCell } from '../../../api/deadline-words.ts';
import { hasOpenUnit, unitWords } from './ledger-columns.ts';
import type { LedgerColumn } from './ledger-columns.ts';
import { lightWords } from './light-words.ts';
import styles from './ledger-table.module.css';

function UnitsCell(props: { row: LedgerRow; roles: readonly AssignmentRole[] }): ReactNode {
  const words = unitWords(props.row, props.roles);
  const open = hasOpenUnit(props.row, props.roles);
  return (
    <span className={open ? styles.open : undefined} title={open ? `${words}（有单位还没有对应到单位名录）` : words}>
      {open ? '? ' : ''}
      {words}
    </span>
  );
}

function DeadlineCell(props: { row: LedgerRow }): ReactNode {
  const { day, words } = deadlineCell(props.row.deadlines);
  return (
    <span title={`${words} ${day}`}>
      {day ? <span className={styles.day}>{day}</span> : null}
      <span className={styles.quiet}>{words}</span>
    </span>
  );
}

function DueDayCell(props: { row: LedgerRow }): ReactNode {
  const { day, words } = deadlineCell(props.row.deadlines);
  return <span title={`${words} ${day}`}>{day || <span className={styles.quiet}>{words}</span>}</span>;
}

function StateCell(props: { row: LedgerRow }): ReactNode {
  const { state, unitCount, doneUnitCount } = props.row;
  if (state === null) return <span className={styles.quiet}>未定单位</span>;
  return (
    <>
      {unitStateLabels[state]}
      {unitCount > 1 ? (
        <span className={styles.units} title={`${unitCount} 个单位中 ${doneUnitCount} 个已完成`}>
          {doneUnitCount}/{unitCount}
        </span>
      ) : null}
    </>
  );
}

function TextCell({ text }: { text: string | null }): ReactNode {
  return <span title={text ?? ''}>{text}</span>;
}

/** The content of one cell of the ledger. */
export function LedgerCell(props: { row: LedgerRow; column: LedgerColumn; unsaved: boolean }): ReactNode {
  const { row, column } = props;
  switch (column.key) {
    case 'number':
      return row.outlineNumber;
    case 'title':
      return (
        <span title={row.title}>
          {props.unsaved ? <span className={styles.unsaved}>未保存 </span> : null}
          {row.title}
        </span>
      );
    case 'requirement':
    case 'note':
      return <TextCell text={row[column.key]} />;
    case 'units':
    case 'lead':
    case 'responsible':
    case 'supporting':
      return <UnitsCell row={row} roles={column.roles} />;
    case 'dueDay':
      return <DueDayCell row={row} />;
    case 'deadline':
      return <DeadlineCell row={row} />;
    case 'state':
      return <StateCell row={row} />;
    case 'light':
      return <StatusChip colour={row.light} label={lightWords(row)} title={lightSentence(row.lightReason)} />;
    case 'lastReport':
      return <span className={styles.quiet}>{row.lastReportOn}</span>;
  }
}
