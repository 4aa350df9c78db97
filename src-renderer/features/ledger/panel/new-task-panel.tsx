import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanView } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { emptyFields, isTaskFields, namedPeople } from './task-draft.ts';
import { TaskFieldsForm } from './task-fields-form.tsx';
import styles from './task-panel.module.css';

/** A task that is added by hand; what was typed survives closing the panel. */
export function NewTaskPanel(props: {
  plans: readonly PlanView[];
  firstPlan: PlanView;
  onAdded: (taskId: string) => void;
  onClose: () => void;
}): ReactNode {
  const { plans, onAdded, onClose } = props;
  const { client } = useApi();
  const { run, running, error } = useChange();
  const [stored, setStored] = useStoredValue('draft:new-task', isTaskFields);
  const [plan, setPlan] = useState(props.firstPlan);
  const fields = stored ?? emptyFields;
  const add = async (): Promise<void> => {
    const answer = await run(() => client.ledger.addTask({ ...fields, people: namedPeople(fields.people), planId: plan.id }), `已新增“${fields.title}”`);
    if (!answer) return;
    setStored(null);
    onAdded(answer.taskId);
  };
  return (
    <SidePanel
      title="新增任务"
      onClose={onClose}
      foot={
        <>
          <ErrorNotice error={error} />
          <div className={styles.buttons}>
            <span className={styles.words} />
            {stored ? <Button onClick={() => setStored(null)}>清空</Button> : null}
            <Button
              type="primary"
              loading={running}
              disabled={fields.title.trim() === ''}
              onClick={() => void add()}
            >
              新增
            </Button>
          </div>
        </>
      }
    >
      {plans.length > 1 ? (
        <Field label="计划" required>
          <Select
            style={{ width: '100%' }}
            aria-label="计划"
            value={plan.id}
            options={plans.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(planId: string) => {
              setPlan(plans.find(({ id }) => id === planId) ?? plan);
              setStored({ ...fields, sectionId: null });
            }}
          />
        </Field>
      ) : null}
      <TaskFieldsForm
        fields={fields}
        planId={plan.id}
        year={plan.year}
        titleMissing={stored !== null && stored.title.trim() === ''}
        autoFocus
        storeKey="draft:new-task:deadline"
        onChange={(change) => setStored({ ...fields, ...change })}
      />
    </SidePanel>
  );
}
