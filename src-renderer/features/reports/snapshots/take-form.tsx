import { Button, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { quarterName } from '../../../../src-main/contract/text/quarter-names.ts';
import { quarterOptions, runningQuarter } from '../../../api/quarters.ts';
import styles from './snapshots.module.css';

/** Keeps the ledger as it stands on a day; `onTaken` gets the new snapshot. */
export function TakeForm(props: { onTaken: (snapshotId: string) => void }): ReactNode {
  const { client } = useApi();
  const { year, today } = useOffice();
  const change = useChange();
  const [takenOn, setTakenOn] = useState(today);
  const [chosen, setChosen] = useState<number | null>(null);
  const [typed, setTyped] = useTypedText('draft:snapshot-note', '');
  const quarter = chosen ?? runningQuarter(year, takenOn);
  const note = (typed ?? '').trim();
  const take = async (): Promise<void> => {
    const answer = await change.run(
      () => client.progress.takeSnapshot({ year, quarter, takenOn, note: note === '' ? null : note }),
      `已留存${quarterName(quarter)}快照（${takenOn}）`,
    );
    if (!answer) return;
    setTyped(null);
    props.onTaken(answer.snapshotId);
  };
  return (
    <div className={styles.form}>
      <Field label="截至哪一天" hint="状态、进展和灯按这一天算，以后再改不影响快照">
        <DayPicker
          aria-label="截至哪一天"
          allowClear={false}
          className={styles.full ?? ''}
          value={dayjs(takenOn)}
          onChange={(day) => setTakenOn(day?.format('YYYY-MM-DD') ?? takenOn)}
        />
      </Field>
      <Field label="季度">
        <Select aria-label="快照季度" className={styles.full ?? ''} value={quarter} options={quarterOptions} onChange={setChosen} />
      </Field>
      <Field label="备注">
        <Input aria-label="备注" maxLength={500} placeholder="如：二季度通报用" value={typed ?? ''} onChange={(event) => setTyped(event.target.value)} onPressEnter={() => void take()} />
      </Field>
      <ErrorNotice error={change.error} />
      <div className={styles.buttons}>
        <Button type="primary" loading={change.running} onClick={() => void take()}>
          留存快照
        </Button>
      </div>
    </div>
  );
}
