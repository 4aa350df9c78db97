import { Button, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { evidenceKindLabels } from '../../../../../src-main/contract/text/labels.ts';
import { DayPicker } from '../../../../ui/day-picker.tsx';
import { ErrorNotice } from '../../../../ui/error-notice.tsx';
import { Field } from '../../../../ui/field.tsx';
import { missingOfEvidence } from './evidence-draft.ts';
import type { EvidenceDraft } from './evidence-draft.ts';
import styles from './evidence.module.css';

const referenceKinds = [
  { value: 'link', label: evidenceKindLabels.link },
  { value: 'document', label: evidenceKindLabels.document },
] as const;

/** What the clerk types of a piece of evidence; `chooseKind` for a new one that is no file. */
export function EvidenceForm(props: {
  draft: EvidenceDraft;
  chooseKind: boolean;
  onChange: (change: Partial<EvidenceDraft>) => void;
  saveLabel: string;
  onSave: () => void;
  running: boolean;
  error: unknown;
}): ReactNode {
  const { draft, onChange } = props;
  const missing = missingOfEvidence(draft);
  const save = (): void => {
    if (missing === null) props.onSave();
  };
  const field = (label: string, key: 'title' | 'url' | 'documentNumber' | 'note', maxLength: number, required: boolean): ReactNode => (
    <Field label={label} required={required}>
      <Input
        aria-label={label}
        maxLength={maxLength}
        value={draft[key]}
        onChange={(event) => onChange({ [key]: event.target.value })}
        onPressEnter={save}
      />
    </Field>
  );
  return (
    <div className={styles.wideForm}>
      {field('标题', 'title', 500, true)}
      <div className={styles.fieldRow}>
        {props.chooseKind ? (
          <Field label="种类">
            <Select
              style={{ width: '100%' }}
              aria-label="种类"
              value={draft.kind}
              options={[...referenceKinds]}
              onChange={(kind) => onChange({ kind })}
            />
          </Field>
        ) : null}
        <Field label="发布日期">
          <DayPicker
            style={{ width: '100%' }}
            aria-label="发布日期"
            value={draft.publishedOn === null ? null : dayjs(draft.publishedOn)}
            onChange={(day) => onChange({ publishedOn: day?.format('YYYY-MM-DD') ?? null })}
          />
        </Field>
      </div>
      <div className={styles.fieldRow}>
        {draft.kind === 'document' ? field('文号', 'documentNumber', 100, true) : null}
        {field('网址', 'url', 2000, draft.kind === 'link')}
      </div>
      {field('备注', 'note', 2000, false)}
      <ErrorNotice error={props.error} />
      <div className={styles.formFoot}>
        <span className={styles.quiet}>{missing ?? ''}</span>
        <Button type="primary" disabled={missing !== null} loading={props.running} onClick={save}>
          {props.saveLabel}
        </Button>
      </div>
    </div>
  );
}
