import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '../../../ui/field.tsx';
import { SavedText } from '../drafts/saved-text.tsx';
import type { ContentProps } from './content-props.ts';
import type { BodyOf } from './enclosure-edits.ts';
import { groupRoleLabels } from '../../../../src-main/contract/text/labels.ts';
import type { GroupRole, RosterMember } from './enclosure-words.ts';
import { corrected, shifted, withMember, without } from './list-changes.ts';
import { groupRoleOptions, NewMember } from './new-member.tsx';
import { PlaceButton, showOnFocus } from './place-button.tsx';
import styles from './enclosures.module.css';

type Roster = BodyOf<'roster'>['roster'];

const longestName = 50;
const longestPost = 500;

function MemberRow(props: ContentProps<Roster> & { member: RosterMember; index: number }): ReactNode {
  const { member, index, content, storeKey, onCorrect, onShowPlace } = props;
  const show = showOnFocus(member.span, onShowPlace);
  const save = (part: Partial<RosterMember>, sentence: string): Promise<boolean> =>
    onCorrect((roster) => ({ ...roster, members: corrected(roster.members, index, part) }), sentence);
  const arrange = (change: (members: readonly RosterMember[]) => RosterMember[], sentence: string): void =>
    void onCorrect((roster) => ({ ...roster, members: change(roster.members) }), sentence);
  return (
    <div className={styles.member}>
      <PlaceButton words={String(index + 1)} span={member.span} onShowPlace={onShowPlace} />
      <Select<GroupRole>
        aria-label={`第 ${index + 1} 人的职务`}
        value={member.role}
        options={groupRoleOptions}
        labelRender={() => member.roleWords || groupRoleLabels[member.role]}
        onChange={(role) => void save({ role, roleWords: groupRoleLabels[role] }, '已保存职务')}
        {...show}
      />
      <SavedText
        storeKey={`${storeKey}:${index}:name`} field="memberName" label={`第 ${index + 1} 人的姓名`} maxLength={longestName}
        value={member.name}
        // A person without a name is taken out by the button, so an emptied field takes the name back.
        onSave={async (text) => text.trim() === '' || (await save({ name: text.trim() }, '已保存姓名'))}
        {...show}
      />
      <SavedText
        storeKey={`${storeKey}:${index}:post`} field="memberPost" label={`第 ${index + 1} 人的单位及职务`} maxLength={longestPost}
        value={member.post ?? ''}
        onSave={(text) => save({ post: text.trim() || null }, '已保存单位及职务')}
        {...show}
      />
      <Button
        type="text" size="small" icon={<ArrowUpOutlined />} aria-label={`${member.name}上移`} title="上移"
        {...(index === 0 ? { disabled: true } : {})}
        onClick={() => arrange((members) => shifted(members, index, -1), `已上移“${member.name}”`)}
      />
      <Button
        type="text" size="small" icon={<ArrowDownOutlined />} aria-label={`${member.name}下移`} title="下移"
        {...(index === content.members.length - 1 ? { disabled: true } : {})}
        onClick={() => arrange((members) => shifted(members, index, 1), `已下移“${member.name}”`)}
      />
      <Button
        type="text" size="small" icon={<DeleteOutlined />} aria-label={`去掉${member.name}`} title="去掉"
        onClick={() => arrange((members) => without(members, index), `已去掉“${member.name}”`)}
      />
    </div>
  );
}

/** The roster of a leading group: its name, and one row a person. */
export function RosterContent(props: ContentProps<Roster>): ReactNode {
  const { content, storeKey, onCorrect, onShowPlace } = props;
  return (
    <>
      <Field label="领导小组名称">
        <SavedText
          storeKey={`${storeKey}:group`} field="groupName" label="领导小组名称" maxLength={200} value={content.group ?? ''}
          onSave={(text) => onCorrect((roster) => ({ ...roster, group: text.trim() || null }), '已保存领导小组名称')}
          {...showOnFocus(content.span, onShowPlace)}
        />
      </Field>
      <div className={styles.memberHead}>
        <span />
        <span>职务</span>
        <span>姓名</span>
        <span>单位及职务</span>
      </div>
      {content.members.map((member, index) => (
        <MemberRow key={index} {...props} member={member} index={index} />
      ))}
      <NewMember
        onAdd={(member) =>
          onCorrect((roster) => ({ ...roster, members: withMember(roster.members, member) }), `已添加“${member.name}”`)
        }
      />
    </>
  );
}
