import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { unitPersonRoles } from '../../../../src-main/contract/codes.ts';
import { unitPersonRoleLabels } from '../../../../src-main/contract/text/labels.ts';
import type { UnitPerson } from '../../../../src-main/contract/units.ts';
import { MoveButtons } from '../parts/move-buttons.tsx';
import styles from './unit-panel.module.css';

const roleOptions = unitPersonRoles.map((role) => ({ value: role, label: unitPersonRoleLabels[role] }));

/** Role, name, phone and post of one person. */
export function PersonLine(props: {
  person: UnitPerson;
  index: number;
  people: readonly UnitPerson[];
  onChange: (person: UnitPerson) => void;
  onMove: (people: UnitPerson[]) => void;
  onRemove: () => void;
}): ReactNode {
  const { person, index, people, onChange } = props;
  const place = `第 ${index + 1} 人`;
  return (
    <div className={styles.person}>
      <Select
        aria-label={`${place}的身份`}
        value={person.role}
        options={roleOptions}
        onChange={(role) => onChange({ ...person, role })}
      />
      <Input
        aria-label={`${place}的姓名`}
        placeholder="姓名"
        autoFocus={person.name === '' && person.post === null && person.phone === null}
        maxLength={50}
        value={person.name}
        onChange={(event) => onChange({ ...person, name: event.target.value })}
      />
      <Input
        aria-label={`${place}的电话`}
        placeholder="电话"
        maxLength={50}
        value={person.phone ?? ''}
        onChange={(event) => onChange({ ...person, phone: event.target.value || null })}
      />
      <div className={styles.second}>
        <Input
          aria-label={`${place}的职务`}
          placeholder="职务，如 副局长、办公室主任"
          maxLength={100}
          value={person.post ?? ''}
          onChange={(event) => onChange({ ...person, post: event.target.value || null })}
        />
        <span className={styles.tools}>
          <MoveButtons name={place} list={people} index={index} onMove={props.onMove} />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={`去掉${place}`}
            title="去掉"
            onClick={props.onRemove}
          />
        </span>
      </div>
    </div>
  );
}
