import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { roleLabels } from '../../../../src-main/contract/text/labels.ts';
import { unitNamesFrom } from '../drafts/unit-names.ts';
import type { EditMany } from './edit-many.ts';
import { roleOptions } from './role-options.ts';
import popover from '../../../ui/form-popover.module.css';

/** Adds units in a role to many drafts. */
export function AddUnitsForm(props: { many: EditMany; suggestions: readonly string[]; onDone: () => void }): ReactNode {
  const { many } = props;
  const [role, setRole] = useState<AssignmentRole>(assignmentRoles[1]);
  const [names, setNames] = useState<string[]>([]);
  const apply = async (): Promise<void> => {
    const sentence = `已在 ${many.drafts.length} 项任务中加上${roleLabels[role]}“${names.join('、')}”`;
    if (await many.apply({ kind: 'addUnits', role, names }, sentence)) props.onDone();
  };
  return (
    <div className={popover.form}>
      <Select
        mode="tags" aria-label="要加上的单位" placeholder="输入或选择单位，可一次粘贴多个"
        tokenSeparators={['、', ',', '，', ';', '；']} value={names}
        options={props.suggestions.map((name) => ({ value: name, label: name }))}
        onChange={(tags: string[]) => setNames(unitNamesFrom(tags))}
      />
      <Select aria-label="角色" value={role} options={roleOptions} onChange={setRole} />
      <div className={popover.buttons}>
        <Button type="primary" disabled={names.length === 0} onClick={() => void apply()}>
          加到 {many.drafts.length} 项任务
        </Button>
      </div>
    </div>
  );
}
