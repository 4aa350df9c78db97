import { Button, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../../api/api-provider.tsx';
import { useChange } from '../../../../api/change-hooks.ts';
import { failureOf } from '../../../../api/failure.ts';
import { useOffice } from '../../../../api/office-hooks.ts';
import { DayPicker } from '../../../../ui/day-picker.tsx';
import { ErrorNotice } from '../../../../ui/error-notice.tsx';
import { Field } from '../../../../ui/field.tsx';
import styles from './evidence.module.css';

/** Checks parts off (销号); asks for the reason only where accepted evidence is missing. */
export function CheckOffForm(props: { places: { taskId: string; unitId: string }[]; onDone: () => void }): ReactNode {
  const { places } = props;
  const { client } = useApi();
  const { today } = useOffice();
  const { run, running, error } = useChange();
  const [checkedOn, setCheckedOn] = useState(today);
  const [reason, setReason] = useState<string | null>(null);
  const refused = failureOf(error)?.code === 'EVIDENCE_NEEDED';
  const askReason = refused || reason !== null;
  const missing = askReason && (reason ?? '').trim() === '';
  const checkOff = async (): Promise<void> => {
    if (missing) return;
    const done = await run(
      () => client.evidence.checkOff({ places, checkedOn, reason: reason?.trim() || null }),
      ({ parts }) => `已销号 ${parts} 个单位`,
    );
    if (done) props.onDone();
  };
  return (
    <div className={styles.form}>
      <Field label="销号日期">
        <DayPicker
          style={{ width: '100%' }}
          aria-label="销号日期"
          allowClear={false}
          value={dayjs(checkedOn)}
          onChange={(day) => setCheckedOn(day?.format('YYYY-MM-DD') ?? checkedOn)}
        />
      </Field>
      <ErrorNotice error={error} />
      {askReason ? (
        <Field label="不需要材料的理由" required>
          <Input
            aria-label="不需要材料的理由"
            autoFocus
            maxLength={500}
            value={reason ?? ''}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={() => void checkOff()}
          />
        </Field>
      ) : null}
      <div className={styles.formFoot}>
        <Button type="primary" disabled={missing} loading={running} onClick={() => void checkOff()}>
          销号 {places.length} 个单位
        </Button>
      </div>
    </div>
  );
}
