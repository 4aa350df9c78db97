import { DatePicker } from 'antd';
import type { DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useRef } from 'react';
import type { ReactNode } from 'react';

type DayPickerProps = Pick<DatePickerProps, 'className' | 'style' | 'size' | 'placeholder' | 'disabled' | 'allowClear' | 'aria-label' | 'onFocus'> & {
  value: Dayjs | null;
  onChange: (day: Dayjs | null) => void;
};

/** antd's field for a day, which takes a typed day at once: antd forgets it when the focus moves on without Enter. */
export function DayPicker(props: DayPickerProps): ReactNode {
  const { onChange, ...rest } = props;
  const told = useRef<Dayjs | null>(null);
  const tell = (day: Dayjs): void => {
    // antd speaks twice of a chosen day, and of a typed one again at Enter; some fields write at each word.
    if (told.current?.isSame(day, 'day') || props.value?.isSame(day, 'day')) return;
    told.current = day;
    onChange(day);
  };
  const forget = (): void => {
    told.current = null;
  };
  return (
    <DatePicker
      {...rest}
      onFocus={(...given) => {
        forget();
        props.onFocus?.(...given);
      }}
      onOpenChange={(open) => {
        if (open) forget();
      }}
      onChange={(day) => {
        if (dayjs.isDayjs(day)) tell(day);
        else {
          forget();
          onChange(null);
        }
      }}
      onCalendarChange={(day) => {
        if (dayjs.isDayjs(day) && day.isValid()) tell(day);
      }}
    />
  );
}
