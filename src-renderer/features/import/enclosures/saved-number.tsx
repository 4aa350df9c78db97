import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { readNumber } from './read-number.ts';
import styles from './enclosures.module.css';

/** A number that saves itself when it loses the focus or on Enter; `required` takes the saved one back when emptied. */
export function SavedNumber(props: {
  label: string;
  value: number | null;
  required?: boolean;
  min?: number;
  max?: number;
  onSave: (value: number | null) => Promise<boolean>;
  onFocus?: () => void;
}): ReactNode {
  const { value, min, max, onFocus } = props;
  return (
    <InputNumber<number>
      key={value}
      className={styles.number ?? ''}
      aria-label={props.label}
      controls={false}
      changeOnWheel={false}
      {...(value === null ? {} : { defaultValue: value })}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      {...(onFocus ? { onFocus } : {})}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={(event) => {
        const typed = readNumber(event.target.value);
        const outside = typeof typed === 'number' && (typed < (min ?? typed) || typed > (max ?? typed));
        if (typed === undefined || typed === value || outside || (typed === null && props.required)) return;
        void props.onSave(typed);
      }}
    />
  );
}
