import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { TemplateColumnView } from '../../../../src-main/contract/templates.ts';
import { isFilledIn } from '../../../../src-main/contract/text/template-role-words.ts';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { columnQuarter, columnStanding, headerWords, isColumnOpen, rolesWith } from './column-words.ts';
import { RoleSelect } from './role-select.tsx';
import styles from './columns.module.css';

/** All columns of the file in their order: the header as printed, and what each was taken for. */
export function ColumnsPanel(props: {
  columns: readonly TemplateColumnView[];
  running: boolean;
  onRoles: (roles: TemplateColumnView['role'][]) => void;
  onClose: () => void;
}): ReactNode {
  const { columns, running, onRoles } = props;
  const open = columns.filter(isColumnOpen).length;
  return (
    <SidePanel
      title="各列的含义"
      onClose={props.onClose}
      foot={
        open === 0 ? null : (
          <Button type="primary" loading={running} onClick={() => onRoles(columns.map(({ role }) => role))}>
            确认以上各列（{open} 列待核对）
          </Button>
        )
      }
    >
      <p className={styles.about}>表头按原表列出。选定以后，同一单位下次的同样表头照此办理。</p>
      <ol className={styles.list}>
        {columns.map((column) => {
          const quarter = columnQuarter(column);
          return (
            <li key={column.column} className={isFilledIn(column.role) ? `${styles.item} ${styles.ours}` : styles.item}>
              <span className={styles.header} title={headerWords(column)}>
                {headerWords(column)}
                {quarter === '' ? null : <span className={styles.quarter}>{quarter}</span>}
              </span>
              <RoleSelect column={column} disabled={running} onChange={(role) => onRoles(rolesWith(columns, column.column, role))} />
              <span className={styles.standing}>
                <StatusChip {...columnStanding(column)} />
              </span>
            </li>
          );
        })}
      </ol>
    </SidePanel>
  );
}
