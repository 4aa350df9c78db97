import type { ReactNode } from 'react';
import { lightLabels, roleLabels, unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { PartRows } from './part-rows.tsx';
import type { PartColumn } from './part-rows.tsx';
import type { SnapshotPart } from './snapshot-part.ts';
import { percentWords } from './snapshot-words.ts';

const columns: readonly PartColumn[] = [
  { label: '序号', track: '3.4em', figure: true },
  { label: '工作任务', track: 'minmax(9em, 1.3fr)' },
  { label: '单位', track: 'minmax(7em, 0.6fr)' },
  { label: '分工', track: '5.4em', from: 60 },
  { label: '状态', track: '9.2em' },
  { label: '灯', track: '5.4em' },
  { label: '比例', track: '3.8em', figure: true },
  { label: '完成情况', track: 'minmax(8em, 1.4fr)' },
  { label: '报告日期', track: '7em' },
];

/** The tasks of a snapshot in their units, as they stood. */
export function PartsTable(props: { parts: readonly SnapshotPart[]; onOpen: (part: SnapshotPart) => void; empty: ReactNode }): ReactNode {
  return (
    <PartRows
      label="快照明细"
      columns={columns}
      items={props.parts}
      keyOf={({ taskId, unitId }) => `${taskId} ${unitId}`}
      cells={({ outlineNumber, title, unitName, role, state, light, percent, text, reportedOn }) => [
        { text: outlineNumber },
        { text: title, title },
        { text: unitName, title: unitName },
        { text: roleLabels[role] },
        { text: unitStateLabels[state] },
        { text: <StatusChip colour={light} label={lightLabels[light]} /> },
        { text: percentWords(percent) },
        { text, title: text ?? '' },
        { text: reportedOn },
      ]}
      onOpen={props.onOpen}
      empty={props.empty}
    />
  );
}
