import { InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { ImportView, PlanHeader } from '../../../../src-main/contract/imports.ts';
import { planOriginLabels } from '../../../../src-main/contract/text/labels.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import type { ImportEdits } from '../check-step/use-import-edits.ts';
import { SavedText } from '../drafts/saved-text.tsx';
import type { HeaderField } from '../source/source-marks.ts';
import styles from './plan-header.module.css';

type Origin = PlanHeader['origin'];

const origins = Object.entries(planOriginLabels).map(([value, label]) => ({ value: value as Origin, label }));

const texts = [
  { field: 'title', label: '计划名称', maxLength: 500, required: true },
  { field: 'issuer', label: '发文单位', maxLength: 200, required: false },
  { field: 'documentNumber', label: '文号', maxLength: 100, required: false },
] as const;

/** The plan's own data as fields; each saves by itself and lights up its words in the original. */
export function PlanHeaderForm(props: {
  view: ImportView;
  edits: ImportEdits;
  onFocusField: (field: HeaderField) => void;
}): ReactNode {
  const { view, edits, onFocusField } = props;
  const { header } = view;
  return (
    <div className={styles.form}>
      {texts.map(({ field, label, maxLength, required }) => (
        <div key={field} className={styles[field]}>
          <Field label={label} required={required}>
            <SavedText
              storeKey={`import-header:${view.importId}:${field}`}
              field={field}
              label={label}
              maxLength={maxLength}
              value={header[field] ?? ''}
              onFocus={() => onFocusField(field)}
              onSave={(text) => edits.saveHeader({ [field]: text.trim() || null }, `已保存${label}`)}
            />
          </Field>
        </div>
      ))}
      <Field label="成文日期">
        <DayPicker
          aria-label="成文日期"
          value={header.issuedOn === null ? null : dayjs(header.issuedOn)}
          onFocus={() => onFocusField('issuedOn')}
          onChange={(day) => void edits.saveHeader({ issuedOn: day ? day.format('YYYY-MM-DD') : null }, '已保存成文日期')}
        />
      </Field>
      <Field label="年度" required>
        <InputNumber<number>
          key={header.year}
          aria-label="年度"
          className={styles.year ?? ''}
          min={2000}
          max={2100}
          precision={0}
          {...(header.year === null ? {} : { defaultValue: header.year })}
          changeOnWheel={false}
          onBlur={(event) => {
            const year = Number(event.target.value);
            if (Number.isInteger(year) && year >= 2000 && year <= 2100 && year !== header.year) {
              void edits.saveHeader({ year }, '已保存年度');
            }
          }}
        />
      </Field>
      <Field label="来源">
        <Select<Origin>
          aria-label="来源"
          value={header.origin}
          options={origins}
          onChange={(origin) => void edits.saveHeader({ origin }, '已保存来源')}
        />
      </Field>
    </div>
  );
}
