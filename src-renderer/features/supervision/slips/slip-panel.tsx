import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { SlipView } from '../../../../src-main/contract/supervision.ts';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { matterWords } from '../../../api/matter-words.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { keepFocusInPanel } from '../../../ui/panel-focus.ts';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { PanelFacts } from '../../../ui/panel-facts.tsx';
import { ReplyForm } from './reply-form.tsx';
import { slipStanding } from './slip-words.ts';
import styles from '../parts/panel.module.css';

/** 关闭 or 重新打开: a slip that waits no longer for a reply, or does so again. */
function CloseButton({ slip }: { slip: SlipView }): ReactNode {
  const { slipId, rowVersion, number, state } = slip;
  const { client } = useApi();
  const { run, running, error } = useChange();
  const closed = state !== 'closed';
  const close = async (): Promise<void> => {
    await run(() => client.supervision.close({ slipId, rowVersion, closed }), `${closed ? '已关闭' : '已重新打开'}“${number}”`);
    keepFocusInPanel();
  };
  return (
    <>
      <Button
        size="small"
        loading={running}
        title={closed ? '不再等待回复' : '重新等待单位回复'}
        onClick={() => void close()}
      >
        {closed ? '关闭文书' : '重新打开'}
      </Button>
      <ErrorNotice error={error} />
    </>
  );
}

/** One slip whole: its facts, the tasks that it speaks of, what was answered, and the form for a reply. */
export function SlipPanel(props: { slip: SlipView; onClose: () => void }): ReactNode {
  const { slip } = props;
  const { goTo } = useNavigation();
  return (
    <SidePanel title={`${slipKindLabels[slip.kind]} ${slip.number}`} onClose={props.onClose} foot={<ReplyForm key={slip.slipId} slip={slip} />}>
      <PanelFacts
        facts={[
          ['单位', slip.unitName],
          ['发出日期', slip.issuedOn],
          ['回复期限', slip.replyBy ?? '不限'],
          [
            '状态',
            <span key={slip.slipId} className={styles.state}>
              <StatusChip {...slipStanding(slip)} />
              <CloseButton slip={slip} />
            </span>,
          ],
          ['督办依据', slip.basis],
          ['联系人', slip.contact],
          ['备注', slip.remark],
        ]}
      />
      <h3 className={styles.heading}>事项 {slip.matters.length} 项</h3>
      <ul className={styles.list}>
        {slip.matters.map((matter) => (
          <li key={matter.taskId}>
            <Button type="link" className={styles.link ?? ''} title="在任务台账中查看" onClick={() => goTo('ledger', { taskId: matter.taskId })}>
              {matterWords(matter)}
            </Button>
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>回复</h3>
      {slip.replies.length === 0 ? <div className={styles.quiet}>还没有回复。</div> : null}
      <ul className={styles.list}>
        {slip.replies.map(({ replyId, repliedOn, person, text }) => (
          <li key={replyId}>
            <div className={styles.quiet}>{[repliedOn, person ?? ''].join(' ').trim()}</div>
            <div className={styles.text}>{text}</div>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
