import { Button, Input } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useJobs, useRunJob } from '../../../api/job-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { JobProgressBar } from '../../../ui/job-progress-bar.tsx';
import { keepFocusInDetail } from '../detail/detail-focus.ts';
import { publishProblem } from './amendment-words.ts';
import styles from './changes.module.css';

type Amendments = Parameters<typeof publishProblem>[1];

const draftSchema = z.object({ publishedOn: z.string().nullable(), reason: z.string() });

function isPublishDraft(value: unknown): value is z.infer<typeof draftSchema> {
  return draftSchema.safeParse(value).success;
}

const emptyDraft = { publishedOn: null, reason: '' };

/** Publishes the next version: its day, and a reason that serves all changes that have none of their own. */
export function PublishForm(props: { plan: PlanSummary; amendments: Amendments; nextNumber: number }): ReactNode {
  const { plan, nextNumber } = props;
  const { client } = useApi();
  const { today } = useOffice();
  const runJob = useRunJob();
  const { run, running, error, clearError } = useChange();
  const [stored, setStored] = useStoredValue(`draft:publish:${plan.id}`, isPublishDraft);
  const draft = stored ?? emptyDraft;
  const label = `正在发布《${plan.title}》`;
  const job = useJobs().find((one) => one.label === label);
  const problem = publishProblem(plan, props.amendments, draft.reason);
  const publish = async (): Promise<void> => {
    const reason = draft.reason.trim();
    const input = { planId: plan.id, publishedOn: draft.publishedOn ?? today, reason: reason === '' ? null : reason };
    const published = await run(
      () => runJob(label, (signal) => client.plans.publish(input, { signal })),
      ({ number }) => `已发布《${plan.title}》第 ${number} 版`,
    );
    if (!published) return;
    setStored(null);
    keepFocusInDetail();
  };
  return (
    <>
      <ErrorNotice error={error} onClose={clearError} />
      <div className={styles.form}>
        <label>
          发布日期
          <DayPicker
            aria-label="发布日期"
            className={styles.dayInput ?? ''}
            allowClear={false}
            value={dayjs(draft.publishedOn ?? today)}
            onChange={(day) => setStored({ ...draft, publishedOn: day ? day.format('YYYY-MM-DD') : null })}
          />
        </label>
        <Input
          className={styles.grow ?? ''}
          aria-label="总的理由"
          placeholder={nextNumber === 1 ? '说明（可不填）' : '总的理由（没有单独写理由的各项用它）'}
          maxLength={1000}
          value={draft.reason}
          onChange={(event) => setStored({ ...draft, reason: event.target.value })}
        />
        <Button type="primary" loading={running} disabled={problem !== null} onClick={() => void publish()}>
          发布第 {nextNumber} 版
        </Button>
      </div>
      {job ? <JobProgressBar job={job} /> : problem === null ? null : <span className={styles.field}>{problem}</span>}
    </>
  );
}
