import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { groupRoleLabels } from '../../../../src-main/contract/text/labels.ts';
import { groupRoles } from './group-draft.ts';
import type { MemberDraft } from './group-draft.ts';
import { readTypedDay } from './typed-day.ts';
import styles from './leading-group.module.css';

const roleOptions = groupRoles.map((role) => ({ value: role, label: groupRoleLabels[role] }));

function DayInput(props: { label: string; column: string; typed: string; onChange: (typed: string) => void }): ReactNode {
  const { typed, onChange } = props;
  return (
    <Input
      aria-label={props.label}
      data-column={props.column}
      placeholder="—"
      maxLength={20}
      value={typed}
      status={readTypedDay(typed) === undefined ? 'error' : ''}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => {
        const day = readTypedDay(typed);
        if (day && day !== typed) onChange(day);
      }}
    />
  );
}

/** One person of a leading group as a row of fields. */
export function MemberRow(props: {
  member: MemberDraft;
  place: number;
  onChange: (change: Partial<MemberDraft>) => void;
  /** Null while people are hidden, so that a place among all can't be seen. */
  onMove: ((step: -1 | 1) => void) | null;
  onRemove: () => void;
}): ReactNode {
  const { member, onChange, onMove } = props;
  const name = member.name.trim() || `第 ${props.place} 行`;
  return (
    <tr data-member={member.key}>
      <td>
        <Select aria-label={`${name}的组内职务`} data-column="role" className={styles.full ?? ''} value={member.role} options={roleOptions} popupMatchSelectWidth={false} onChange={(role) => onChange({ role })} />
      </td>
      <td>
        <Input aria-label={`${name}的称谓`} data-column="roleWords" maxLength={50} value={member.roleWords} status={member.roleWords.trim() === '' ? 'error' : ''} onChange={(event) => onChange({ roleWords: event.target.value })} />
      </td>
      <td>
        <Input aria-label={`第 ${props.place} 行姓名`} data-column="name" maxLength={50} value={member.name} status={member.name.trim() === '' ? 'error' : ''} onChange={(event) => onChange({ name: event.target.value })} />
      </td>
      <td>
        <Input aria-label={`${name}的单位及职务`} data-column="post" maxLength={200} title={member.post} value={member.post} onChange={(event) => onChange({ post: event.target.value })} />
      </td>
      <td>
        <DayInput label={`${name}起`} column="validFrom" typed={member.validFrom} onChange={(validFrom) => onChange({ validFrom })} />
      </td>
      <td>
        <DayInput label={`${name}止`} column="validTo" typed={member.validTo} onChange={(validTo) => onChange({ validTo })} />
      </td>
      <td className={styles.rowActions}>
        <Button type="text" size="small" tabIndex={-1} icon={<ArrowUpOutlined />} aria-label={`${name}上移`} title={onMove ? '上移（Alt+↑）' : '按日期筛选时不能调整顺序'} disabled={!onMove} onClick={() => onMove?.(-1)} />
        <Button type="text" size="small" tabIndex={-1} icon={<ArrowDownOutlined />} aria-label={`${name}下移`} title={onMove ? '下移（Alt+↓）' : '按日期筛选时不能调整顺序'} disabled={!onMove} onClick={() => onMove?.(1)} />
        <Button type="text" size="small" tabIndex={-1} icon={<DeleteOutlined />} aria-label={`去掉${name}`} title="去掉（Ctrl+Delete）" onClick={props.onRemove} />
      </td>
    </tr>
  );
}
