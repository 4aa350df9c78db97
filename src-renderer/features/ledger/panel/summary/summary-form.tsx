import { Button, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { TaskUnitView } from '../../../../../src-main/contract/ledger.ts';
import { roleLabels } from '../../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../../api/api-provider.tsx';
import { useChange } from '../../../../api/change-hooks.ts';
import { useOffice } from '../../../../api/office-hooks.ts';
import { useStoredValue } from '../../../../app/stored-value.ts';
import { DayPicker } from '../../../../ui/day-picker.tsx';
import { ErrorNotice } from '../../../../ui/error-notice.tsx';
import { isSummaryDraft, newSummary } from './summary-draft.ts';
import styles from './summary.module.css';

/** Stands for the office among the units. */
const office = '';

/** What the lead unit, another unit or the office says of the task as a whole; it survives closing the form. */
export function SummaryForm(props: { taskId: string; units: readonly TaskUnitView[]; onDone: () => void }): ReactNode {
  const { taskId, units } = props;
  const { client } = useApi();
  const { today, officeName } = useOffice();
  const { run, running, error } = useChange();
  const [stored, setStored] = useStoredValue(`draft:summary:${taskId}`, isSummaryDraft);
  const draft = stored ?? newSummary(units, today);
  const missing = draft.text.trim() === '';
  const options = [
    ...units.map(({ unitId, unitName, role }) => ({ value: unitId, label: `${unitName}（${roleLabels[role]}）` })),
    { value: office, label: officeName },
  ];
  const save = async (): Promise<void> => {
    const saved = await run(() => client.progress.addSummary({ taskId, ...draft, text: draft.text.trim() }), '已保存汇总情况');
    if (!saved) return;
    setStored(null);
    props.onDone();
  };
  return (
    <div className={styles.form}>
      <Input.TextArea
        aria-label="汇总情况"
        autoFocus
        maxLength={20_000}
        placeholder="牵头单位汇总各单位的落实情况"
        autoSize={{ minRows: 4, maxRows: 10 }}
        value={draft.text}
        onChange={(event) => setStored({ ...draft, text: event.target.value })}
      />
      <div className={styles.row}>
        <Select
          className={styles.writer ?? ''}
          aria-label="汇总单位"
          value={draft.unitId ?? office}
          options={options}
          onChange={(unitId) => setStored({ ...draft, unitId: unitId === office ? null : unitId })}
        />
        <DayPicker
          className={styles.day ?? ''}
          aria-label="汇总日期"
          allowClear={false}
          value={dayjs(draft.writtenOn)}
          onChange={(day) => setStored({ ...draft, writtenOn: day?.format('YYYY-MM-DD') ?? draft.writtenOn })}
        />
        <Button type="primary" disabled={missing} loading={running} onClick={() => void save()}>
          保存
        </Button>
      </div>
      <ErrorNotice error={error} />
    </div>
  );
}
