import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { WebsiteColumnView } from '../../../../src-main/contract/website.ts';
import type { UnitOption } from '../../../api/unit-options.ts';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { pathWords } from '../list/column-words.ts';
import { isUnitOpen } from './review-rows.ts';
import type { ReviewRow } from './review-rows.ts';
import { formerWords, kindWords } from './review-words.ts';
import styles from '../website-screen.module.css';

/** What the cells of the review need to know besides their row. */
interface ReviewCells {
  register: ReadonlyMap<string, WebsiteColumnView>;
  unitOptions: readonly UnitOption[];
  unitNames: ReadonlyMap<string, string>;
  /** The row whose unit is being chosen: only one row has a select, they are slow to draw. */
  currentId: string | null;
  onUnit: (id: string, unitId: string | null) => void;
}

function UnitCell(props: { row: ReviewRow; cells: ReviewCells }): ReactNode {
  const { row, cells } = props;
  if (row.id === cells.currentId && (!row.unitKnown || row.unitId === null)) {
    return (
      <Select
        aria-label={`${row.path.at(-1) ?? ''}的单位`}
        data-unit-select
        size="small"
        style={{ width: '100%' }}
        placeholder={row.printedUnit === null ? '选择单位' : `选择（表上：${row.printedUnit}）`}
        allowClear
        showSearch={{ optionFilterProp: 'search' }}
        popupMatchSelectWidth={false}
        value={row.unitId}
        options={[...cells.unitOptions]}
        onChange={(unitId: string | null | undefined) => cells.onUnit(row.id, unitId ?? null)}
      />
    );
  }
  const name = row.unitId === null ? '' : (cells.unitNames.get(row.unitId) ?? '');
  if (isUnitOpen(row)) {
    return (
      <span className={styles.open} title={`${row.printedUnit ?? ''}（名录里没有，请选择）`}>
        ? {row.printedUnit}
      </span>
    );
  }
  return <span title={row.printedUnit ?? ''}>{name}</span>;
}

/** Columns of the table that compares a file with the register. */
export function reviewColumns(cells: ReviewCells): RowGridColumn<ReviewRow>[] {
  return [
    { key: 'row', label: '行', width: '3.6em', right: true, cell: ({ row }) => row },
    { key: 'kind', label: '处理', width: '6em', cell: ({ kind }) => <StatusChip {...kindWords[kind]} /> },
    { key: 'path', label: '栏目路径', width: 'minmax(10em, 1.2fr)', cell: ({ path }) => <span title={pathWords(path)}>{pathWords(path)}</span> },
    { key: 'unit', label: '单位', width: '14em', cell: (row) => <UnitCell row={row} cells={cells} /> },
    { key: 'cycle', label: '更新周期', width: '8.5em', cell: ({ printedCycle }) => <span title={printedCycle ?? ''}>{printedCycle}</span> },
    { key: 'lastUpdatedOn', label: '上次更新', width: '7.4em', cell: ({ lastUpdatedOn, empty }) => (empty ? '空白' : lastUpdatedOn) },
    {
      key: 'former',
      label: '台账原有',
      width: 'minmax(8em, 1fr)',
      cell: (row) => {
        const former = formerWords(row, cells.register.get(row.columnId ?? ''));
        return (
          <span className={styles.quiet} title={former}>
            {former}
          </span>
        );
      },
    },
  ];
}
