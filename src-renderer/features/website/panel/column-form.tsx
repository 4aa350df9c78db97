import { Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import type { WebsiteColumnView } from '../../../../src-main/contract/website.ts';
import { recurrenceWords } from '../../../api/deadline-meaning.ts';
import { useUnitOptions, withChosenUnit } from '../../../api/unit-options.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { Field } from '../../../ui/field.tsx';
import { LongTextField, TextField } from '../../../ui/text-field.tsx';
import type { ColumnForm } from './column-draft.ts';
import { PathField } from './path-field.tsx';
import styles from './column-panel.module.css';

/** What the program read of a printed cycle; of words that are typed it is known once they are saved. */
function cycleHint(printed: string | null, saved: WebsiteColumnView | null): string {
  if (printed === null) return '如：每季度、按月、每年1月31日前。没有周期的不判断是否超期。';
  if (printed !== saved?.printedCycle) return '保存后显示读出的周期。';
  return saved.cycle === null ? '没有读出周期，不判断是否超期。' : `按“${recurrenceWords(saved.cycle)}”计算应更新日。`;
}

/** All that the clerk types of a column. */
export function ColumnFormFields(props: {
  form: ColumnForm;
  /** Null for a new column. */
  saved: WebsiteColumnView | null;
  problem: string | null;
  onChange: (change: Partial<ColumnForm>) => void;
}): ReactNode {
  const { form, saved, onChange } = props;
  const { unitOptions } = useUnitOptions();
  return (
    <>
      <PathField path={form.path} autoFocus={saved === null} problem={props.problem} onChange={(path) => onChange({ path })} />
      <Field label="责任单位">
        <Select
          aria-label="责任单位"
          className={styles.full ?? ''}
          placeholder="选择单位"
          allowClear
          showSearch={{ optionFilterProp: 'search' }}
          value={form.unitId}
          options={withChosenUnit(unitOptions, form.unitId, saved?.unitName ?? null)}
          onChange={(unitId: string | null | undefined) => onChange({ unitId: unitId ?? null })}
        />
      </Field>
      <TextField
        label="表上写的单位" maxLength={200} value={form.printedUnit ?? ''} onChange={(printedUnit) => onChange({ printedUnit: printedUnit || null })}
        hint={form.unitId === null && form.printedUnit !== null ? '还没有对应到单位名录，请在上面选择。' : null}
      />
      <TextField
        label="更新周期" maxLength={100} value={form.printedCycle ?? ''} onChange={(printedCycle) => onChange({ printedCycle: printedCycle || null })}
        hint={cycleHint(form.printedCycle, saved)}
      />
      <Field label="上次更新">
        <div className={styles.updated}>
          <DayInput
            label="上次更新"
            placeholder="不清楚"
            value={form.lastUpdatedOn}
            onChange={(lastUpdatedOn) => onChange({ lastUpdatedOn })}
          />
          <Checkbox checked={form.empty} onChange={(event) => onChange({ empty: event.target.checked })}>
            空白栏目
          </Checkbox>
        </div>
      </Field>
      <LongTextField label="备注" lines={[1, 6]} maxLength={2000} value={form.note ?? ''} onChange={(note) => onChange({ note: note || null })} />
    </>
  );
}
