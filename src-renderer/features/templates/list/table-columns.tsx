import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { SuperiorTableHead } from '../../../../src-main/contract/templates.ts';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { filledWords, periodWords } from './table-words.ts';

function RemoveButton(props: { onRemove: () => void }): ReactNode {
  return (
    <Button
      type="text"
      size="small"
      tabIndex={-1}
      title="移出列表（Delete），可以撤销"
      onClick={(event) => {
        event.stopPropagation();
        props.onRemove();
      }}
    >
      移出
    </Button>
  );
}

/** Columns of the list of superiors' tables. */
export function tableColumns(onRemove: (head: SuperiorTableHead) => void): RowGridColumn<SuperiorTableHead>[] {
  return [
    { key: 'period', label: '填报期', width: '10em', cell: periodWords },
    { key: 'file', label: '文件', width: 'minmax(14em, 1.2fr)', cell: ({ fileName }) => fileName, title: ({ fileName }) => fileName },
    { key: 'issuer', label: '发文单位', width: 'minmax(9em, 0.8fr)', cell: ({ issuer }) => issuer, title: ({ issuer }) => issuer },
    {
      key: 'plan',
      label: '对应计划',
      width: 'minmax(12em, 1fr)',
      shownFrom: 66,
      cell: ({ planTitle }) => planTitle ?? '本年度所有计划',
      title: ({ planTitle }) => planTitle ?? '',
    },
    {
      key: 'state',
      label: '状态',
      width: '11em',
      cell: (head) => <StatusChip colour={head.filledOn === null ? 'yellow' : 'green'} label={filledWords(head)} />,
    },
    { key: 'remove', label: '', width: '5em', cell: (head) => <RemoveButton onRemove={() => onRemove(head)} /> },
  ];
}
