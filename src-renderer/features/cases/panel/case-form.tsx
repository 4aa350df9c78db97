import { InputNumber, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import type { CaseView } from '../../../../src-main/contract/cases.ts';
import { caseChannels, caseRules } from '../../../../src-main/contract/codes.ts';
import { caseChannelLabels } from '../../../../src-main/contract/text/labels.ts';
import { useUnitOptions, withChosenUnit } from '../../../api/unit-options.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { Field } from '../../../ui/field.tsx';
import { LongTextField, TextField } from '../../../ui/text-field.tsx';
import { afterChannel, proposedLimit } from './case-draft.ts';
import type { CaseForm } from './case-draft.ts';
import { CorrectionBlock, ConsultationsBlock, ExtensionBlock } from './clock-blocks.tsx';
import styles from './case-panel.module.css';

const channelOptions = caseChannels.map((value) => ({ value, label: caseChannelLabels[value] }));

/** What is wrong with fields, as sentences. */
export type CaseProblems = Partial<Record<keyof CaseForm, string>>;

function LimitField(props: { form: CaseForm; problem: string | null; onChange: (workingDays: number | null) => void }): ReactNode {
  const { workingDays } = caseRules[props.form.channel];
  return (
    <Field
      label="答复期限"
      required
      problem={props.problem}
      hint={workingDays === null ? '按本地规定填写' : `条例规定 ${workingDays} 个工作日`}
    >
      <InputNumber<number>
        aria-label="答复期限（工作日）"
        className={styles.full ?? ''}
        min={1}
        max={366}
        precision={0}
        changeOnWheel={false}
        suffix="个工作日"
        value={props.form.workingDays}
        onChange={props.onChange}
      />
    </Field>
  );
}

/** All that the clerk types of a request. */
export function CaseFormFields(props: {
  form: CaseForm;
  /** A new request: the subject takes the focus. */
  isNew: boolean;
  /** The unit's name, where it is no longer in use. */
  unitName: string | null;
  problems: CaseProblems;
  known: readonly CaseView[];
  onChange: (change: Partial<CaseForm>) => void;
}): ReactNode {
  const { form, problems, onChange } = props;
  const { unitOptions } = useUnitOptions();
  return (
    <>
      <Field label="渠道">
        <Segmented
          aria-label="渠道"
          options={channelOptions}
          value={form.channel}
          onChange={(channel) => onChange(afterChannel(form, channel, (one) => proposedLimit(one, props.known)))}
        />
      </Field>
      <LongTextField
        label="事由" required problem={problems.subject ?? null} autoFocus={props.isNew} lines={[1, 4]} maxLength={500}
        value={form.subject} onChange={(subject) => onChange({ subject })}
      />
      <div className={styles.pair}>
        <Field label="收到日期" required problem={problems.receivedOn ?? null}>
          <DayInput label="收到日期" value={form.receivedOn} onChange={(receivedOn) => onChange({ receivedOn })} />
        </Field>
        <LimitField form={form} problem={problems.workingDays ?? null} onChange={(workingDays) => onChange({ workingDays })} />
      </div>
      <Field label="承办单位" required problem={problems.unitId ?? null}>
        <Select
          aria-label="承办单位"
          className={styles.full ?? ''}
          placeholder="选择单位"
          showSearch={{ optionFilterProp: 'search' }}
          value={form.unitId}
          options={withChosenUnit(unitOptions, form.unitId, props.unitName)}
          onChange={(unitId: string | null) => onChange({ unitId })}
        />
      </Field>
      <div className={styles.pair}>
        <TextField label="编号" maxLength={100} value={form.number ?? ''} onChange={(number) => onChange({ number: number || null })} />
        <TextField label="申请人" maxLength={100} value={form.applicant ?? ''} onChange={(applicant) => onChange({ applicant: applicant || null })} />
      </div>
      <CorrectionBlock form={form} problem={problems.correction ?? null} onChange={onChange} />
      <ConsultationsBlock form={form} problem={problems.consultations ?? null} onChange={onChange} />
      <ExtensionBlock form={form} problem={problems.extension ?? null} onChange={onChange} />
      <div className={styles.pair}>
        <Field label="答复日期" problem={problems.answeredOn ?? null}>
          <DayInput label="答复日期" placeholder="未答复" value={form.answeredOn} onChange={(answeredOn) => onChange({ answeredOn })} />
        </Field>
        <TextField
          label="答复结果" placeholder="如：予以公开" maxLength={500} value={form.answer ?? ''}
          onChange={(answer) => onChange({ answer: answer || null })}
        />
      </div>
      <LongTextField label="备注" lines={[1, 6]} maxLength={2000} value={form.note ?? ''} onChange={(note) => onChange({ note: note || null })} />
    </>
  );
}
