import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useOffice } from '../../../api/office-hooks.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { quarterName } from '../../../../src-main/contract/text/quarter-names.ts';
import { runningQuarter } from '../../../api/quarters.ts';
import { QuarterBar } from './quarter-bar.tsx';
import { QuarterSheet } from './quarter-sheet.tsx';
import styles from './quarter.module.css';

/** 季度填报: what units have reported for a quarter, typed or pasted row by row and saved at once. */
export function QuarterTab(props: { tabs: ReactNode; unitId: string | null; onUnit: (unitId: string | null) => void }): ReactNode {
  const { year, today } = useOffice();
  const { goTo } = useNavigation();
  const [quarter, setQuarter] = useState(runningQuarter(year, today));
  const [planId, setPlanId] = useState<string | null>(null);
  const [rest, setRest] = useState({ onlyOpen: true, search: '' });
  const filter = { unitId: props.unitId, ...rest };
  return (
    <div className={styles.column}>
      <QuarterBar
        tabs={props.tabs}
        quarter={quarter}
        onQuarter={setQuarter}
        planId={planId}
        onPlan={setPlanId}
        filter={filter}
        onFilter={({ unitId, ...others }) => {
          props.onUnit(unitId);
          setRest(others);
        }}
      />
      <QuarterSheet
        key={`${year}-${quarter}`}
        year={year}
        quarter={quarter}
        planId={planId}
        filter={filter}
        onClearFilter={() => {
          props.onUnit(null);
          setPlanId(null);
          setRest({ onlyOpen: false, search: '' });
        }}
        nothing={
          <EmptyState
            title={`${year} 年${quarterName(quarter)}没有要填报的任务`}
            text="任务落实到单位、还没有完成的，在这里逐行填写或从 WPS 表格整块粘贴进展。"
            actions={
              <>
                <Button type="primary" onClick={() => goTo('allocation')}>
                  去任务分工
                </Button>
                <Button onClick={() => goTo('ledger')}>看任务台账</Button>
              </>
            }
          />
        }
      />
    </div>
  );
}
