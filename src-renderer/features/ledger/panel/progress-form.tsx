import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { unitStates } from '../../../../src-main/contract/codes.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { missingOf } from './progress-draft.ts';
import type { ProgressDraft } from './progress-draft.ts';
import styles from './task-panel.module.css';

const stateOptions = unitStates.map((state) => ({ value: state, label: unitStateLabels[state] }));

/** State, day and words of a progress report for the chosen units. */
export function ProgressForm(props: {
  draft: ProgressDraft;
  onChange: (change: Partial<ProgressDraft>) => void;
  onRecord: () => void;
  onDiscard: (() => void) | null;
  running: boolean;
  error: unknown;
}): ReactNode {
  const { draft, onChange } = props;
  const missing = missingOf(draft);
  return (
    <>
      <ErrorNotice error={props.error} />
      <div className={styles.formRow}>
        <Select
          className={styles.grow ?? ''}
          aria-label="状态"
          placeholder="现在的状态"
          value={draft.state}
          options={stateOptions}
          onChange={(state) => onChange({ state })}
        />
        <DatePicker
          aria-label="报告日期"
          allowClear={false}
          value={dayjs(draft.reportedOn)}
          onChange={(day) => onChange({ reportedOn: day?.format('YYYY-MM-DD') ?? draft.reportedOn })}
        />
      </div>
      <Input.TextArea
        aria-label="落实情况"
        maxLength={20_000}
        placeholder="落实情况；暂缓调整、重新打开的，写明依据或理由"
        autoSize={{ minRows: 2, maxRows: 5 }}
        value={draft.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className={styles.buttons}>
        <span className={styles.words}>{missing ?? `将登记 ${draft.unitIds.length} 个单位`}</span>
        {props.onDiscard ? <Button onClick={props.onDiscard}>放弃</Button> : null}
        <Button type="primary" disabled={missing !== null} loading={props.running} onClick={props.onRecord}>
          登记进展
        </Button>
      </div>
    </>
  );
}
