import { DeleteOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input } from 'antd';
import type { ReactNode } from 'react';
import type { TypedPerson } from '../task-draft.ts';
import type { PersonSuggestion } from './person-suggestions.ts';
import styles from './people.module.css';

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Name, post and phone of one person; choosing a known one fills all three. */
export function PersonLine(props: {
  label: string;
  person: TypedPerson;
  suggestions: readonly PersonSuggestion[];
  onChange: (change: Partial<Pick<TypedPerson, 'name' | 'post' | 'phone'>>) => void;
  /** Null for the line of a person who is not there yet. */
  onRemove: (() => void) | null;
}): ReactNode {
  const { label, person, suggestions, onChange } = props;
  return (
    <div className={styles.line}>
      <AutoComplete
        className={(props.onRemove ? styles.name : styles.newName) ?? ''}
        aria-label={`${label}姓名`}
        placeholder={props.onRemove ? '姓名' : `添加${label}`}
        popupMatchSelectWidth={false}
        maxLength={50}
        defaultActiveFirstOption={false}
        showSearch={{ filterOption: (typed, option) => typed === '' || (option?.search.includes(typed) ?? false) }}
        value={person.name}
        options={suggestions.map(({ name, post, from }, index) => ({
          value: name,
          key: index,
          search: `${name}${post ?? ''}${from}`,
          label: (
            <span>
              {name} <span className={styles.known}>{[post, from].filter(Boolean).join(' · ')}</span>
            </span>
          ),
        }))}
        onChange={(name: string) => onChange({ name })}
        onSelect={(name: string, { key }) => {
          const { post, phone } = suggestions[key] ?? { post: null, phone: null };
          onChange({ name, post: post ?? person.post, phone: phone ?? person.phone });
        }}
      />
      {props.onRemove ? (
        <>
          <Input
            className={styles.post ?? ''}
            aria-label={`${label}职务`}
            placeholder="职务"
            maxLength={100}
            value={person.post ?? ''}
            onChange={(event) => onChange({ post: orNull(event.target.value) })}
          />
          <Input
            className={styles.phone ?? ''}
            aria-label={`${label}电话`}
            placeholder="电话"
            maxLength={50}
            value={person.phone ?? ''}
            onChange={(event) => onChange({ phone: orNull(event.target.value) })}
          />
          <Button type="text" icon={<DeleteOutlined />} aria-label={`删除这位${label}`} title={`删除这位${label}`} onClick={props.onRemove} />
        </>
      ) : null}
    </div>
  );
}
