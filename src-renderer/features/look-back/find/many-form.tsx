import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';
import { lookBackResults } from '../../../../src-main/contract/codes.ts';
import { lookBackResultLabels } from '../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { RequiredDayInput } from '../../../ui/day-input.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { longestNote } from '../panel/finding-draft.ts';
import { ResultChoice } from './result-choice.tsx';
import styles from '../look-back.module.css';

const typedSchema = z.object({ result: z.enum(lookBackResults).nullable(), note: z.string(), checkedOn: z.iso.date() }).partial();
type Typed = z.infer<typeof typedSchema>;

function isTyped(value: unknown): value is Typed {
  return typedSchema.safeParse(value).success;
}

/** The same finding with the same note for several tasks; what was typed waits until it is saved. */
export function ManyForm(props: { rows: readonly LookBackRow[]; onDone: () => void }): ReactNode {
  const { client } = useApi();
  const { year, today } = useOffice();
  const { run, running, error } = useChange();
  const [stored, setTyped] = useStoredValue('draft:look-back-many', isTyped);
  const { result = null, note = '', checkedOn = today } = stored ?? {};
  const noted = props.rows.filter((row) => row.note !== null).length;
  const save = async (): Promise<void> => {
    if (result === null) return;
    const taskIds = props.rows.map(({ taskId }) => taskId);
    const finding = { year, taskIds, result, note: note.trim() === '' ? null : note.trim(), checkedOn };
    if (await run(() => client.lookBack.find(finding), `${taskIds.length} 项任务：${lookBackResultLabels[result]}`)) {
      setTyped(null);
      props.onDone();
    }
  };
  return (
    <div className={styles.form}>
      <Field label="结论" required>
        <ResultChoice value={result} onChange={(chosen) => setTyped({ ...stored, result: chosen })} />
      </Field>
      <Field label="说明" hint={noted > 0 ? `其中 ${noted} 项已有说明，将换成这里填的。` : null}>
        <Input.TextArea
          aria-label="说明"
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={longestNote}
          value={note}
          onChange={(event) => setTyped({ ...stored, note: event.target.value })}
        />
      </Field>
      <Field label="核查日期">
        <RequiredDayInput label="核查日期" value={checkedOn} onChange={(day) => setTyped({ ...stored, checkedOn: day })} />
      </Field>
      <ErrorNotice error={error} />
      <div className={styles.buttons}>
        <Button type="primary" disabled={result === null} loading={running} onClick={() => void save()}>
          登记 {props.rows.length} 项
        </Button>
      </div>
    </div>
  );
}
