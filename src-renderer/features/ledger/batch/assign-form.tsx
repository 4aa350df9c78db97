import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { roleLabels } from '../../../../src-main/contract/text/labels.ts';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import popover from '../../../ui/form-popover.module.css';

const roleOptions = assignmentRoles.map((role) => ({ value: role, label: roleLabels[role] }));

/** Adds one unit to many tasks in a role, or takes it out of them. */
export function AssignForm(props: { taskIds: readonly string[]; onDone: () => void }): ReactNode {
  const { client } = useApi();
  const { run, running, error } = useChange();
  const { unitOptions, collectiveOptions } = useUnitOptions();
  const [action, setAction] = useState<'add' | 'remove'>('add');
  const [role, setRole] = useState<AssignmentRole>('responsible');
  const [chosen, setChosen] = useState<string | null>(null);
  const name = [...unitOptions, ...collectiveOptions].find(({ value }) => value === chosen)?.label ?? '';
  const apply = async (): Promise<void> => {
    if (chosen === null) return;
    const target = collectiveOptions.some(({ value }) => value === chosen)
      ? { kind: 'collective' as const, collectiveUnitId: chosen }
      : { kind: 'unit' as const, unitId: chosen };
    const words = action === 'add' ? `加上${roleLabels[role]}“${name}”` : `去掉${roleLabels[role]}“${name}”`;
    const answer = await run(
      () => client.ledger.changeAssignments({ taskIds: [...props.taskIds], action, role, target }),
      ({ changedTasks }) => `已在 ${changedTasks} 项任务中${words}`,
    );
    if (answer) props.onDone();
  };
  return (
    <div className={popover.form}>
      <Segmented
        block
        value={action}
        onChange={setAction}
        options={[
          { value: 'add', label: '加上单位' },
          { value: 'remove', label: '去掉单位' },
        ]}
      />
      <Select aria-label="角色" value={role} options={roleOptions} onChange={setRole} />
      <Select
        aria-label="单位"
        placeholder="选择单位"
        showSearch={{ optionFilterProp: 'search' }}
        value={chosen}
        options={[
          { label: '单位', options: unitOptions },
          { label: '集合单位', options: collectiveOptions },
        ]}
        onChange={setChosen}
      />
      <ErrorNotice error={error} />
      <div className={popover.buttons}>
        <Button type="primary" disabled={chosen === null} loading={running} onClick={() => void apply()}>
          {action === 'add' ? '加到' : '从'} {props.taskIds.length} 项任务{action === 'add' ? '' : '中去掉'}
        </Button>
      </div>
    </div>
  );
}
