import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { deadlineCell } from '../../../api/deadline-words.ts';
import { matterWords } from '../../../api/matter-words.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { toggled } from '../../../ui/row-selection.ts';
import styles from '../parts/panel.module.css';

/** Chooses a unit and, among its tasks of the year, those that a slip is to speak of. */
export function UnitTaskChoice(props: {
  year: number;
  unitId: string | null;
  onUnitId: (unitId: string | null) => void;
  chosen: ReadonlySet<string>;
  onChoose: (taskIds: ReadonlySet<string>) => void;
}): ReactNode {
  const { year, unitId, chosen, onChoose } = props;
  const { queries } = useApi();
  const { unitOptions } = useUnitOptions();
  const list = useQuery({
    ...queries.ledger.list.queryOptions({ input: { year, unitId: unitId ?? '' } }),
    enabled: unitId !== null,
  });
  const rows = unitId === null ? [] : (list.data?.rows ?? []);
  return (
    <>
      <Field label="单位" required>
        <Select
          className={styles.full ?? ''}
          aria-label="发给单位"
          placeholder="发给哪个单位"
          showSearch={{ optionFilterProp: 'search' }}
          value={unitId}
          options={unitOptions}
          onChange={props.onUnitId}
        />
      </Field>
      <ErrorNotice error={list.error} />
      {unitId === null ? null : (
        <div className={styles.choiceHead}>
          <span className={styles.footWords}>
            {list.data && rows.length === 0 ? `该单位在 ${year} 年没有任务。` : `已选 ${chosen.size} / ${rows.length} 项任务`}
          </span>
          <Button size="small" disabled={rows.length === 0} onClick={() => onChoose(new Set(rows.map(({ id }) => id)))}>
            全选
          </Button>
          <Button size="small" disabled={chosen.size === 0} onClick={() => onChoose(new Set())}>
            全不选
          </Button>
        </div>
      )}
      {rows.length === 0 ? null : (
        <div className={styles.choices}>
          {rows.map((row) => (
            <label key={row.id} className={styles.choice}>
              <input type="checkbox" checked={chosen.has(row.id)} onChange={() => onChoose(toggled(chosen, row.id))} />
              <span>{matterWords(row)}</span>
              <span className={styles.quiet}>
                {[deadlineCell(row.deadlines).day, row.state === null ? '' : unitStateLabels[row.state]].join(' ').trim()}
              </span>
            </label>
          ))}
        </div>
      )}
    </>
  );
}
