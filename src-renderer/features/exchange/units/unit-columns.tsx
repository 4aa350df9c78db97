import type { ReactNode } from 'react';
import type { ReturnStanding, UnitReturnView } from '../../../../src-main/contract/collection.ts';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { standingChips } from './standing-words.ts';
import type { ClassLine, UnitLine } from './unit-lines.ts';
import styles from '../exchange.module.css';

function cells(ofClass: (line: ClassLine) => ReactNode, ofUnit: (unit: UnitReturnView) => ReactNode) {
  return (line: UnitLine): ReactNode => (line.kind === 'class' ? ofClass(line) : ofUnit(line.unit));
}

/** What a state means where its word does not say it all. */
const standingTitles: Record<ReturnStanding, string> = {
  given: '已下发，还没有报回',
  waiting: '已报回，等待核对',
  conflict: '已报回，有冲突、未对上或无法识别的内容',
  partly: '报回的已并入，还有未报事项',
  complete: '应报的事项都已报回并核对',
};

/** The columns of the table of units; a class shows its sums. */
export const unitColumns: readonly RowGridColumn<UnitLine>[] = [
  {
    key: 'unit',
    label: '单位',
    width: 'minmax(11em, 1fr)',
    cell: cells(({ name, memberKeys }) => `${name}（${memberKeys.length} 家）`, ({ unitName }) => <span title={unitName}>{unitName}</span>),
  },
  { key: 'rows', label: '应报', width: '5em', right: true, cell: cells(({ rows }) => rows, ({ rows }) => rows) },
  { key: 'returned', label: '已报', width: '5em', right: true, cell: cells(({ returnedRows }) => returnedRows, ({ returnedRows }) => returnedRows) },
  { key: 'missing', label: '未报', width: '5em', right: true, cell: cells(({ missing }) => missing || '', ({ missing }) => missing.length || '') },
  {
    key: 'standing',
    label: '状态',
    width: '8em',
    cell: cells(
      ({ complete, memberKeys }) => <span className={styles.words}>{`${complete} / ${memberKeys.length} 家报齐`}</span>,
      ({ standing }) => <StatusChip {...standingChips[standing]} title={standingTitles[standing]} />,
    ),
  },
  { key: 'lastReturnOn', label: '最近收到', width: '7.5em', shownFrom: 48, cell: cells(() => null, ({ lastReturnOn }) => lastReturnOn) },
  {
    key: 'overdue',
    label: '逾期',
    width: '6em',
    cell: cells(
      ({ overdue }) => (overdue > 0 ? <span className={styles.overdue}>{overdue} 家</span> : null),
      ({ overdue }) => (overdue ? <StatusChip colour="red" label="逾期" title="已过报回期限，还有未报事项" /> : null),
    ),
  },
  {
    key: 'matters',
    label: '未报事项',
    width: 'minmax(10em, 1.6fr)',
    shownFrom: 66,
    cell: cells(
      () => null,
      ({ missing }) => {
        const words = missing.map(({ title }) => title).join('；');
        return (
          <span className={styles.words} title={words}>
            {words}
          </span>
        );
      },
    ),
  },
];
