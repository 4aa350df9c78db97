import { DatePicker, Input, Segmented } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { slipKinds } from '../../../../src-main/contract/codes.ts';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { Field } from '../../../ui/field.tsx';
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
          <DatePicker
            className={styles.full ?? ''}
            aria-label="发出日期"
            allowClear={false}
            value={dayjs(issue.issuedOn)}
            onChange={(day) => issue.setIssuedOn(day?.format('YYYY-MM-DD') ?? issue.issuedOn)}
          />
        </Field>
        <Field label="回复期限">
          <DatePicker
            className={styles.full ?? ''}
            aria-label="回复期限"
            placeholder="不限"
            value={issue.replyBy === null ? null : dayjs(issue.replyBy)}
            onChange={(day) => issue.setReplyBy(day?.format('YYYY-MM-DD') ?? null)}
          />
        </Field>
      </div>
      {kind === 'supervisionNotice' ? (
        <Field label="督办依据">
          <Input.TextArea
            aria-label="督办依据"
            maxLength={500}
            placeholder="不填则写计划名称及责任分解表"
            autoSize={{ minRows: 1, maxRows: 3 }}
            value={texts.basis}
            onChange={(event) => setTexts({ basis: event.target.value })}
          />
        </Field>
      ) : null}
      <Field label="联系人">
        <Input
          aria-label="联系人"
          maxLength={200}
          placeholder={clerkName === '' ? '姓名和电话' : `不填则写“${clerkName}”`}
          value={texts.contact}
          onChange={(event) => setTexts({ contact: event.target.value })}
        />
      </Field>
      <Field label="备注">
        <Input.TextArea
          aria-label="备注"
          maxLength={1000}
          placeholder="印在每份文书上，可不填"
          autoSize={{ minRows: 1, maxRows: 4 }}
          value={texts.remark}
          onChange={(event) => setTexts({ remark: event.target.value })}
        />
      </Field>
    </>
  );
}
