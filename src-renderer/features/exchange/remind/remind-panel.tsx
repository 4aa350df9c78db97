import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { UnitReturnView } from '../../../../src-main/contract/collection.ts';
import type { FillInPackageView } from '../../../../src-main/contract/exchange.ts';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { usualReplyBy } from '../../../api/usual-reply-by.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { LongTextField, TextField } from '../../../ui/text-field.tsx';
import { periodWords } from '../packages/package-words.ts';
import { isRemindDraft, reminderTargets, usualRemark } from './remind-draft.ts';
import styles from '../exchange.module.css';

/** The form that reminds units of what they have not returned, a slip each. What is typed survives closing the program. */
export function RemindPanel(props: {
  given: FillInPackageView;
  units: readonly UnitReturnView[];
  /** Told how many slips went out. */
  onIssued: (slips: number) => void;
  onClose: () => void;
}): ReactNode {
  const { units, given } = props;
  const { client } = useApi();
  const { today } = useOffice();
  const { run, running, error } = useChange();
  const [stored, setDraft] = useStoredValue(`draft:exchange-remind:${given.packageId}`, isRemindDraft);
  const { replyBy = usualReplyBy('reminder', today), remark = usualRemark(periodWords(given)), contact = given.contact ?? '' } = stored ?? {};
  const targets = reminderTargets(units);
  const problem = targets.length === 0 ? '没有未报的事项。' : replyBy !== null && replyBy < today ? '补报期限早于今天。' : null;
  const issue = async (): Promise<void> => {
    const issued = await run(
      () =>
        client.supervision.issue({
          kind: 'reminder',
          issuedOn: today,
          replyBy,
          basis: null,
          remark: remark.trim() || null,
          contact: contact.trim() || null,
          units: targets,
        }),
      ({ slipIds }) => `已发出${slipKindLabels.reminder} ${slipIds.length} 份`,
    );
    if (!issued) return;
    setDraft(null);
    props.onIssued(issued.slipIds.length);
  };
  return (
    <SidePanel
      title="催报未报事项"
      onClose={props.onClose}
      foot={
        <>
          <ErrorNotice error={error} />
          <div className={styles.foot}>
            <span className={styles.footWords}>{problem ?? `将发出${slipKindLabels.reminder} ${targets.length} 份`}</span>
            <Button type="primary" disabled={problem !== null} loading={running} onClick={() => void issue()}>
              发出
            </Button>
          </div>
        </>
      }
    >
      <Field label="补报期限">
        <DayInput label="补报期限" full placeholder="不限" value={replyBy} onChange={(day) => setDraft({ ...stored, replyBy: day })} />
      </Field>
      <LongTextField
        label="催报的话"
        placeholder="印在每份催办单上，可不填"
        lines={[2, 5]}
        maxLength={1000}
        value={remark}
        onChange={(text) => setDraft({ ...stored, remark: text })}
      />
      <TextField label="联系人" placeholder="姓名和电话" maxLength={200} value={contact} onChange={(text) => setDraft({ ...stored, contact: text })} />
      <h3 className={styles.heading}>催报 {units.length} 家单位</h3>
      <ul className={styles.list}>
        {units.map(({ unitId, unitName, missing }) => (
          <li key={unitId}>
            {unitName}
            <span className={styles.words}>
              （{missing.length} 项：{missing.map(({ title }) => title).join('；')}）
            </span>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
