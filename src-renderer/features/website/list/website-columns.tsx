import type { WebsiteColumnView } from '../../../../src-main/contract/website.ts';
import { recurrenceWords } from '../../../api/deadline-meaning.ts';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { pathWords, stateWords, unitWords } from './column-words.ts';
import styles from '../website-screen.module.css';

/** Columns of the register's table; beside the panel those that it shows give way. `unsaved` are ids with typed input. */
export function registerColumns(unsaved: ReadonlySet<string>): RowGridColumn<WebsiteColumnView>[] {
  return [
    {
      key: 'path',
      label: '栏目路径',
      width: 'minmax(10em, 1fr)',
      cell: ({ columnId, path }) => (
        <span title={pathWords(path)}>
          {unsaved.has(columnId) ? <span className={styles.open}>未保存 </span> : null}
          {path.length > 1 ? <span className={styles.quiet}>{pathWords(path.slice(0, -1))} › </span> : null}
          {path.at(-1)}
        </span>
      ),
    },
    {
      key: 'unit',
      label: '单位',
      width: '11em',
      cell: (row) =>
        row.unitId === null && row.printedUnit !== null ? (
          <span className={styles.open} title={`${row.printedUnit}（还没有对应到单位名录）`}>
            ? {row.printedUnit}
          </span>
        ) : (
          <span title={unitWords(row)}>{unitWords(row)}</span>
        ),
    },
    {
      key: 'cycle',
      label: '更新周期',
      width: '9em',
      shownFrom: 58,
      cell: ({ printedCycle, cycle }) => (
        <span title={cycle === null ? '没有读出更新周期' : `按${recurrenceWords(cycle)}计算`}>{printedCycle}</span>
      ),
    },
    { key: 'lastUpdatedOn', label: '上次更新', width: '7.4em', cell: ({ lastUpdatedOn }) => lastUpdatedOn },
    { key: 'dueOn', label: '应更新日', width: '7.4em', shownFrom: 58, cell: ({ dueOn }) => dueOn },
    { key: 'overdueDays', label: '超期天数', width: '5.6em', right: true, cell: ({ overdueDays }) => overdueDays },
    {
      key: 'state',
      label: '状态',
      width: '7em',
      cell: ({ state, eventId }) => (
        <StatusChip {...stateWords[state]} title={eventId === null ? '' : '已登记扣分事项'} />
      ),
    },
  ];
}
