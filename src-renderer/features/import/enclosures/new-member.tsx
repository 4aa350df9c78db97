import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { groupRoleLabels } from '../../../../src-main/contract/text/labels.ts';
import type { GroupRole, RosterMember } from './enclosure-words.ts';
import styles from './enclosures.module.css';

/** The roles of a leading group to choose from. */
export const groupRoleOptions = Object.entries(groupRoleLabels).map(([value, label]) => ({ value: value as GroupRole, label }));

/** The line below a roster that adds one person; it keeps the role for the next one. */
export function NewMember(props: { onAdd: (member: RosterMember) => Promise<boolean> }): ReactNode {
  const [role, setRole] = useState<GroupRole>('member');
  const [name, setName] = useState('');
  const [post, setPost] = useState('');
  const canAdd = name.trim() !== '';
  const add = async (): Promise<void> => {
    const member = { role, roleWords: groupRoleLabels[role], name: name.trim(), post: post.trim() || null, span: null };
    if (!canAdd || !(await props.onAdd(member))) return;
    setName('');
    setPost('');
  };
  const addOnEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !isComposingKey(event.nativeEvent)) void add();
  };
  return (
    <div className={styles.newMember}>
      <span />
      <Select<GroupRole> aria-label="新增人员的职务" value={role} options={groupRoleOptions} onChange={setRole} />
      <Input
        aria-label="新增人员的姓名" placeholder="姓名" maxLength={50} value={name}
        onChange={(event) => setName(event.target.value)} onKeyDown={addOnEnter}
      />
      <Input
        aria-label="新增人员的单位及职务" placeholder="单位及职务" maxLength={500} value={post}
        onChange={(event) => setPost(event.target.value)} onKeyDown={addOnEnter}
      />
      <Button icon={<PlusOutlined />} onClick={() => void add()} {...(canAdd ? {} : { disabled: true })}>
        添加
      </Button>
    </div>
  );
}
