import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { UnitReturnView } from '../../../../src-main/contract/collection.ts';
import type { FillInPackageView } from '../../../../src-main/contract/exchange.ts';
import { matterWords } from '../../../api/matter-words.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { PanelFacts } from '../../../ui/panel-facts.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { standingChips } from './standing-words.ts';
import styles from '../exchange.module.css';

/** One unit in a distribution: what it was asked, what came back, and what is missing. */
export function UnitPanel(props: {
  unit: UnitReturnView;
  given: FillInPackageView;
  onRemind: () => void;
  onShowReturns: (returnIds: readonly string[]) => void;
  onClose: () => void;
}): ReactNode {
  const { unit, given } = props;
  const { goTo } = useNavigation();
  const workbook = given.workbooks.find(({ workbookId }) => workbookId === unit.workbookId);
  return (
    <SidePanel
      title={unit.unitName}
      onClose={props.onClose}
      foot={
        <div className={styles.foot}>
          <span className={styles.footWords} />
          {unit.returnIds.length > 0 ? <Button onClick={() => props.onShowReturns(unit.returnIds)}>看收到的文件 {unit.returnIds.length} 份</Button> : null}
          <Button type="primary" disabled={unit.missing.length === 0} onClick={props.onRemind}>
            催报…
          </Button>
        </div>
      }
    >
      <PanelFacts
        facts={[
          ['填报表', workbook?.fileName ?? null],
          ['应报', `${unit.rows} 项`],
          ['已报', `${unit.returnedRows} 项`],
          ['状态', <StatusChip key="standing" {...standingChips[unit.standing]} />],
          ['最近收到', unit.lastReturnOn],
          ['报回期限', given.replyBy === null ? null : <span className={unit.overdue ? styles.overdue : undefined}>{`${given.replyBy}${unit.overdue ? '（已逾期）' : ''}`}</span>],
        ]}
      />
      <h3 className={styles.heading}>未报事项 {unit.missing.length} 项</h3>
      {unit.missing.length === 0 ? <div className={styles.words}>应报的事项都已报回。</div> : null}
      <ul className={styles.list}>
        {unit.missing.map((matter) => (
          <li key={matter.taskId}>
            <Button type="link" className={styles.link ?? ''} title="在任务台账中查看" onClick={() => goTo('ledger', { taskId: matter.taskId })}>
              {matterWords(matter)}
            </Button>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
