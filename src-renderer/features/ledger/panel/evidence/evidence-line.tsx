import { Button } from 'antd';
import type { ReactNode } from 'react';
import { evidenceCheckLabels } from '../../../../../src-main/contract/text/labels.ts';
import { evidenceFacts } from '../../../../api/evidence-words.ts';
import { StatusChip } from '../../../../ui/status-chip.tsx';
import { PanelPopover } from '../panel-popover.tsx';
import { ChangeForm } from './change-form.tsx';
import { CopyAddress } from './copy-address.tsx';
import type { LinkedEvidence } from './evidence-groups.ts';
import { checkColours } from './evidence-words.ts';
import { ReturnForm } from './return-form.tsx';
import styles from './evidence.module.css';

/** What the buttons of a line do. */
export interface EvidenceActions {
  open: (item: LinkedEvidence) => void;
  accept: (item: LinkedEvidence) => void;
  unlink: (item: LinkedEvidence) => void;
  running: boolean;
}

/** One piece of evidence of a unit: what it is, whether the office has accepted it, and what can be done with it. */
export function EvidenceLine(props: { item: LinkedEvidence; actions: EvidenceActions }): ReactNode {
  const { item, actions } = props;
  const { evidence, link } = item;
  return (
    <li className={styles.line} data-evidence={evidence.evidenceId}>
      <div className={styles.lineHead}>
        <span className={styles.title}>{evidence.title}</span>
        <StatusChip colour={checkColours[link.state]} label={evidenceCheckLabels[link.state]} title={link.checkedOn ?? ''} />
      </div>
      <div className={styles.quiet}>{evidenceFacts(evidence)}</div>
      {evidence.url ? <div className={styles.address}>{evidence.url}</div> : null}
      {evidence.note ? <div className={styles.quiet}>{evidence.note}</div> : null}
      {link.reason ? <div className={styles.problem}>退回理由：{link.reason}</div> : null}
      {evidence.intact ? null : <div className={styles.problem}>保存的文件不见了或被改动过，请重新添加。</div>}
      <div className={styles.actions}>
        {evidence.kind === 'file' ? (
          <Button size="small" onClick={() => actions.open(item)}>
            打开
          </Button>
        ) : null}
        {evidence.url ? <CopyAddress url={evidence.url} /> : null}
        {link.state === 'accepted' ? null : (
          <Button size="small" disabled={actions.running} onClick={() => actions.accept(item)}>
            通过
          </Button>
        )}
        <PanelPopover button={{ size: 'small', children: '退回…' }} renderForm={(close) => <ReturnForm item={item} onDone={close} />} />
        <PanelPopover
          button={{ size: 'small', type: 'text', children: '修改…' }}
          renderForm={(close) => <ChangeForm evidence={evidence} onDone={close} />}
        />
        <Button size="small" type="text" disabled={actions.running} onClick={() => actions.unlink(item)}>
          取消关联
        </Button>
      </div>
    </li>
  );
}
