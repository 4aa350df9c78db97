import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { standingColours, standingLabels, standingOf } from './look-back-choice.ts';
import type { LookBackLine } from './look-back-lines.ts';
import styles from '../look-back.module.css';

interface ColumnContext {
  /** Tasks for which something was typed that is not saved yet. */
  unsaved: ReadonlySet<string>;
  onShowTask: (place: { planId: string; taskId: string }) => void;
}

function TitleCell({ line }: { line: LookBackLine }): ReactNode {
  if (line.kind === 'task') return <span title={line.row.title}>{line.row.title}</span>;
  return (
    <span className={styles.plan} title={line.title}>
      {line.title}
      <span className={styles.count}>{line.memberKeys.length} 项</span>
    </span>
  );
}

function RectificationCell({ row, onShowTask }: { row: LookBackRow; onShowTask: ColumnContext['onShowTask'] }): ReactNode {
  const { rectification } = row;
  if (rectification === null) return row.result === 'unfinished' ? <span className={styles.words}>未转</span> : null;
  return (
    <Button
      type="link"
      tabIndex={-1}
      className={styles.link ?? ''}
      title={rectification.title}
      onClick={(event) => {
        event.stopPropagation();
        onShowTask(rectification);
      }}
    >
      {rectification.title}
    </Button>
  );
}

/** The columns of the table; those that say least give way where it is narrow. */
export function lookBackColumns({ unsaved, onShowTask }: ColumnContext): RowGridColumn<LookBackLine>[] {
  const ofTask = (draw: (row: LookBackRow) => ReactNode) => (line: LookBackLine) => (line.kind === 'task' ? draw(line.row) : null);
  const text = (read: (row: LookBackRow) => string | null) => ofTask((row) => <span title={read(row) ?? ''}>{read(row)}</span>);
  return [
    { key: 'number', label: '序号', width: '4em', right: true, cell: text((row) => row.outlineNumber) },
    { key: 'title', label: '工作任务', width: 'minmax(14em, 2fr)', cell: (line) => <TitleCell line={line} /> },
    { key: 'units', label: '单位', width: 'minmax(8em, 1fr)', cell: text((row) => row.units) },
    { key: 'deadline', label: '完成时限', width: '10em', shownFrom: 52, cell: text((row) => row.deadlineText) },
    { key: 'state', label: '年末状态', width: '8.5em', shownFrom: 60, cell: text((row) => (row.state === null ? null : unitStateLabels[row.state])) },
    {
      key: 'result',
      label: '结论',
      width: '6.5em',
      cell: ofTask((row) =>
        unsaved.has(row.taskId) ? (
          <span className={styles.unsaved} title="填写了还没有保存">
            未保存
          </span>
        ) : (
          <StatusChip colour={standingColours[standingOf(row)]} label={standingLabels[standingOf(row)]} />
        ),
      ),
    },
    { key: 'note', label: '说明', width: 'minmax(6em, 1fr)', shownFrom: 78, cell: text((row) => row.note) },
    { key: 'checkedOn', label: '核查日', width: '7em', shownFrom: 88, cell: text((row) => row.checkedOn) },
    {
      key: 'rectification',
      label: '整改任务',
      width: 'minmax(7em, 1fr)',
      shownFrom: 70,
      cell: ofTask((row) => <RectificationCell row={row} onShowTask={onShowTask} />),
    },
  ];
}
