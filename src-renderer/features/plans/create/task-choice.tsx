import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { groupedBy } from './checked-groups.ts';
import { CheckedTable } from './checked-table.tsx';
import type { CheckedRow } from './checked-table.tsx';

function rowOf({ id, outlineNumber, title, requirement, assignments, deadlines }: LedgerRow): CheckedRow {
  const units = [...new Set(assignments.map(({ printedName }) => printedName))];
  return {
    key: id,
    title: `${outlineNumber ?? ''} ${title}`.trim(),
    detail: requirement ?? '',
    cells: [units.join('、'), deadlines.map(({ printedText }) => printedText).join('；')],
  };
}

/** The tasks of a plan below their headings, to be chosen from. */
export function TaskChoice(props: { planId: string; chosen: ReadonlySet<string>; onChange: (chosen: Set<string>) => void }): ReactNode {
  const { queries } = useApi();
  const list = useQuery(queries.ledger.list.queryOptions({ input: { planId: props.planId } }));
  const groups = groupedBy(list.data?.rows ?? [], ({ sectionPath }) => sectionPath.join(' › ') || '未分标题').map(({ heading, rows }) => ({
    heading,
    rows: rows.map(rowOf),
  }));
  return (
    <>
      <ErrorNotice error={list.error} />
      <CheckedTable label="任务" titleColumn="任务" columns={['单位', '原时限']} groups={groups} chosen={props.chosen} onChange={props.onChange} />
    </>
  );
}
