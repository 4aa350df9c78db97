import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { roleLabels } from '../../../../src-main/contract/text/labels.ts';
import type { EditMany } from './edit-many.ts';
import { roleOptions } from './role-options.ts';
import popover from '../../../ui/form-popover.module.css';

/** Gives the units of one role another role in many drafts. */
export function ChangeRoleForm(props: { many: EditMany; onDone: () => void }): ReactNode {
  const { many } = props;
  const [from, setFrom] = useState<AssignmentRole>('responsible');
  const [to, setTo] = useState<AssignmentRole>('lead');
  const apply = async (): Promise<void> => {
    const sentence = `已把 ${many.drafts.length} 项任务的${roleLabels[from]}改为${roleLabels[to]}`;
    if (await many.apply({ kind: 'changeRole', from, to }, sentence)) props.onDone();
  };
  return (
    <div className={popover.form}>
      <Select aria-label="原来的角色" prefix="把" value={from} options={roleOptions} onChange={setFrom} />
      <Select aria-label="新的角色" prefix="改为" value={to} options={roleOptions} onChange={setTo} />
      <div className={popover.buttons}>
        <Button type="primary" disabled={from === to} onClick={() => void apply()}>
          改 {many.drafts.length} 项任务
        </Button>
      </div>
    </div>
  );
}
