import { Button, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { roleLabels, unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { assignmentRoles, unitStates } from '../../../../src-main/contract/codes.ts';
import type { AssignmentRole, UnitState } from '../../../../src-main/contract/codes.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useRunJob } from '../../../api/job-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { recordMany } from './record-many.ts';
import type { ManyRecorded } from './record-many.ts';
import { RefusedTasks } from './refused-tasks.tsx';
import popover from '../../../ui/form-popover.module.css';

const everyUnit = 'every';
const roleOptions = [
  { value: everyUnit, label: '各任务的全部单位' },
  ...assignmentRoles.map((role) => ({ value: role as string, label: `只登记${roleLabels[role]}` })),
];
const stateOptions = unitStates.map((state) => ({ value: state, label: unitStateLabels[state] }));

/** The same progress for the units of many tasks at once. */
export function ProgressManyForm(props: {
  tasks: readonly { id: string; title: string }[];
  onDone: () => void;
}): ReactNode {
  const { tasks } = props;
  const { client } = useApi();
  const { run, running, error } = useChange();
  const runJob = useRunJob();
  const { today } = useOffice();
  const [role, setRole] = useState<AssignmentRole | null>(null);
  const [state, setState] = useState<UnitState | null>(null);
  const [typed, setText] = useTypedText('draft:progress-many', '');
  const text = typed ?? '';
  const [reportedOn, setReportedOn] = useState(today);
  const [refused, setRefused] = useState<ManyRecorded['refused']>([]);
  const record = async (): Promise<void> => {
    if (state === null) return;
    const progress = { tasks, role, state, text, reportedOn };
    let refusedNow: ManyRecorded['refused'] = [];
    const recorded = await run(
      async () => {
        const result = await runJob('正在登记进展', async (signal) => recordMany(client, progress, signal));
        refusedNow = result.refused;
        return result.recorded;
      },
      (answers) => `已为 ${answers.length} 项任务登记进展：${unitStateLabels[state]}`,
    );
    setRefused(refusedNow);
    if (!recorded || refusedNow.length > 0) return;
    setText(null);
    props.onDone();
  };
  return (
    <div className={popover.form}>
      <Select
        aria-label="登记哪些单位"
        value={role ?? everyUnit}
        options={roleOptions}
        onChange={(value) => setRole(assignmentRoles.find((one) => one === value) ?? null)}
      />
      <Select aria-label="状态" placeholder="现在的状态" value={state} options={stateOptions} onChange={setState} />
      <DayPicker
        aria-label="报告日期"
        allowClear={false}
        value={dayjs(reportedOn)}
        onChange={(day) => setReportedOn(day?.format('YYYY-MM-DD') ?? reportedOn)}
      />
      <Input.TextArea
        aria-label="落实情况"
        maxLength={20_000}
        placeholder="落实情况（可不填）"
        autoSize={{ minRows: 2, maxRows: 5 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ErrorNotice error={error} />
      <RefusedTasks refused={refused} />
      <div className={popover.buttons}>
        <Button type="primary" disabled={state === null} loading={running} onClick={() => void record()}>
          为 {tasks.length} 项任务登记
        </Button>
      </div>
    </div>
  );
}
