import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { unitPersonRoles } from '../../../../src-main/contract/codes.ts';
import type { UnitPersonRole } from '../../../../src-main/contract/codes.ts';
import { unitPersonRoleLabels } from '../../../../src-main/contract/text/labels.ts';
import type { UnitPerson } from '../../../../src-main/contract/units.ts';
import { keepFocusInPanel } from '../../../ui/panel-focus.ts';
import { movedBy, stepOfKey } from '../parts/list-moves.ts';
import { PersonLine } from './person-line.tsx';
import styles from './unit-panel.module.css';

const mostPeople = 50;

/** The focus goes with the line that moves: to the same field of the line in its new place. */
function followLine(line: HTMLElement, field: EventTarget, step: -1 | 1): void {
  const place = [...line.querySelectorAll('input')].findIndex((input) => input === field);
  const target = step === 1 ? line.nextElementSibling : line.previousElementSibling;
  target?.querySelectorAll('input')[place]?.focus();
}

/** Persons of a unit in the order in which they are listed; Alt with the arrows moves the one that is typed in. */
export function PeopleTab(props: { people: readonly UnitPerson[]; onChange: (people: UnitPerson[]) => void }): ReactNode {
  const { people, onChange } = props;
  const add = (role: UnitPersonRole): void => onChange([...people, { role, name: '', post: null, phone: null }]);
  return (
    <>
      {people.length === 0 ? (
        <p className={styles.quiet}>还没有人员。分管领导、责任人和联络员记在这里，分派、催办和领导小组名单都会用到。</p>
      ) : null}
      {people.map((person, index) => (
        <div
          key={index}
          onKeyDown={(event) => {
            const step = stepOfKey(event);
            const moved = step === null ? null : movedBy(people, index, step);
            if (moved === null) return;
            event.preventDefault();
            onChange(moved);
            if (step !== null) followLine(event.currentTarget, event.target, step);
          }}
        >
          <PersonLine
            person={person}
            index={index}
            people={people}
            onChange={(changed) => onChange(people.with(index, changed))}
            onMove={onChange}
            onRemove={() => {
              onChange(people.toSpliced(index, 1));
              keepFocusInPanel();
            }}
          />
        </div>
      ))}
      <div className={styles.adds}>
        {unitPersonRoles.map((role) => (
          <Button key={role} size="small" icon={<PlusOutlined />} disabled={people.length >= mostPeople} onClick={() => add(role)}>
            {unitPersonRoleLabels[role]}
          </Button>
        ))}
      </div>
    </>
  );
}
