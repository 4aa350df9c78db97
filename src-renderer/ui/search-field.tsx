import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import type { InputRef } from 'antd';
import type { ReactNode, RefObject } from 'react';

/** Longest text that is searched for, in UTF-16 units. */
const longestSearch = 100;

/** Words for which the rows of a table are searched. */
export function SearchField(props: {
  /** Absent where no key leads to it. */
  inputRef?: RefObject<InputRef | null>;
  label: string;
  placeholder: string;
  title?: string;
  value: string;
  className: string | undefined;
  onChange: (text: string) => void;
}): ReactNode {
  return (
    <Input
      ref={props.inputRef ?? null}
      className={props.className ?? ''}
      aria-label={props.label}
      placeholder={props.placeholder}
      title={props.title}
      prefix={<SearchOutlined />}
      maxLength={longestSearch}
      allowClear
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}
