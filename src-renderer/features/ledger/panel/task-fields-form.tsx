import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { Field } from '../../../ui/field.tsx';
import { AssignmentField } from './assignment-field.tsx';
import { sectionOptions } from '../plan/section-options.ts';
import { DeadlineLine } from './deadline-line.tsx';
import { PeopleFields } from './people/people-fields.tsx';
import type { TaskFields } from './task-draft.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

/** All fields of a task that a clerk can type, for one that exists as for a new one. */
export function TaskFieldsForm(props: {
  fields: TaskFields;
  planId: string;
  year: number;
  /** The title was left empty where one is needed. */
  titleMissing: boolean;
  /** The first field takes the focus. */
  autoFocus?: boolean;
  /** Begins the keys under which words of a deadline wait that are not read yet. */
  storeKey: string;
  onChange: (change: Partial<TaskFields>) => void;
}): ReactNode {
  const { fields, planId, year, storeKey, onChange } = props;
  const { queries } = useApi();
  const sections = useQuery(queries.ledger.sections.queryOptions({ input: { planId } })).data ?? [];
  const replaceDeadline = (index: number, read: TaskFields['deadlines']): void =>
    onChange({ deadlines: fields.deadlines.toSpliced(index, 1, ...read) });
  return (
    <>
      <Field label="工作任务" required problem={props.titleMissing ? '请填写工作任务。' : null}>
        <Input.TextArea
          aria-label="工作任务"
          autoFocus={props.autoFocus ?? false}
          maxLength={2000}
          autoSize={{ minRows: 1, maxRows: 5 }}
          value={fields.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field label="工作要求">
        <Input.TextArea
          aria-label="工作要求"
          maxLength={20_000}
          autoSize={{ minRows: 2, maxRows: 10 }}
          value={fields.requirement ?? ''}
          onChange={(event) => onChange({ requirement: orNull(event.target.value) })}
        />
      </Field>
      {assignmentRoles.map((role) => (
        <AssignmentField
          key={role}
          role={role}
          assignments={fields.assignments}
          onChange={(assignments) => onChange({ assignments })}
        />
      ))}
      <Field label="完成时限">
        {fields.deadlines.map((deadline, index) => (
          <DeadlineLine
            key={index}
            storeKey={`${storeKey}:${index}`}
            deadline={deadline}
            year={year}
            onRead={(read) => replaceDeadline(index, read)}
          />
        ))}
        <DeadlineLine
          storeKey={`${storeKey}:new`}
          deadline={null}
          year={year}
          onRead={(read) => onChange({ deadlines: [...fields.deadlines, ...read] })}
        />
      </Field>
      <PeopleFields
        people={fields.people}
        planId={planId}
        assignments={fields.assignments}
        onChange={(people) => onChange({ people })}
      />
      <Field label="章节">
        <Select
          style={{ width: '100%' }}
          aria-label="章节"
          placeholder="未分章节"
          allowClear
          value={fields.sectionId}
          options={sectionOptions(sections)}
          onChange={(sectionId: string | undefined) => onChange({ sectionId: sectionId ?? null })}
        />
      </Field>
      <Field label="序号">
        <Input
          aria-label="序号"
          maxLength={50}
          style={{ width: '8em' }}
          value={fields.outlineNumber ?? ''}
          onChange={(event) => onChange({ outlineNumber: orNull(event.target.value) })}
        />
      </Field>
      <Field label="备注">
        <Input.TextArea
          aria-label="备注"
          maxLength={20_000}
          autoSize={{ minRows: 1, maxRows: 4 }}
          value={fields.note ?? ''}
          onChange={(event) => onChange({ note: orNull(event.target.value) })}
        />
      </Field>
    </>
  );
}
