import type { ReactNode } from 'react';
import { roleLabels, unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import type { MissingEvidence } from '../../../../src-main/contract/evidence.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useNavigation } from '../../../app/navigation.ts';
import table from '../../../ui/sticky-table.module.css';
import { useShownRows } from './use-shown-rows.tsx';
import styles from './evidence.module.css';

/** Parts that are reported done without evidence, or whose evidence was returned; each leads to its task. */
export function MissingList({ rows }: { rows: readonly MissingEvidence[] }): ReactNode {
  const { goTo } = useNavigation();
  const { shown, more } = useShownRows(rows);
  useListStatus(0, rows.length);
  if (rows.length === 0) return <p className={styles.quiet}>报告完成的任务都有佐证材料。</p>;
  return (
    <div className={styles.rows}>
      <table className={`${table.table} ${table.lines}`} aria-label="缺佐证的任务">
        <thead>
          <tr>
            <th>工作任务</th>
            <th className={styles.unit}>单位</th>
            <th className={styles.role}>分工</th>
            <th className={styles.role}>状态</th>
            <th className={styles.tools}>为什么缺</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={`${row.taskId} ${row.unitId}`}>
              <td>
                <button type="button" className={styles.lead} title={row.title} onClick={() => goTo('ledger', { taskId: row.taskId })}>
                  {row.title}
                </button>
              </td>
              <td title={row.unitName}>{row.unitName}</td>
              <td>{roleLabels[row.role]}</td>
              <td>{unitStateLabels[row.state]}</td>
              <td>{row.returned === 0 ? '未交材料' : `退回 ${row.returned} 件，未重交`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}
