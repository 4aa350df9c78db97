import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ReturnedRowView } from '../../../../src-main/contract/collection.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { matterWords } from '../../../api/matter-words.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import styles from '../exchange.module.css';
import review from './review.module.css';

/** Says which task a row is about: one of those that it could mean, or any task of a unit. */
export function PlaceForm(props: {
  row: ReturnedRowView;
  /** The unit that the file speaks for; null while it is not known. */
  fileUnitId: string | null;
}): ReactNode {
  const { row } = props;
  const { client, queries } = useApi();
  const { year } = useOffice();
  const { unitOptions } = useUnitOptions();
  const { run, running, error } = useChange();
  const [chosenUnit, setUnit] = useState<string | null>(null);
  const unitId = chosenUnit ?? row.unitId ?? props.fileUnitId;
  const tasks = useQuery({ ...queries.ledger.list.queryOptions({ input: { year, unitId: unitId ?? '' } }), enabled: unitId !== null });
  const place = (to: { taskId: string; unitId: string; title: string } | null): void => {
    const { returnId, rowKey } = row;
    const at = to === null ? null : { taskId: to.taskId, unitId: to.unitId };
    void run(() => client.exchange.placeReturnedRow({ returnId, rowKey, place: at }), to === null ? '改由程序对应任务' : `已对应到“${to.title}”`);
  };
  return (
    <>
      <h3 className={styles.heading}>{row.taskId === null ? '对应到哪项任务' : '改对应的任务'}</h3>
      <ErrorNotice error={error} />
      {row.candidates.length > 0 ? (
        <ul className={styles.list}>
          {row.candidates.map((candidate) => (
            <li key={`${candidate.taskId} ${candidate.unitId}`} className={review.candidate}>
              <span>
                {candidate.title}
                <span className={styles.words}>
                  （{candidate.unitName}，相似 {Math.round(candidate.confidence * 100)} %）
                </span>
              </span>
              <Button size="small" disabled={running} onClick={() => place(candidate)}>
                对应
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Field label="单位">
        <Select
          className={styles.full ?? ''}
          aria-label="这一行的单位"
          placeholder="哪个单位报的"
          showSearch={{ optionFilterProp: 'search' }}
          value={unitId}
          options={unitOptions}
          onChange={setUnit}
        />
      </Field>
      <Field label="任务" hint={unitId === null ? '先选择单位。' : null}>
        <Select<string | null>
          className={styles.full ?? ''}
          aria-label="这一行的任务"
          placeholder="在该单位的任务中查找"
          showSearch={{ optionFilterProp: 'label' }}
          disabled={unitId === null || running}
          value={row.taskId !== null && unitId === row.unitId ? row.taskId : null}
          options={(tasks.data?.rows ?? []).map((task) => ({ value: task.id, label: matterWords(task) }))}
          onChange={(taskId: string | null) => {
            const task = tasks.data?.rows.find(({ id }) => id === taskId);
            if (task && unitId !== null) place({ taskId: task.id, unitId, title: task.title });
          }}
        />
      </Field>
      {row.matchedBy === 'clerk' ? (
        <Button size="small" disabled={running} onClick={() => place(null)}>
          改由程序对应
        </Button>
      ) : null}
    </>
  );
}
