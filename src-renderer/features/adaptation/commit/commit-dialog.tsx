import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import type { AdaptationData } from '../adaptation-data.ts';
import type { AdaptationCounts } from '../work/adaptation-counts.ts';
import { commitSentence, leftOpen } from './commit-words.ts';
import type { LeftOpen, MadePlan } from './commit-words.ts';
import styles from './commit-dialog.module.css';

function Facts(props: { adaptation: AdaptationData['adaptation']; counts: AdaptationCounts }): ReactNode {
  const { adaptation, counts } = props;
  return (
    <p className={styles.main}>
      <strong>{counts.included}</strong> 项任务来自 <strong>{counts.sources}</strong> 项上级任务，
      {adaptation.ownPlanId === null ? '生成新的本级计划' : '加入已有的本级计划'}《{adaptation.title}》（{adaptation.year} 年度）。
    </p>
  );
}

/** The decision to make the own plan: what goes into it, what stays open, and where that is worked off. */
export function CommitDialog(props: {
  adaptation: AdaptationData['adaptation'];
  counts: AdaptationCounts;
  open: boolean;
  onClose: () => void;
  /** Leads to what is still open. */
  onWorkOff: (line: LeftOpen) => void;
  onMade: (made: MadePlan) => void;
}): ReactNode {
  const { adaptation, counts } = props;
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  const open = leftOpen(counts);
  const commit = async (): Promise<void> => {
    const { adaptationId, rowVersion, title } = adaptation;
    const committed = await run(
      () => client.adaptation.commit({ adaptationId, rowVersion }),
      (answer) => commitSentence(adaptation, answer),
    );
    if (committed) props.onMade({ ...committed, adaptationId, title });
  };
  return (
    <Modal
      open={props.open}
      title="生成本级计划"
      okText="生成本级计划"
      cancelText="再看看"
      okButtonProps={{ autoFocus: true, disabled: counts.included === 0, loading: running }}
      onOk={() => void commit()}
      onCancel={props.onClose}
    >
      <Facts adaptation={adaptation} counts={counts} />
      {open.length === 0 ? (
        <p className={styles.main}>
          <StatusChip colour="green" label="单位名都已对应，每项任务都有牵头单位和时限。" />
        </p>
      ) : (
        <table className={styles.open}>
          <caption>还没有办完，也可以生成后在台账里补：</caption>
          <tbody>
            {open.map((line) => (
              <tr key={line.label}>
                <td>
                  <StatusChip colour="yellow" label={line.label} />
                </td>
                <td className={styles.count}>{line.count}</td>
                <td>
                  <Button type="link" size="small" onClick={() => props.onWorkOff(line)}>
                    去处理
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ErrorNotice error={error} onClose={clearError} />
      <p className={styles.quiet}>一次全部写入，可以撤销。上级计划转为参照，不再计入台账。</p>
    </Modal>
  );
}
