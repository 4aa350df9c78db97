import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AssignmentView } from '../../../../../src-main/contract/ledger.ts';
import { taskPersonRoleLabels } from '../../../../../src-main/contract/text/labels.ts';
import { taskPersonRoles } from '../../../../../src-main/contract/codes.ts';
import { useApi } from '../../../../api/api-provider.tsx';
import { useUnitRegister } from '../../../../api/unit-hooks.ts';
import { Field } from '../../../../ui/field.tsx';
import type { TypedPerson } from '../task-draft.ts';
import { PersonLine } from './person-line.tsx';
import { personSuggestions, withRolePeople } from './person-suggestions.ts';

/** Most people that a task can name. */
const mostPeople = 20;

/** 牵头领导, 责任人 and 联系人 of a task; a line for a further one follows those of each role. */
export function PeopleFields(props: {
  people: readonly TypedPerson[];
  planId: string;
  assignments: readonly AssignmentView[];
  onChange: (people: TypedPerson[]) => void;
}): ReactNode {
  const { people, planId, assignments, onChange } = props;
  const { queries } = useApi();
  const register = useUnitRegister();
  const members = useQuery(queries.plans.leadingGroup.queryOptions({ input: { planId } })).data ?? [];
  return taskPersonRoles.map((role) => {
    const own = people.filter((person) => person.role === role);
    const suggestions = personSuggestions(role, { members, assignments, register });
    const change = (ofRole: readonly TypedPerson[]): void => onChange(withRolePeople(people, role, ofRole, taskPersonRoles));
    const empty: TypedPerson = { role, name: '', post: null, phone: null };
    const lines = people.length < mostPeople ? [...own, empty] : own;
    return (
      <Field key={role} label={taskPersonRoleLabels[role]}>
        {lines.map((person, index) => (
          <PersonLine
            key={index}
            label={taskPersonRoleLabels[role]}
            person={person}
            suggestions={suggestions}
            onChange={(changed) => change(own.toSpliced(index, 1, { ...person, ...changed }))}
            onRemove={index < own.length ? () => change(own.toSpliced(index, 1)) : null}
          />
        ))}
      </Field>
    );
  });
}
