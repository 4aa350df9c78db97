import type { ReactNode } from 'react';
import type { AskedUnit } from './asked-units.ts';
import tables from '../../../ui/plain-table.module.css';
import styles from '../exchange.module.css';

/** How much is asked of each unit, now and before in the year (减负): what is asked more often shows before it goes out. */
export function AskedList({ asked }: { asked: readonly AskedUnit[] }): ReactNode {
  if (asked.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>各单位填报量</h3>
      <div className={styles.scroll}>
        <table className={tables.table} aria-label="各单位填报量">
          <thead>
            <tr>
              <th>单位</th>
              <th className={styles.number}>这次</th>
              <th className={styles.number}>今年已要</th>
            </tr>
          </thead>
          <tbody>
            {asked.map(({ unitId, unitName, rows, askedBefore }) => (
              <tr key={unitId}>
                <td title={unitName}>{unitName}</td>
                <td className={styles.number}>{rows} 项</td>
                <td className={styles.number}>{askedBefore === 0 ? '' : `${askedBefore} 行`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
