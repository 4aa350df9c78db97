import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { EditMany } from './edit-many.ts';
import { unitNamesOf } from './edit-many.ts';
import popover from '../../../ui/form-popover.module.css';

/** Takes units out of many drafts, in whichever role they stand. */
export function RemoveUnitsForm(props: { many: EditMany; onDone: () => void }): ReactNode {
  const { many } = props;
  const [names, setNames] = useState<string[]>([]);
  const apply = async (): Promise<void> => {
    const sentence = `已从 ${many.drafts.length} 项任务中去掉“${names.join('、')}”`;
    if (await many.apply({ kind: 'removeUnits', names }, sentence)) props.onDone();
  };
  return (
    <div className={popover.form}>
      <Select
        mode="multiple" aria-label="要去掉的单位" placeholder="选中的任务里的单位" value={names}
        options={unitNamesOf(many.drafts).map((name) => ({ value: name, label: name }))} onChange={setNames}
      />
      <div className={popover.buttons}>
        <Button type="primary" disabled={names.length === 0} onClick={() => void apply()}>
          从 {many.drafts.length} 项任务中去掉
        </Button>
      </div>
    </div>
  );
}
