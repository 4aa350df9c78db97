import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ChangeRunner } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from '../../../ui/form-popover.module.css';

/** Stands for a profile of no year in the choice of years. */
const anyYear = 0;

/** The years a profile can be for, and that it is for any. */
export function profileYearOptions(years: readonly number[]): { value: number; label: string }[] {
  return [{ value: anyYear, label: '不限年度' }, ...years.map((year) => ({ value: year, label: `${year} 年度` }))];
}

/** The choice of years that stands for a profile's year, and back. */
export const yearChoice = {
  of: (year: number | null): number => year ?? anyYear,
  year: (chosen: number): number | null => (chosen === anyYear ? null : chosen),
};

/** Name and year of a copy. */
export function CopyForm(props: {
  name: string;
  years: readonly number[];
  change: Pick<ChangeRunner, 'running' | 'error'>;
  onCopy: (name: string, year: number | null) => void;
  onClose: () => void;
}): ReactNode {
  const { years, change } = props;
  const [name, setName] = useState(props.name);
  const [year, setYear] = useState(anyYear);
  const problem = name.trim() === '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!problem) props.onCopy(name.trim(), yearChoice.year(year));
      }}
    >
      <TextField label="版式名称" required value={name} maxLength={100} onChange={setName} />
      <Field label="用于">
        <Select aria-label="用于" value={year} options={profileYearOptions(years)} onChange={setYear} style={{ width: '100%' }} />
      </Field>
      <ErrorNotice error={change.error} />
      <div className={styles.buttons}>
        <Button onClick={props.onClose}>取消</Button>
        <Button type="primary" htmlType="submit" loading={change.running} disabled={problem}>
          复制
        </Button>
      </div>
    </form>
  );
}
