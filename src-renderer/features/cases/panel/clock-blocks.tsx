import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { caseRules } from '../../../../src-main/contract/codes.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { newExtension } from './case-draft.ts';
import type { CaseForm } from './case-draft.ts';
import styles from './case-panel.module.css';

interface BlockProps {
  form: CaseForm;
  problem: string | null;
  onChange: (change: Partial<CaseForm>) => void;
}

/** A part of the form that most requests have no need of. */
function OptionalBlock(props: {
  label: string;
  hint: string;
  on: boolean;
  problem: string | null;
  onSwitch: (on: boolean) => void;
  children: ReactNode;
}): ReactNode {
  return (
    <fieldset className={styles.block} aria-label={props.label}>
      <Checkbox checked={props.on} onChange={(event) => props.onSwitch(event.target.checked)}>
        {props.label}
        <span className={styles.quiet}> {props.hint}</span>
      </Checkbox>
      {props.on ? <div className={styles.blockFields}>{props.children}</div> : null}
      {props.problem === null ? null : (
        <div className={styles.problem} role="alert">
          {props.problem}
        </div>
      )}
    </fieldset>
  );
}

function DayLine(props: { label: string; placeholder?: string; value: string | null; onChange: (day: string | null) => void }): ReactNode {
  return (
    <label className={styles.dayLine}>
      {props.label}
      <DayInput {...props} />
    </label>
  );
}

/** 延期: the applicant was told that the reply takes longer. */
export function ExtensionBlock({ form, problem, onChange }: BlockProps): ReactNode {
  const { today } = useOffice();
  const { extension } = form;
  const most = caseRules[form.channel].extension;
  return (
    <OptionalBlock
      label="延期答复"
      hint={most === null ? '期限届满前告知' : `期限届满前告知，最长 ${most} 个工作日`}
      on={extension !== null}
      problem={problem}
      onSwitch={(on) => onChange({ extension: on ? newExtension(form.channel, today) : null })}
    >
      {extension === null ? null : (
        <>
          <DayLine label="告知日期" value={extension.notifiedOn} onChange={(notifiedOn) => onChange({ extension: { ...extension, notifiedOn } })} />
          <label className={styles.dayLine}>
            延长
            <InputNumber<number>
              aria-label="延长（工作日）"
              className={styles.days ?? ''}
              min={1}
              max={366}
              precision={0}
              changeOnWheel={false}
              suffix="个工作日"
              value={extension.workingDays}
              onChange={(workingDays) => onChange({ extension: { ...extension, workingDays } })}
            />
          </label>
        </>
      )}
    </OptionalBlock>
  );
}

/** 补正: the applicant was asked to make the request clear; the limit begins anew with its receipt. */
export function CorrectionBlock({ form, problem, onChange }: BlockProps): ReactNode {
  const { today } = useOffice();
  const { correction } = form;
  const within = caseRules[form.channel].correctionNotice;
  const change = (part: Partial<NonNullable<CaseForm['correction']>>): void => {
    if (correction) onChange({ correction: { ...correction, ...part } });
  };
  return (
    <OptionalBlock
      label="要求补正"
      hint={within === null ? '收到补正后重新计算' : `${within} 个工作日内通知，收到后重新计算`}
      on={correction !== null}
      problem={problem}
      onSwitch={(on) => onChange({ correction: on ? { notifiedOn: today, correctBy: null, receivedOn: null } : null })}
    >
      {correction === null ? null : (
        <>
          <DayLine label="通知日期" value={correction.notifiedOn} onChange={(notifiedOn) => change({ notifiedOn })} />
          <DayLine label="补正期限" placeholder="未写明" value={correction.correctBy} onChange={(correctBy) => change({ correctBy })} />
          <DayLine label="收到补正" placeholder="未收到" value={correction.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
        </>
      )}
    </OptionalBlock>
  );
}

/** 征求意见 of third parties or other offices: the days of waiting are not counted. */
export function ConsultationsBlock({ form, problem, onChange }: BlockProps): ReactNode {
  const { today } = useOffice();
  const { consultations } = form;
  const changeAt = (place: number, part: Partial<CaseForm['consultations'][number]>): void =>
    onChange({ consultations: consultations.map((one, at) => (at === place ? { ...one, ...part } : one)) });
  return (
    <OptionalBlock
      label="征求意见"
      hint="等待的日子不计入期限"
      on={consultations.length > 0}
      problem={problem}
      onSwitch={(on) => onChange({ consultations: on ? [{ askedOn: today, endedOn: null }] : [] })}
    >
      {consultations.map(({ askedOn, endedOn }, place) => (
        <div key={place} className={styles.consultation}>
          <DayInput label={`第 ${place + 1} 次征求日期`} placeholder="征求日期" value={askedOn} onChange={(day) => changeAt(place, { askedOn: day })} />
          至
          <DayInput label={`第 ${place + 1} 次意见收到日期`} placeholder="未收到" value={endedOn} onChange={(day) => changeAt(place, { endedOn: day })} />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={`去掉第 ${place + 1} 次征求意见`}
            onClick={() => onChange({ consultations: consultations.toSpliced(place, 1) })}
          />
        </div>
      ))}
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined />}
        disabled={consultations.length >= 20}
        onClick={() => onChange({ consultations: [...consultations, { askedOn: today, endedOn: null }] })}
      >
        再加一次
      </Button>
    </OptionalBlock>
  );
}
