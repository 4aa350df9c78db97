import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { TaskUnitView } from '../../../../../src-main/contract/ledger.ts';
import { PanelPopover } from '../panel-popover.tsx';
import { CheckOffForm } from './check-off-form.tsx';
import { placesOf } from './evidence-groups.ts';
import { ReferenceForm } from './reference-form.tsx';
import { ReopenForm } from './reopen-form.tsx';
import styles from './evidence.module.css';

/** What can be done for the chosen units: adding evidence, 销号 and 重新打开; it stays in sight above the list. */
export function EvidenceTools(props: {
  taskId: string;
  units: readonly TaskUnitView[];
  chosen: readonly TaskUnitView[];
  onChoose: (unitIds: string[]) => void;
  onAddFile: () => void;
  adding: boolean;
  /** Pieces of evidence of the chosen units that wait for their check. */
  pending: number;
  onAcceptPending: () => void;
  accepting: boolean;
}): ReactNode {
  const { taskId, units, chosen } = props;
  const all = chosen.length === units.length;
  const open = placesOf(taskId, chosen.filter(({ state }) => state !== 'checkedOff'));
  const checkedOff = placesOf(taskId, chosen.filter(({ state }) => state === 'checkedOff'));
  return (
    <div className={styles.tools}>
      <Button type="primary" size="small" disabled={chosen.length === 0} loading={props.adding} onClick={props.onAddFile}>
        添加文件…
      </Button>
      <PanelPopover
        button={{ size: 'small', disabled: chosen.length === 0, children: '添加链接或文号…' }}
        renderForm={(close) => <ReferenceForm taskId={taskId} places={placesOf(taskId, chosen)} onDone={close} />}
      />
      {open.length > 0 ? (
        <PanelPopover
          button={{ size: 'small', children: '销号…' }}
          renderForm={(close) => <CheckOffForm places={open} onDone={close} />}
        />
      ) : null}
      {checkedOff.length > 0 ? (
        <PanelPopover
          button={{ size: 'small', children: '重新打开…' }}
          renderForm={(close) => <ReopenForm places={checkedOff} onDone={close} />}
        />
      ) : null}
      {props.pending > 1 ? (
        <Button size="small" disabled={props.accepting} onClick={props.onAcceptPending}>
          通过 {props.pending} 份待审核
        </Button>
      ) : null}
      <div className={styles.choose}>
        <span className={styles.quiet}>{chosen.length === 0 ? '请先勾选单位' : `用于 ${chosen.length} 个勾选的单位`}</span>
        {units.length > 1 ? (
          <Button type="link" size="small" onClick={() => props.onChoose(all ? [] : units.map(({ unitId }) => unitId))}>
            {all ? '全不选' : '全选'}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
