import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { UnitView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useOffice } from '../../../api/office-hooks.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { dissolvedWords } from '../list/unit-words.ts';
import { partCounts } from './year/year-order.ts';
import styles from './unit-panel.module.css';

/** How the unit ended where it has, and its tasks of the year in numbers; in sight on every tab. */
export function UnitCounts(props: { unit: UnitView; unitNames: ReadonlyMap<string, string> }): ReactNode {
  const { unit, unitNames } = props;
  const { queries } = useApi();
  const { year } = useOffice();
  const { goTo } = useNavigation();
  const parts = useQuery(queries.progress.ofUnit.queryOptions({ input: { unitId: unit.id, year } }));
  const counts = partCounts(parts.data ?? []);
  const dissolved = dissolvedWords(unit, unitNames);
  return (
    <div className={styles.tasks} data-unit-counts>
      {dissolved === null ? null : <span className={styles.end}>{dissolved}</span>}
      <span>本年度任务 {unit.taskCount} 项</span>
      {parts.data && counts.all > 0 ? (
        <>
          <span>已完成 {counts.done} 项</span>
          <span className={counts.overdue > 0 ? styles.late : undefined}>超期 {counts.overdue} 项</span>
        </>
      ) : null}
      <Button type="link" disabled={unit.taskCount === 0} onClick={() => goTo('ledger', { unitId: unit.id })}>
        看任务
      </Button>
    </div>
  );
}
