import { memo } from 'react';
import type { ReactNode } from 'react';
import type { TemplateColumnView, TemplateRowView } from '../../../../src-main/contract/templates.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { cellOf, shownCell } from '../cells/shown-cell.ts';
import type { ShownCell, TypedOfRow } from '../cells/shown-cell.ts';
import { rowState, rowStateWords, taskWords } from './row-state.ts';
import styles from './grid.module.css';

/** What stands before the words of a cell: why they are not simply those of the ledger. */
function markOf(shown: ShownCell): { label: string; title: string } | null {
  if (shown.kind === 'kept') return { label: '已有', title: '表里已有文字，保留不动' };
  if (shown.kind !== 'written') return null;
  if (shown.by === 'typing') return { label: '未保存', title: '已输入，还没有保存' };
  if (shown.replaces) return { label: '覆盖', title: '将替换表里已有的文字' };
  return shown.by === 'clerk' ? { label: '已改', title: '由经办人改写' } : null;
}

function CellWords({ shown }: { shown: ShownCell }): ReactNode {
  if (shown.kind === 'none') return <span className={styles.quiet}>—</span>;
  if (shown.kind === 'empty') return null;
  const mark = markOf(shown);
  return (
    <span className={styles.clamped}>
      {mark === null ? null : (
        <span className={styles.mark} title={mark.title}>
          {mark.label}
        </span>
      )}
      {shown.text === '' ? <span className={styles.quiet}>（空）</span> : shown.text}
    </span>
  );
}

function cellClass(shown: ShownCell, isCurrent: boolean): string {
  return [
    styles.cell,
    styles.filled,
    shown.kind === 'kept' && styles.kept,
    shown.kind === 'none' && styles.none,
    shown.kind === 'written' && (shown.by === 'ledger' ? styles.proposed : styles.edited),
    isCurrent && styles.current,
  ]
    .filter(Boolean)
    .join(' ');
}

function TaskCell({ row }: { row: TemplateRowView }): ReactNode {
  return (
    <span className={styles.clamped}>
      <span className={styles.title}>{row.title}</span>
      {row.requirement === null || row.requirement === '' ? null : <span className={styles.requirement}> {row.requirement}</span>}
    </span>
  );
}

function MatchCell({ row, besidePanel }: { row: TemplateRowView; besidePanel: boolean }): ReactNode {
  const { title, ...chip } = rowStateWords[rowState(row)];
  const { task, answeredBy } = row;
  const own = answeredBy.filter(({ taskId }) => taskId !== task?.taskId);
  return (
    <>
      <StatusChip {...chip} title={title} />
      {besidePanel || task === null ? null : (
        <span className={styles.clampedTwo}>
          {taskWords(task)}
          {own.length < 2 ? null : <span className={styles.quiet}>（由本级 {own.length} 项任务取数）</span>}
        </span>
      )}
    </>
  );
}

/** One row of the superior's table at its place; drawn anew only when something of its own changes. */
export const TemplateLine = memo(function TemplateLine(props: {
  row: TemplateRowView;
  line: number;
  top: number;
  filled: readonly TemplateColumnView[];
  typed: TypedOfRow;
  overwrite: boolean;
  besidePanel: boolean;
  isCurrent: boolean;
  /** Stop of the cursor in this line; -1 when it is in another one. */
  stop: number;
}): ReactNode {
  const { row, stop, typed } = props;
  return (
    <div
      role="row"
      aria-rowindex={props.line + 2}
      aria-selected={props.isCurrent}
      className={props.isCurrent ? `${styles.row} ${styles.currentRow}` : styles.row}
      style={{ transform: `translateY(${props.top}px)` }}
      data-line={props.line}
    >
      <div role="gridcell" className={`${styles.cell} ${styles.number}`} data-stop="row">
        {row.number ?? ''}
      </div>
      <div role="gridcell" className={`${styles.cell} ${styles.task}`} data-stop="row" title={row.section ?? undefined}>
        <TaskCell row={row} />
      </div>
      <div role="gridcell" className={`${styles.cell} ${styles.match} ${stop === 0 ? styles.current : ''}`} data-stop={0}>
        <MatchCell row={row} besidePanel={props.besidePanel} />
      </div>
      {props.filled.map(({ column }, at) => {
        const shown = shownCell(cellOf(row, column), typed[column], props.overwrite);
        return (
          <div key={column} role="gridcell" className={cellClass(shown, stop === at + 1)} data-stop={at + 1} data-column={column}>
            <CellWords shown={shown} />
          </div>
        );
      })}
    </div>
  );
});
