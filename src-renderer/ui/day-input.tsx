import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { DayPicker } from './day-picker.tsx';
import styles from './day-input.module.css';

/** A day as YYYY-MM-DD, which is null while it is not known. */
export function DayInput(props: {
  label: string;
  value: string | null;
  placeholder?: string;
  /** Takes the whole width of its place. */
  full?: boolean;
  onChange: (day: string | null) => void;
}): ReactNode {
  return (
    <DayPicker
      className={(props.full ? styles.full : styles.day) ?? ''}
      aria-label={props.label}
      placeholder={props.placeholder ?? '选一天'}
      value={props.value === null ? null : dayjs(props.value)}
      onChange={(day) => props.onChange(day?.format('YYYY-MM-DD') ?? null)}
    />
  );
}

/** A day that is always known. */
export function RequiredDayInput(props: { label: string; value: string; full?: boolean; onChange: (day: string) => void }): ReactNode {
  return (
    <DayPicker
      className={(props.full ? styles.full : styles.day) ?? ''}
      aria-label={props.label}
      allowClear={false}
      value={dayjs(props.value)}
      onChange={(day) => props.onChange(day?.format('YYYY-MM-DD') ?? props.value)}
    />
  );
}
