import { Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { DraftDetails } from './progress-draft.ts';
import { quarterOptions } from './quarter-options.ts';
import styles from './task-panel.module.css';

/** Percent, quarter, reporter, problems and next step of a report. */
export function ReportDetails(props: { details: DraftDetails; onChange: (details: DraftDetails) => void }): ReactNode {
  const { details, onChange } = props;
  const change = (part: Partial<DraftDetails>): void => onChange({ ...details, ...part });
  const words = (label: string, key: 'problems' | 'nextStep'): ReactNode => (
    <Input.TextArea
      className={styles.grow ?? ''}
      aria-label={label}
      placeholder={label}
      maxLength={20_000}
      autoSize={{ minRows: 1, maxRows: 3 }}
      value={details[key]}
      onChange={(event) => change({ [key]: event.target.value })}
    />
  );
  return (
    <>
      <div className={styles.formRow}>
        <InputNumber
          className={styles.grow ?? ''}
          aria-label="完成进度"
          placeholder="完成进度"
          suffix="%"
          min={0}
          max={100}
          precision={0}
          value={details.percent}
          onChange={(percent) => change({ percent })}
        />
        <Select
          className={styles.grow ?? ''}
          aria-label="所属季度"
          placeholder="所属季度"
          allowClear
          value={details.quarter}
          options={quarterOptions}
          onChange={(quarter: number | undefined) => change({ quarter: quarter ?? null })}
        />
        <Input
          className={styles.grow ?? ''}
          aria-label="填报人"
          placeholder="填报人"
          maxLength={50}
          value={details.reporter}
          onChange={(event) => change({ reporter: event.target.value })}
        />
      </div>
      <div className={styles.formRow}>
        {words('存在问题', 'problems')}
        {words('下一步措施', 'nextStep')}
      </div>
    </>
  );
}
