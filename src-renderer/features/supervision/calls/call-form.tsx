import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { matterWords } from '../../../api/matter-words.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { RequiredDayInput } from '../../../ui/day-input.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { LongTextField, TextField } from '../../../ui/text-field.tsx';
import { callTo, contactOf, emptyCall, isCallDraft, missingOfCall } from './call-draft.ts';
import styles from '../parts/panel.module.css';

/** The form for a reminder by phone; what is typed survives closing the program. */
export function CallForm(props: { unitId: string | null; onAdded: (callId: string) => void; onClose: () => void }): ReactNode {
  const { client, queries } = useApi();
  const { today, year } = useOffice();
  const { run, running, error, clearError } = useChange();
  const { units } = useUnitRegister();
  const { unitOptions } = useUnitOptions();
  const [stored, setStored] = useStoredValue('draft:phone-call', isCallDraft);
  const draft = stored ?? { ...emptyCall, unitId: props.unitId };
  const { unitId, taskId } = draft;
  const unit = units.find(({ id }) => id === unitId);
  const contact = contactOf(unit?.people ?? []);
  const person = draft.person ?? contact.person;
  const phone = draft.phone ?? contact.phone;
  const calledOn = draft.calledOn ?? today;
  const missing = missingOfCall(draft);
  const tasks = useQuery({
    ...queries.ledger.list.queryOptions({ input: { year, unitId: unitId ?? '' } }),
    enabled: unitId !== null,
  });
  const change = (part: Partial<typeof draft>): void => setStored({ ...draft, ...part });
  const add = async (): Promise<void> => {
    if (unitId === null) return;
    const call = {
      unitId,
      taskId,
      calledOn,
      person: person.trim() || null,
      phone: phone.trim() || null,
      matter: draft.matter.trim(),
      answer: draft.answer.trim() || null,
    };
    const added = await run(() => client.supervision.addCall(call), `已登记给${unit?.name ?? '单位'}的电话`);
    if (!added) return;
    setStored(null);
    props.onAdded(added.callId);
  };
  const discard = (): void => {
    setStored(null);
    clearError();
  };
  return (
    <SidePanel
      title="登记电话提醒"
      onClose={props.onClose}
      foot={
        <>
          <ErrorNotice error={error} />
          <div className={styles.foot}>
            <span className={styles.footWords}>{missing ?? ''}</span>
            {stored ? <Button onClick={discard}>放弃</Button> : null}
            <Button type="primary" disabled={missing !== null} loading={running} onClick={() => void add()}>
              登记
            </Button>
          </div>
        </>
      }
    >
      <Field label="单位" required>
        <Select
          className={styles.full ?? ''}
          aria-label="打给单位"
          placeholder="打给哪个单位"
          showSearch={{ optionFilterProp: 'search' }}
          value={unitId}
          options={unitOptions}
          onChange={(next: string) => setStored(callTo(draft, next))}
        />
      </Field>
      <Field label="任务">
        <Select
          className={styles.full ?? ''}
          aria-label="任务"
          placeholder={unitId === null ? '先选单位' : '可不选'}
          disabled={unitId === null}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={taskId}
          options={(tasks.data?.rows ?? []).map((row) => ({ value: row.id, label: matterWords(row) }))}
          onChange={(next: string | undefined) => change({ taskId: next ?? null })}
        />
      </Field>
      <div className={styles.pair}>
        <TextField label="接听人" maxLength={50} value={person} onChange={(next) => change({ person: next })} />
        <TextField label="电话" maxLength={50} value={phone} onChange={(next) => change({ phone: next })} />
        <Field label="日期">
          <RequiredDayInput label="通话日期" full value={calledOn} onChange={(next) => change({ calledOn: next })} />
        </Field>
      </div>
      <LongTextField
        label="事项" required placeholder="提醒了什么" lines={[2, 5]} maxLength={1000}
        value={draft.matter} onChange={(matter) => change({ matter })}
      />
      <LongTextField
        label="答复" placeholder="单位怎么答复，可不填" lines={[2, 5]} maxLength={1000}
        value={draft.answer} onChange={(answer) => change({ answer })}
      />
    </SidePanel>
  );
}
