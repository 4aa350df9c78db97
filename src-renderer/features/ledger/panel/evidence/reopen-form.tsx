import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { unitStateLabels } from '../../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../../api/api-provider.tsx';
import { useChange } from '../../../../api/change-hooks.ts';
import { useOffice } from '../../../../api/office-hooks.ts';
import { ErrorNotice } from '../../../../ui/error-notice.tsx';
import { Field } from '../../../../ui/field.tsx';
import styles from './evidence.module.css';

const openStates = ['inProgress', 'notDone', 'notStarted'] as const;
const stateOptions = openStates.map((state) => ({ value: state, label: unitStateLabels[state] }));

/** Reopens parts that were checked off, with the reason. */
export function ReopenForm(props: { places: { taskId: string; unitId: string }[]; onDone: () => void }): ReactNode {
  const { places } = props;
  const { client } = useApi();
  const { today } = useOffice();
  const { run, running, error } = useChange();
  const [reason, setReason] = useState('');
  const [state, setState] = useState<(typeof openStates)[number]>('inProgress');
  const missing = reason.trim() === '';
  const reopen = async (): Promise<void> => {
    if (missing) return;
    const done = await run(
      () => client.evidence.reopen({ places, state, on: today, reason: reason.trim() }),
      `已重新打开 ${places.length} 个单位：${unitStateLabels[state]}`,
    );
    if (done) props.onDone();
  };
  return (
    <div className={styles.form}>
      <Field label="重新打开的理由" required>
        <Input
          aria-label="重新打开的理由"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => void reopen()}
        />
      </Field>
      <Field label="改为">
        <Select style={{ width: '100%' }} aria-label="改为" value={state} options={stateOptions} onChange={setState} />
      </Field>
      <ErrorNotice error={error} />
      <div className={styles.formFoot}>
        <Button type="primary" disabled={missing} loading={running} onClick={() => void reopen()}>
          重新打开 {places.length} 个单位
        </Button>
      </div>
    </div>
  );
}
