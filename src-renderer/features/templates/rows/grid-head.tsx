import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { TemplateColumnView } from '../../../../src-main/contract/templates.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { columnQuarter, columnStanding, headerWords, isColumnOpen } from '../columns/column-words.ts';
import { RoleSelect } from '../columns/role-select.tsx';
import lines from '../../../ui/line-list.module.css';
import styles from './grid.module.css';

/** The printed headers of the superior's columns with these roles. */
function printed(columns: readonly TemplateColumnView[], ...roles: TemplateColumnView['role'][]): string {
  return columns.flatMap((column) => (roles.includes(column.role) ? [headerWords(column)] : [])).join('、');
}

/** The heads of the table: as printed in the file, with what each column to be filled in was taken for. */
export function GridHead(props: {
  columns: readonly TemplateColumnView[];
  filled: readonly TemplateColumnView[];
  running: boolean;
  onRole: (column: number, role: TemplateColumnView['role']) => void;
  onColumns: () => void;
}): ReactNode {
  const { columns, filled } = props;
  const open = columns.filter(isColumnOpen).length;
  return (
    <div className={`${lines.header} ${styles.head}`} role="row">
      <div role="columnheader" className={`${styles.headCell} ${styles.number}`}>
        {printed(columns, 'number') || '序号'}
      </div>
      <div role="columnheader" className={`${styles.headCell} ${styles.task}`}>
        <span className={styles.headWords}>{printed(columns, 'task', 'category', 'requirement') || '没有找到任务列'}</span>
        <Button type="link" size="small" className={styles.link ?? ''} onClick={props.onColumns}>
          全部 {columns.length} 列的含义{open === 0 ? '' : `（${open} 列待核对）`}
        </Button>
      </div>
      <div role="columnheader" className={styles.headCell} data-head={0}>
        <span className={styles.headWords}>台账任务</span>
      </div>
      {filled.map((column, at) => {
        const { colour, label, title } = columnStanding(column);
        const quarter = columnQuarter(column);
        return (
          <div key={column.column} role="columnheader" className={`${styles.headCell} ${styles.headFilled}`} data-head={at + 1}>
            <span className={styles.headWords} title={headerWords(column)}>
              {headerWords(column)}
              {quarter === '' ? null : <span className={styles.quiet}>（{quarter}）</span>}
            </span>
            <span className={styles.headRole}>
              <RoleSelect column={column} disabled={props.running} onChange={(role) => props.onRole(column.column, role)} />
              {colour === 'green' ? null : <StatusChip colour={colour} label="" title={`${label}：${title}`} />}
            </span>
          </div>
        );
      })}
    </div>
  );
}
