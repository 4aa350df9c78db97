import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useChange } from '../../api/change-hooks.ts';
import { useJobs, useRunJob } from '../../api/job-hooks.ts';
import { useUnitPresets } from '../../api/preset-hooks.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Field } from '../../ui/field.tsx';
import { JobProgressBar } from '../../ui/job-progress-bar.tsx';
import { useStoredValue } from '../../app/stored-value.ts';
import { isFirstStartDraft, officeOf, suggestedOfficeName } from './office-suggestion.ts';
import type { FirstStartFields } from './office-suggestion.ts';
import { PresetChoice } from './preset-choice.tsx';
import styles from './first-start-screen.module.css';

/** The first start: who works here, which units to begin with; or the sample county to look around. `today` is YYYY-MM-DD. */
export function FirstStartScreen(props: { today: string }): ReactNode {
  const { client } = useApi();
  const { run, running, error } = useChange();
  const runJob = useRunJob();
  const job = useJobs().at(-1);
  const firstPreset = useUnitPresets()[0]?.name ?? null;
  const [jobError, setJobError] = useState<unknown>(null);
  const [typed, setTyped] = useStoredValue('draft:first-start', isFirstStartDraft);
  const fields: FirstStartFields = {
    countyName: '',
    officeName: null,
    clerkName: '',
    year: Number(props.today.slice(0, 4)),
    unitPreset: firstPreset,
    ...typed,
  };
  const office = officeOf(fields);
  const change = (part: Partial<FirstStartFields>): void => setTyped({ ...typed, ...part });
  const begin = async (): Promise<void> => {
    if (await run(() => client.workspace.setUp(office), '已完成首次设置')) setTyped(null);
  };
  const showSample = async (): Promise<void> => {
    setJobError(null);
    try {
      await runJob('正在准备示例', (signal) => client.workspace.loadSample(undefined, { signal }));
    } catch (failure) {
      setJobError(failure);
    }
  };
  const busy = running || job !== undefined;
  return (
    <main className={styles.page}>
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <h1 className={styles.title}>政务公开台账通</h1>
        <p className={styles.about}>先填写本单位的信息，打印的表格和页面上方会用到；以后可以在“设置”中修改。</p>
        <Field label="县（市、区）名称" required>
          <Input
            autoFocus
            aria-label="县（市、区）名称"
            maxLength={200}
            placeholder="如：某某县"
            value={fields.countyName}
            onChange={(event) => change({ countyName: event.target.value })}
          />
        </Field>
        <Field label="本单位名称" required>
          <Input
            aria-label="本单位名称"
            maxLength={200}
            placeholder="如：某某县人民政府办公室"
            value={fields.officeName ?? suggestedOfficeName(fields.countyName)}
            onChange={(event) => change({ officeName: event.target.value })}
          />
        </Field>
        <div className={styles.line}>
          <div className={styles.grow}>
            <Field label="经办人">
              <Input
                aria-label="经办人"
                maxLength={50}
                value={fields.clerkName}
                onChange={(event) => change({ clerkName: event.target.value })}
              />
            </Field>
          </div>
          <Field label="年度" required>
            <InputNumber
              aria-label="年度"
              min={2000}
              max={2100}
              value={fields.year}
              onChange={(year) => change({ year: year ?? fields.year })}
            />
          </Field>
        </div>
        <Field label="单位名录">
          <PresetChoice preset={fields.unitPreset} onChange={(unitPreset) => change({ unitPreset })} />
        </Field>
        <ErrorNotice error={error ?? jobError} />
        <div className={styles.buttons}>
          <Button
            type="primary"
            htmlType="submit"
            loading={running}
            disabled={busy || office.countyName === '' || office.officeName === ''}
          >
            开始使用
          </Button>
          <Button className={styles.sample ?? ''} disabled={busy} onClick={() => void showSample()}>
            先看示例
          </Button>
        </div>
        <div className={styles.job}>{job ? <JobProgressBar job={job} /> : null}</div>
      </form>
    </main>
  );
}
