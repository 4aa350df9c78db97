import { DatePicker } from 'antd';
import type { DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';

type DayPickerProps = Pick<DatePickerProps, 'className' | 'style' | 'size' | 'placeholder' | 'disabled' | 'allowClear' | 'aria-label' | 'onFocus'> & {
  value: Dayjs | null;
  onChange: (day: Dayjs | null) => void;
};

/** antd's field for a day, which takes a typed day at once: antd forgets it when the focus moves on without Enter. */
export function DayPicker(props: DayPickerProps): ReactNode {
  const { onChange, ...rest } = props;
  return (
    <DatePicker
      {...rest}
      onChange={(day) => onChange(dayjs.isDayjs(day) ? day : null)}
      onCalendarChange={(day) => {
        if (dayjs.isDayjs(day) && day.isValid()) onChange(day);
      }}
    />
  );
}
