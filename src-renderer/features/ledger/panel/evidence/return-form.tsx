import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../../api/api-provider.tsx';
import { useChange } from '../../../../api/change-hooks.ts';
import { useOffice } from '../../../../api/office-hooks.ts';
import { ErrorNotice } from '../../../../ui/error-notice.tsx';
import { Field } from '../../../../ui/field.tsx';
import type { LinkedEvidence } from './evidence-groups.ts';
import styles from './evidence.module.css';

/** Returns a piece of evidence to a unit with the reason. */
export function ReturnForm(props: { item: LinkedEvidence; onDone: () => void }): ReactNode {
  const { evidence, link } = props.item;
  const { client } = useApi();
  const { today } = useOffice();
  const { run, running, error } = useChange();
  const [reason, setReason] = useState(link.reason ?? '');
  const missing = reason.trim() === '';
  const giveBack = async (): Promise<void> => {
    if (missing) return;
    const done = await run(
      () => client.evidence.check({ linkIds: [link.linkId], state: 'returned', reason: reason.trim(), checkedOn: today }),
      `已退回“${evidence.title}”`,
    );
    if (done) props.onDone();
  };
  return (
    <div className={styles.form}>
      <Field label="退回理由" required>
        <Input
          aria-label="退回理由"
          maxLength={500}
          placeholder="如：公开时间晚于规定，请补发布截图"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => void giveBack()}
        />
      </Field>
      <ErrorNotice error={error} />
      <div className={styles.formFoot}>
        <Button type="primary" disabled={missing} loading={running} onClick={() => void giveBack()}>
          退回
        </Button>
      </div>
    </div>
  );
}
