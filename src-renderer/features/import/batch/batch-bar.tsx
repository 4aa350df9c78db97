import { Button } from 'antd';
import type { ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { FormPopover } from '../../../ui/form-popover.tsx';
import type { CheckCommand } from '../check-step/shortcuts.ts';
import type { DraftContext } from '../drafts/draft-context.ts';
import { AddUnitsForm } from './add-units-form.tsx';
import { AllocationForm } from './allocation-form.tsx';
import { ChangeRoleForm } from './change-role-form.tsx';
import { DeadlinesForm } from './deadlines-form.tsx';
import type { EditMany } from './edit-many.ts';
import { RemoveUnitsForm } from './remove-units-form.tsx';
import { SectionForm } from './section-form.tsx';
import styles from './batch.module.css';

const button = (children: string): ButtonProps => ({ size: 'small', children });

/** What can be done with the marked drafts at once. */
export function BatchBar(props: {
  many: EditMany;
  context: DraftContext;
  canDo: (command: CheckCommand) => boolean;
  onCommand: (command: CheckCommand) => void;
}): ReactNode {
  const { many, context, canDo, onCommand } = props;
  return (
    <div className={styles.bar} role="toolbar" aria-label="批量修改">
      <span className={styles.words}>已选 {many.drafts.length} 项</span>
      <FormPopover
        button={button('加单位')}
        renderForm={(close) => <AddUnitsForm many={many} suggestions={context.unitNames} onDone={close} />}
      />
      <FormPopover button={button('去掉单位')} renderForm={(close) => <RemoveUnitsForm many={many} onDone={close} />} />
      <FormPopover button={button('改角色')} renderForm={(close) => <ChangeRoleForm many={many} onDone={close} />} />
      <FormPopover button={button('设时限')} renderForm={(close) => <DeadlinesForm many={many} year={context.year} onDone={close} />} />
      <FormPopover button={button('设章节')} renderForm={(close) => <SectionForm many={many} paths={context.sectionPaths} onDone={close} />} />
      <FormPopover button={button('设分派')} renderForm={(close) => <AllocationForm many={many} onDone={close} />} />
      <Button size="small" title="Ctrl+M" disabled={!canDo('merge')} onClick={() => onCommand('merge')}>
        合并
      </Button>
      <Button size="small" title="Delete" onClick={() => onCommand('dropOrRestore')}>
        不导入 / 恢复
      </Button>
      <span className={styles.spread} />
      <Button size="small" type="text" title="Esc" disabled={false} onClick={() => onCommand('uncheckAll')}>
        取消选择
      </Button>
    </div>
  );
}
