import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { UnitGroup } from '../list/unit-groups.ts';
import { withClassMembers } from './collective-draft.ts';
import styles from './collective.module.css';

/** Which units a collective unit stands for: one by one, or a whole class at once. */
export function MemberChoice(props: {
  groups: readonly UnitGroup[];
  memberIds: readonly string[];
  onChange: (memberIds: string[]) => void;
}): ReactNode {
  const { groups, memberIds, onChange } = props;
  const [typed, setTyped] = useState('');
  const members = new Set(memberIds);
  return (
    <>
      <Input
        aria-label="查找成员"
        placeholder="查找单位"
        allowClear
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {groups.map(({ code, name, units }) => {
        const shown = units.filter((unit) => unit.name.includes(typed.trim()));
        const chosen = shown.filter(({ id }) => members.has(id)).length;
        const classIds = shown.map(({ id }) => id);
        return shown.length === 0 ? null : (
          <div key={code}>
            <Checkbox
              className={styles.class ?? ''}
              checked={chosen === shown.length}
              indeterminate={chosen > 0 && chosen < shown.length}
              onChange={(event) => onChange(withClassMembers(memberIds, classIds, event.target.checked))}
            >
              {name} {chosen}/{shown.length}
            </Checkbox>
            <div className={styles.members}>
              {shown.map((unit) => (
                <Checkbox
                  key={unit.id}
                  checked={members.has(unit.id)}
                  onChange={(event) => onChange(withClassMembers(memberIds, [unit.id], event.target.checked))}
                >
                  {unit.shortName ?? unit.name}
                </Checkbox>
              ))}
            </div>
          </div>
        );
      })}
    </>
  );
}
