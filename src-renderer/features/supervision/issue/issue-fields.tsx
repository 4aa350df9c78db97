import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { slipKinds } from '../../../../src-main/contract/codes.ts';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { DayInput, RequiredDayInput } from '../../../ui/day-input.tsx';
import { Field } from '../../../ui/field.tsx';
import { LongTextField, TextField } from '../../../ui/text-field.tsx';
import type { Issue } from './use-issue.ts';
import styles from '../parts/panel.module.css';

const kindOptions = slipKinds.map((kind) => ({ value: kind, label: slipKindLabels[kind] }));

/** Kind, days and texts of the slips that are to be issued. */
export function IssueFields({ issue }: { issue: Issue }): ReactNode {
  const { kind, texts, setTexts } = issue;
  const { clerkName } = useOffice();
  return (
    <>
      <Field label="文书">
        <Segmented block aria-label="文书" value={kind} options={kindOptions} onChange={issue.setKind} />
      </Field>
      <div className={styles.pair}>
        <Field label="发出日期">
          <RequiredDayInput label="发出日期" full value={issue.issuedOn} onChange={issue.setIssuedOn} />
        </Field>
        <Field label="回复期限">
          <DayInput label="回复期限" full placeholder="不限" value={issue.replyBy} onChange={issue.setReplyBy} />
        </Field>
      </div>
      {kind === 'supervisionNotice' ? (
        <LongTextField
          label="督办依据" placeholder="不填则写计划名称及责任分解表" lines={[1, 3]} maxLength={500}
          value={texts.basis} onChange={(basis) => setTexts({ basis })}
        />
      ) : null}
      <TextField
        label="联系人" placeholder={clerkName === '' ? '姓名和电话' : `不填则写“${clerkName}”`} maxLength={200}
        value={texts.contact} onChange={(contact) => setTexts({ contact })}
      />
      <LongTextField
        label="备注" placeholder="印在每份文书上，可不填" lines={[1, 4]} maxLength={1000}
        value={texts.remark} onChange={(remark) => setTexts({ remark })}
      />
    </>
  );
}
