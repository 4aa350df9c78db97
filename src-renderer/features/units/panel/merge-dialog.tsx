import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { MergePreview, UnitView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { RequiredDayInput } from '../../../ui/day-input.tsx';
import { UnitSelect } from '../parts/unit-select.tsx';
import { movedWords, stateWords } from './merge-words.ts';
import tables from '../../../ui/plain-table.module.css';
import styles from './merge-dialog.module.css';

function Preview(props: { preview: MergePreview; fromName: string }): ReactNode {
  const { conflicts } = props.preview;
  const moved = movedWords(props.preview);
  return (
    <div className={styles.preview} data-merge-preview>
      <p>{moved.length === 0 ? `“${props.fromName}”没有任务和人员，只转名称。` : `一并转过去：${moved.join('；')}。`}</p>
      {conflicts.length === 0 ? null : (
        <table className={`${tables.table} ${styles.conflicts}`}>
          <caption>两家都在办、状态不同的 {conflicts.length} 项任务，保留进度靠前的状态：</caption>
          <thead>
            <tr>
              <th>任务</th>
              <th className={styles.state}>本单位</th>
              <th className={styles.state}>对方</th>
              <th className={styles.state}>保留</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ taskId, title, fromState, intoState, keptState }) => (
              <tr key={taskId}>
                <td title={title}>{title}</td>
                <td>{stateWords(fromState)}</td>
                <td>{stateWords(intoState)}</td>
                <td>
                  <strong>{stateWords(keptState)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** The decision to merge a unit into another one, with what that moves. */
export function MergeDialog(props: {
  unit: UnitView;
  open: boolean;
  onClose: () => void;
  onMerged: (intoUnitId: string) => void;
}): ReactNode {
  const { unit } = props;
  const { client, queries } = useApi();
  const { today } = useOffice();
  const { run, running, error, clearError } = useChange();
  const [intoUnitId, setIntoUnitId] = useState<string | null>(null);
  const [mergedOn, setMergedOn] = useState(today);
  const preview = useQuery({
    ...queries.units.previewMerge.queryOptions({ input: { fromUnitId: unit.id, intoUnitId: intoUnitId ?? '' } }),
    enabled: props.open && intoUnitId !== null,
  });
  const merge = async (): Promise<void> => {
    if (intoUnitId === null) return;
    const input = { fromUnitId: unit.id, intoUnitId, fromRowVersion: unit.rowVersion, mergedOn };
    const merged = await run(
      () => client.units.merge(input),
      ({ tasks, reports }) => `已合并“${unit.name}”：转过去 ${tasks} 项任务、${reports} 条进展`,
    );
    if (!merged) return;
    props.onClose();
    props.onMerged(intoUnitId);
  };
  return (
    <Modal
      open={props.open}
      title={`合并“${unit.name}”`}
      width={640}
      destroyOnHidden
      okText="合并"
      cancelText="取消"
      okButtonProps={{ disabled: !preview.data || intoUnitId === null, loading: running }}
      onOk={() => void merge()}
      onCancel={() => {
        clearError();
        props.onClose();
      }}
    >
      <div className={styles.choice}>
        <Field label="合并到" required>
          <UnitSelect
            label="合并到"
            placeholder="选择承接的单位"
            exceptId={unit.id}
            autoFocus
            value={intoUnitId}
            onChange={setIntoUnitId}
          />
        </Field>
        <Field label="合并日期" required>
          <RequiredDayInput label="合并日期" value={mergedOn} onChange={setMergedOn} />
        </Field>
      </div>
      <ErrorNotice error={error ?? preview.error} />
      {preview.data && intoUnitId !== null ? <Preview preview={preview.data} fromName={unit.name} /> : null}
      <p className={styles.quiet}>一次完成，可以撤销。</p>
    </Modal>
  );
}
