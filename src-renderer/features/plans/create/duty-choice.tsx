import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DutyView } from '../../../../src-main/contract/plans.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { groupedBy } from './checked-groups.ts';
import type { RowGroup } from './checked-groups.ts';
import { CheckedTable } from './checked-table.tsx';
import type { CheckedRow } from './checked-table.tsx';

function rowOf(duty: DutyView, present: ReadonlySet<string>): CheckedRow {
  const { dutyId, title, basis, leadUnits, responsibleUnits, deadlines } = duty;
  return {
    key: dutyId,
    title,
    detail: basis,
    cells: [[...leadUnits, ...responsibleUnits].join('、'), deadlines.join('；')],
    ...(present.has(title.trim()) ? { fixed: '计划里已有' } : {}),
  };
}

/** The library of recurring duties below its headings; those whose title the plan has already can't be chosen. */
export function DutyChoice(props: { planId: string | null; chosen: ReadonlySet<string>; onChange: (chosen: Set<string>) => void }): ReactNode {
  const { queries } = useApi();
  const duties = useQuery(queries.plans.duties.queryOptions());
  const planId = props.planId ?? '';
  const rows = useQuery({ ...queries.ledger.list.queryOptions({ input: { planId } }), enabled: props.planId !== null }).data?.rows;
  const present = new Set(props.planId === null ? [] : rows?.map(({ title }) => title.trim()));
  const groups: RowGroup<CheckedRow>[] = groupedBy(duties.data ?? [], ({ section }) => section).map(({ heading, rows: members }) => ({
    heading,
    rows: members.map((duty) => rowOf(duty, present)),
  }));
  return (
    <>
      <ErrorNotice error={duties.error} />
      <CheckedTable label="常规任务" titleColumn="任务和依据" columns={['单位', '完成时限']} groups={groups} chosen={props.chosen} onChange={props.onChange} />
    </>
  );
}
