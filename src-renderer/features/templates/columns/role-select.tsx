import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { TemplateColumnView } from '../../../../src-main/contract/templates.ts';
import { headerWords, roleOptions } from './column-words.ts';
import styles from './columns.module.css';

type Role = TemplateColumnView['role'];

/** What a column is, to be chosen. */
export function RoleSelect(props: { column: TemplateColumnView; disabled: boolean; onChange: (role: Role) => void }): ReactNode {
  const { column } = props;
  return (
    <Select<Role>
      size="small"
      className={styles.role ?? ''}
      aria-label={`“${headerWords(column)}”是什么列`}
      disabled={props.disabled}
      popupMatchSelectWidth={false}
      listHeight={420}
      value={column.role}
      options={roleOptions}
      onChange={props.onChange}
    />
  );
}
