import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { PhoneCallView } from '../../../../src-main/contract/supervision.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { PanelFacts } from '../../../ui/panel-facts.tsx';
import styles from '../parts/panel.module.css';

/** One call whole. */
export function CallPanel(props: { call: PhoneCallView; onClose: () => void }): ReactNode {
  const { calledOn, unitName, person, phone, taskId, taskTitle, matter, answer } = props.call;
  const { goTo } = useNavigation();
  return (
    <SidePanel title={`${calledOn} ${unitName}`} onClose={props.onClose}>
      <PanelFacts
        facts={[
          ['接听人', person],
          ['电话', phone],
          [
            '任务',
            taskId === null ? null : (
              <Button type="link" className={styles.link ?? ''} title="在任务台账中查看" onClick={() => goTo('ledger', { taskId })}>
                {taskTitle}
              </Button>
            ),
          ],
          ['事项', matter],
          ['答复', answer ?? '没有记录'],
        ]}
      />
    </SidePanel>
  );
}
