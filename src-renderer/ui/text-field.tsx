import { Input } from 'antd';
import type { ReactNode } from 'react';
import { Field } from './field.tsx';

interface TextFieldProps {
  label: string;
  value: string;
  /** UTF-16 units. */
  maxLength: number;
  placeholder?: string;
  required?: boolean;
  hint?: ReactNode;
  problem?: string | null;
  onChange: (text: string) => void;
}

/** A labelled text of one line. */
export function TextField({ label, value, maxLength, placeholder = '', onChange, ...field }: TextFieldProps): ReactNode {
  return (
    <Field label={label} {...field}>
      <Input aria-label={label} maxLength={maxLength} placeholder={placeholder} value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}

/** A labelled text that grows from the first to the second number of `lines`. */
export function LongTextField(props: TextFieldProps & { lines: readonly [least: number, most: number]; autoFocus?: boolean }): ReactNode {
  const { label, value, maxLength, placeholder = '', lines, autoFocus = false, onChange, ...field } = props;
  return (
    <Field label={label} {...field}>
      <Input.TextArea
        aria-label={label}
        autoFocus={autoFocus}
        autoSize={{ minRows: lines[0], maxRows: lines[1] }}
        maxLength={maxLength}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
