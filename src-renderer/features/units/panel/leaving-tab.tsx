import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { UnitView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { DayInput } from '../../../ui/day-input.tsx';
import { UnitSelect } from '../parts/unit-select.tsx';
import { isLeavingDraft } from './leaving-draft.ts';
import type { LeavingDraft } from './leaving-draft.ts';
import { MergeDialog } from './merge-dialog.tsx';
import styles from './unit-panel.module.css';

/** The end of a unit: 停用 with its last day and its successor, 恢复, or a merge into another unit. */
export function LeavingTab(props: { unit: UnitView; onMerged: (intoUnitId: string) => void }): ReactNode {
  const { unit } = props;
  const { client } = useApi();
  const { today } = useOffice();
  const { run, running, error, clearError } = useChange();
  const [merging, setMerging] = useState(false);
  const [typed, setTyped] = useStoredValue(`draft:unit-leaving:${unit.id}`, isLeavingDraft);
  const saved: LeavingDraft = { dissolvedOn: unit.archived ? unit.dissolvedOn : today, successorId: unit.successorId };
  const draft = typed ?? saved;
  const archive = async (archived: boolean, sentence: string): Promise<void> => {
    const days = archived ? draft : {};
    const done = await run(
      () => client.units.archive({ unitId: unit.id, rowVersion: unit.rowVersion, archived, ...days }),
      sentence,
    );
    if (done) setTyped(null);
  };
  return (
    <>
      <h3 className={styles.heading}>{unit.archived ? '已停用' : '停用'}</h3>
      <p className={styles.quiet}>
        {unit.archived
          ? '已停用的单位不再承担任务，以前的任务和进展都保留。'
          : unit.openTaskCount > 0
            ? `还有 ${unit.openTaskCount} 项未完成的任务：先调整这些任务的单位，或合并到承接的单位。`
            : '停用后不再承担任务，以前的任务和进展都保留，随时可以恢复。'}
      </p>
      <div className={styles.pair}>
        <Field label="停用日期">
          <DayInput
            label="停用日期"
            placeholder="日期不详"
            value={draft.dissolvedOn}
            onChange={(dissolvedOn) => setTyped({ ...draft, dissolvedOn })}
          />
        </Field>
        <Field label="由哪家承接">
          <UnitSelect
            label="承接单位"
            placeholder="没有或不详"
            exceptId={unit.id}
            value={draft.successorId}
            onChange={(successorId) => setTyped({ ...draft, successorId })}
          />
        </Field>
      </div>
      <ErrorNotice error={error} onClose={clearError} />
      <div className={styles.adds}>
        {unit.archived ? (
          <>
            <Button loading={running} onClick={() => void archive(false, `已恢复“${unit.name}”`)}>
              恢复使用
            </Button>
            <Button disabled={typed === null} onClick={() => void archive(true, `已保存“${unit.name}”的停用信息`)}>
              保存停用信息
            </Button>
          </>
        ) : (
          <Button loading={running} onClick={() => void archive(true, `已停用“${unit.name}”`)}>
            停用
          </Button>
        )}
      </div>
      <h3 className={styles.heading}>合并</h3>
      <p className={styles.quiet}>机构改革并入另一家单位：任务、进展、人员、名称一并转过去，本单位停用，名称记为对方的曾用名。</p>
      <Button onClick={() => setMerging(true)}>合并到…</Button>
      <MergeDialog unit={unit} open={merging} onClose={() => setMerging(false)} onMerged={props.onMerged} />
    </>
  );
}
