import { useEffect, useMemo, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react';
import type { AssignmentView, LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { useElementSize } from '../../../ui/use-element-size.ts';
import { shortRoleLabels } from '../assign/assign-words.ts';
import type { DragSide } from '../drag/use-allocation-drag.ts';
import { columnTracks, inRole, rowHeight, rowLines, rowsInSight, rowTops, scrollToRow, taskColumns } from './task-layout.ts';
import { TaskLine } from './task-line.tsx';
import type { TaskLineHandlers } from './task-line.tsx';
import lines from '../../../ui/line-list.module.css';
import styles from './task-list.module.css';

export interface TaskListProps {
  listRef: RefObject<HTMLDivElement | null>;
  rows: readonly LedgerRow[];
  /** Pixels of the font and of the header. */
  fontSize: number;
  headerHeight: number;
  checked: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  current: string | null;
  activeChip: AssignmentView | null;
  /** Task over which a unit is held, and the role in which it would get it. */
  overTask: string | null;
  role: AssignmentRole;
  drag: DragSide;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  handlers: TaskLineHandlers;
  empty: ReactNode;
}

/** The tasks with their units as chips; only the rows in sight exist, each as high as its chips need. */
export function TaskList(props: TaskListProps): ReactNode {
  const { listRef, rows, fontSize, headerHeight, current } = props;
  const [scrollTop, setScrollTop] = useState(0);
  const size = useElementSize(listRef);
  const hasSupporting = useMemo(() => rows.some(({ assignments }) => inRole(assignments, 'supporting').length > 0), [rows]);
  const columns = useMemo(() => taskColumns(size.width / fontSize, hasSupporting), [size.width, fontSize, hasSupporting]);
  const tops = useMemo(() => rowTops(rows.map((row) => rowHeight(rowLines(row, columns), fontSize))), [rows, columns, fontSize]);
  const shown = rowsInSight(tops, scrollTop, size.height);
  const currentIndex = rows.findIndex(({ id }) => id === current);
  useEffect(() => {
    const list = listRef.current;
    if (!list || currentIndex < 0 || size.height === 0) return;
    list.scrollTop = scrollToRow(tops, currentIndex, { scrollTop: list.scrollTop, viewHeight: size.height, headerHeight });
  }, [listRef, currentIndex, tops, size.height, headerHeight]);
  return (
    <div
      ref={listRef}
      className={lines.scroller}
      style={{ '--columns': columnTracks(columns) } as CSSProperties}
      role="grid"
      aria-label="任务"
      aria-multiselectable
      aria-rowcount={rows.length}
      aria-activedescendant={current === null ? undefined : `allocation-task-${current}`}
      tabIndex={0}
      onKeyDown={props.onKeyDown}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      {...props.drag}
    >
      <div className={`${lines.header} ${styles.header}`} role="row">
        <span />
        <span className={`${styles.cell} ${styles.number}`}>序号</span>
        <span className={styles.cell}>工作任务</span>
        {assignmentRoles.map((role) => (
          <span key={role} className={styles.cell}>
            {shortRoleLabels[role]}
          </span>
        ))}
        <span className={styles.cell}>完成时限</span>
      </div>
      {rows.length === 0 ? props.empty : null}
      <div className={lines.space} style={{ height: tops.at(-1) ?? 0 }}>
        {rows.slice(shown.first, shown.end).map((row, offset) => {
          const top = tops[shown.first + offset] ?? 0;
          return (
            <TaskLine
              key={row.id}
              row={row}
              top={top}
              height={(tops[shown.first + offset + 1] ?? top) - top}
              checked={props.checked.has(row.id)}
              chosen={props.chosen.has(row.id)}
              current={row.id === current}
              dropRole={row.id === props.overTask ? props.role : null}
              activeChip={row.id === current ? props.activeChip : null}
              handlers={props.handlers}
            />
          );
        })}
      </div>
    </div>
  );
}
