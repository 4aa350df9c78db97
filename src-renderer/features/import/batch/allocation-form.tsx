import { Button } from 'antd';
import type { ReactNode } from 'react';
import { allocations } from '../../../../src-main/contract/codes.ts';
import type { Allocation } from '../../../../src-main/contract/codes.ts';
import { allocationLabels } from '../../../../src-main/contract/text/labels.ts';
import type { EditMany } from './edit-many.ts';
import popover from '../../../ui/form-popover.module.css';

/** Sets how many drafts stand to units. */
export function AllocationForm(props: { many: EditMany; onDone: () => void }): ReactNode {
  const { many } = props;
  const apply = async (allocation: Allocation): Promise<void> => {
    const sentence = `已把 ${many.drafts.length} 项任务设为${allocationLabels[allocation]}`;
    if (await many.apply({ kind: 'setAllocation', allocation }, sentence)) props.onDone();
  };
  return (
    <div className={popover.buttons}>
      {allocations.map((allocation) => (
        <Button key={allocation} onClick={() => void apply(allocation)}>
          {allocationLabels[allocation]}
        </Button>
      ))}
    </div>
  );
}
