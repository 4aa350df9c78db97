import { CloseOutlined } from '@ant-design/icons';
import { memo } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import type { AssignmentView, LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { allocationLabels, roleLabels } from '../../../../src-main/contract/text/labels.ts';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { deadlineCell } from '../../../api/deadline-words.ts';
import { targetOf } from '../balance/balance-entries.ts';
import { inRole } from './task-layout.ts';
import lines from '../../../ui/line-list.module.css';
import styles from './task-list.module.css';

export interface TaskLineHandlers {
  onClick: (taskId: string, keys: { ctrlKey: boolean; shiftKey: boolean }) => void;
  onCheck: (taskId: string) => void;
  onOpen: (row: LedgerRow) => void;
  onTakeAway: (row: LedgerRow, assignment: AssignmentView) => void;
}

function UnitChip(props: { assignment: AssignmentView; active: boolean; onTakeAway: () => void }): ReactNode {
  const { role, printedName } = props.assignment;
  const open = targetOf(props.assignment) === null;
  const takeAway = (event: MouseEvent): void => {
    event.stopPropagation();
    props.onTakeAway();
  };
  return (
    <span className={styles.chip} data-open={open || undefined} data-active={props.active || undefined}>
      <span className={styles.name} title={open ? `${printedName}（还没有对应到单位名录）` : printedName}>
        {open ? '? ' : ''}
        {printedName}
      </span>
      <button type="button" tabIndex={-1} className={styles.away} aria-label={`去掉${roleLabels[role]}“${printedName}”`} onClick={takeAway}>
        <CloseOutlined />
      </button>
    </span>
  );
}

function missingWords({ allocation, assignments }: LedgerRow, role: AssignmentRole): string | null {
  if (role !== 'lead') return null;
  return assignments.length === 0 && allocation !== 'assigned' ? allocationLabels[allocation] : '无牵头';
}

function RoleCell(props: {
  row: LedgerRow;
  role: AssignmentRole;
  dropHere: boolean;
  activeChip: AssignmentView | null;
  onTakeAway: TaskLineHandlers['onTakeAway'];
}): ReactNode {
  const { row, role } = props;
  const own = inRole(row.assignments, role);
  return (
    <div role="gridcell" className={styles.cell} data-drop={props.dropHere || undefined}>
      {own.length === 0 ? <span className={styles.missing}>{missingWords(row, role)}</span> : null}
      {own.length > 0 ? (
        <span className={styles.chips}>
          {own.map((one, index) => (
            <UnitChip key={index} assignment={one} active={one === props.activeChip} onTakeAway={() => props.onTakeAway(row, one)} />
          ))}
        </span>
      ) : null}
    </div>
  );
}

/** One task at its place in the scrolled space: what it is, who has it, by when. */
export const TaskLine = memo(function TaskLine(props: {
  row: LedgerRow;
  top: number;
  height: number;
  checked: boolean;
  chosen: boolean;
  current: boolean;
  /** Role in which a unit that is held over the task would get it. */
  dropRole: AssignmentRole | null;
  activeChip: AssignmentView | null;
  handlers: TaskLineHandlers;
}): ReactNode {
  const { row, handlers } = props;
  const deadline = deadlineCell(row.deadlines);
  const marks = [props.chosen && styles.chosen, props.current && `${lines.current} ${styles.current}`, props.dropRole !== null && styles.over];
  return (
    <div
      id={`allocation-task-${row.id}`}
      role="row"
      aria-selected={props.chosen}
      data-task={row.id}
      draggable
      className={[styles.row, ...marks].filter(Boolean).join(' ')}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
      onClick={({ ctrlKey, metaKey, shiftKey }) => handlers.onClick(row.id, { ctrlKey: ctrlKey || metaKey, shiftKey })}
      onDoubleClick={() => handlers.onOpen(row)}
    >
      <div
        role="gridcell"
        className={styles.check}
        onClick={(event) => {
          if (event.shiftKey) return;
          event.stopPropagation();
          handlers.onCheck(row.id);
        }}
      >
        <input type="checkbox" readOnly checked={props.checked} tabIndex={-1} aria-label={`选择 ${row.title}`} />
      </div>
      <div role="gridcell" className={`${styles.cell} ${styles.number}`}>
        {row.outlineNumber}
      </div>
      <div role="gridcell" className={styles.cell} title={[row.title, row.requirement].filter(Boolean).join('\n')}>
        <span className={styles.title}>{row.title}</span>
      </div>
      {assignmentRoles.map((role) => (
        <RoleCell
          key={role}
          row={row}
          role={role}
          dropHere={props.dropRole === role}
          activeChip={props.activeChip}
          onTakeAway={handlers.onTakeAway}
        />
      ))}
      <div role="gridcell" className={`${styles.cell} ${styles.deadline}`} title={`${deadline.words} ${deadline.day}`}>
        {row.deadlines.length === 0 ? <span className={styles.missing}>无时限</span> : deadline.day || deadline.words}
      </div>
    </div>
  );
});
