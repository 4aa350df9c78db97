import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { roleLabels } from '../../../../src-main/contract/text/labels.ts';
import { targetOfValue } from '../../../api/mapping-targets.ts';
import { useTargetOptions } from '../../../api/target-options.ts';
import type { AdaptationEdits } from '../work/adaptation-edits.ts';
import styles from './drafts.module.css';

type Action = Parameters<AdaptationEdits['changeAssignments']>[0]['action'];

const actionLabels: Record<Action, string> = { add: '加上', replace: '换成', remove: '去掉' };
const actions = Object.entries(actionLabels).map(([value, label]) => ({ value: value as Action, label }));
const roles = assignmentRoles.map((value) => ({ value, label: roleLabels[value] }));

/** Adds, replaces or removes a unit in a role for many drafts at once. */
export function AssignForm(props: { draftIds: readonly string[]; edits: AdaptationEdits; onDone: () => void }): ReactNode {
  const { draftIds, edits } = props;
  const { units, collectives } = useTargetOptions();
  const [action, setAction] = useState<Action>('replace');
  const [role, setRole] = useState<AssignmentRole>('lead');
  const [value, setValue] = useState<string | null>(null);
  const apply = async (): Promise<void> => {
    const target = value === null ? null : targetOfValue(value);
    if (target === null || target.kind === 'none') return;
    const name = [...units, ...collectives].find((option) => option.value === value)?.label ?? '';
    const sentence = `已为 ${draftIds.length} 项任务${actionLabels[action]}${roleLabels[role]}“${name}”`;
    if (await edits.changeAssignments({ draftIds: [...draftIds], action, role, target }, sentence)) props.onDone();
  };
  return (
    <div className={styles.form}>
      <Segmented<AssignmentRole> aria-label="角色" block value={role} options={roles} onChange={setRole} />
      <Segmented<Action> aria-label="做什么" block value={action} options={actions} onChange={setAction} />
      <Select<string | null>
        aria-label="单位"
        placeholder="选择单位或集合单位"
        showSearch={{ optionFilterProp: 'search' }}
        value={value}
        options={[
          { label: '集合单位', options: collectives },
          { label: '单位', options: units },
        ]}
        onChange={setValue}
      />
      <Button type="primary" disabled={value === null} loading={edits.running} onClick={() => void apply()}>
        改 {draftIds.length} 项任务
      </Button>
    </div>
  );
}
