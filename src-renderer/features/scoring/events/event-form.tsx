import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { scoreEventLabels } from '../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { completeEvent, emptyEvent, eventProblems, isEventDraft, wantsReporter } from './event-draft.ts';
import type { EventDraft, ScoreEventKind } from './event-draft.ts';
import styles from '../scoring-screen.module.css';

const kinds = Object.entries(scoreEventLabels).map(([value, label]) => ({ value: value as ScoreEventKind, label }));
const searchUnits = { optionFilterProp: 'search' };

/** A new event; what is typed stays until it is saved or given up, over a restart too. */
export function EventForm(props: { year: number; day: string; unitId: string | null; onDone: () => void }): ReactNode {
  const { client, queries } = useApi();
  const { unitOptions } = useUnitOptions();
  const { run, running, error, clearError } = useChange();
  const [stored, setStored] = useStoredValue('score-event', isEventDraft);
  const [tried, setTried] = useState(false);
  const draft: EventDraft = stored ?? { ...emptyEvent(props.day), unitId: props.unitId };
  const change = (part: Partial<EventDraft>): void => setStored({ ...draft, ...part });
  const tasks = useQuery({
    ...queries.ledger.list.queryOptions({ input: { year: props.year, ...(draft.unitId === null ? {} : { unitId: draft.unitId }) } }),
    enabled: draft.unitId !== null,
  }).data?.rows;

  const save = async (): Promise<void> => {
    setTried(true);
    const event = completeEvent(draft);
    if (event === null) return;
    if (await run(() => client.scoring.addEvent(event), `已登记扣分事项：${scoreEventLabels[event.kind]}`)) {
      setStored(null);
      props.onDone();
    }
  };
  const problems = tried ? eventProblems(draft) : {};
  const leave = (): void => {
    setStored(null);
    props.onDone();
  };
  return (
    <SidePanel
      title="登记扣分事项"
      onClose={props.onDone}
      foot={
        <>
          <ErrorNotice error={error} onClose={clearError} />
          <div className={styles.buttons}>
            {stored ? <Button onClick={leave}>放弃</Button> : null}
            <Button type="primary" loading={running} onClick={() => void save()}>
              保存
            </Button>
          </div>
        </>
      }
    >
      <Field label="单位" required problem={problems.unitId ?? null}>
        <Select
          aria-label="单位" style={{ width: '100%' }} placeholder="被扣分的单位" showSearch={searchUnits} autoFocus
          value={draft.unitId} options={unitOptions}
          onChange={(unitId: string | null) => change({ unitId, taskId: null })}
        />
      </Field>
      <Field label="种类" required problem={problems.kind ?? null}>
        <Select<ScoreEventKind | null>
          aria-label="种类" style={{ width: '100%' }} placeholder="选择种类" value={draft.kind} options={kinds}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      <Field label="发生日期" required>
        <DayPicker
          aria-label="发生日期" allowClear={false} value={dayjs(draft.occurredOn)}
          onChange={(day) => change({ occurredOn: day ? day.format('YYYY-MM-DD') : props.day })}
        />
      </Field>
      <Field label="依据" required problem={problems.basis ?? null} hint="写清什么事、依据什么文件或通报，会印在自查评分表上。">
        <Input.TextArea
          aria-label="依据" autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} value={draft.basis}
          onChange={(event) => change({ basis: event.target.value })}
        />
      </Field>
      <Field label="有关任务">
        <Select
          aria-label="有关任务" style={{ width: '100%' }} allowClear showSearch={{ optionFilterProp: 'label' }}
          placeholder={draft.unitId === null ? '先选单位' : '没有就不填'} disabled={draft.unitId === null}
          value={draft.taskId} popupMatchSelectWidth={false}
          options={(tasks ?? []).map(({ id, outlineNumber, title }) => ({ value: id, label: `${outlineNumber ?? ''} ${title}`.trim() }))}
          onChange={(taskId: string | null | undefined) => change({ taskId: taskId ?? null })}
        />
      </Field>
      {wantsReporter(draft.kind) ? (
        <Field label="提出的牵头单位" required problem={problems.reportedByUnitId ?? null} hint="细则规定由牵头单位提出；不是该任务的牵头单位提出的不扣分。">
          <Select
            aria-label="提出的牵头单位" style={{ width: '100%' }} showSearch={searchUnits} placeholder="哪个牵头单位提出"
            value={draft.reportedByUnitId} options={unitOptions}
            onChange={(reportedByUnitId: string | null) => change({ reportedByUnitId })}
          />
        </Field>
      ) : null}
    </SidePanel>
  );
}
