import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { LedgerCell } from './ledger-cells.tsx';
import type { LedgerColumn } from './ledger-columns.ts';
import type { LedgerItem } from './ledger-items.ts';
import lines from '../../../ui/line-list.module.css';
import styles from './ledger-table.module.css';

export interface LineHandlers {
  onCheck: (taskId: string, extend: boolean) => void;
  onFold: (groupKey: string) => void;
}

function GroupLine(props: { item: LedgerItem & { kind: 'group' }; top: number; handlers: LineHandlers }): ReactNode {
  const { item } = props;
  const fold = (): void => props.handlers.onFold(item.key);
  return (
    <div
      className={styles.group}
      role="row"
      style={{ transform: `translateY(${props.top}px)`, paddingLeft: `${item.level * 1.4 + 0.6}em` }}
      onClick={fold}
    >
      <button
        type="button"
        tabIndex={-1}
        className={styles.fold}
        aria-expanded={!item.folded}
        aria-label={item.folded ? `展开 ${item.heading}` : `折叠 ${item.heading}`}
      >
        {item.folded ? <CaretRightOutlined /> : <CaretDownOutlined />}
      </button>
      <span className={styles.heading} title={item.heading}>
        {item.heading}
      </span>
      <span className={styles.count}>{item.taskCount} 项</span>
    </div>
  );
}

function TaskLine(props: {
  item: LedgerItem & { kind: 'task' };
  top: number;
  columns: readonly LedgerColumn[];
  selected: boolean;
  current: boolean;
  unsaved: boolean;
  handlers: LineHandlers;
}): ReactNode {
  const { row } = props.item;
  const marks = [props.selected && styles.selected, props.current && `${lines.current} ${styles.current}`, row.archived && styles.archived];
  return (
    <div
      id={`ledger-row-${row.id}`}
      role="row"
      aria-selected={props.selected}
      data-task={row.id}
      className={[styles.row, ...marks].filter(Boolean).join(' ')}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div
        className={styles.check}
        role="gridcell"
        onMouseDown={(event) => event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation();
          props.handlers.onCheck(row.id, event.shiftKey);
        }}
      >
        <input type="checkbox" readOnly checked={props.selected} tabIndex={-1} aria-label={`选择 ${row.title}`} />
      </div>
      {props.columns.map((column) => (
        <div
          key={column.key}
          role="gridcell"
          data-column={column.key}
          className={column.key === 'number' ? `${styles.cell} ${styles.number}` : styles.cell}
        >
          <LedgerCell row={row} column={column} unsaved={props.unsaved} />
        </div>
      ))}
    </div>
  );
}

/** One line of the table at its place in the scrolled space; drawn anew only when its own data change. */
export const LedgerLine = memo(function LedgerLine(props: {
  item: LedgerItem;
  top: number;
  columns: readonly LedgerColumn[];
  selected: boolean;
  current: boolean;
  /** Something was typed for the task that is not saved yet. */
  unsaved: boolean;
  handlers: LineHandlers;
}): ReactNode {
  const { item, ...rest } = props;
  return item.kind === 'group' ? (
    <GroupLine item={item} top={rest.top} handlers={rest.handlers} />
  ) : (
    <TaskLine item={item} {...rest} />
  );
});
