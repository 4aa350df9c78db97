import { Badge, Button, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { unitStates } from '../../../../src-main/contract/codes.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { missingOf, noDetails, typedDetails } from './progress-draft.ts';
import { ReportDetails } from './report-details.tsx';
import type { ProgressOfTask } from './use-progress.ts';
import styles from './task-panel.module.css';

const stateOptions = unitStates.map((state) => ({ value: state, label: unitStateLabels[state] }));

/** State, day and words of a progress report for the chosen units; 更多 unfolds what else it can say. */
export function ProgressForm({ progress }: { progress: ProgressOfTask }): ReactNode {
  const { draft, change: onChange, unfolded: more } = progress;
  const missing = missingOf(draft);
  return (
    <>
      <ErrorNotice error={progress.error} />
      <div className={styles.formRow}>
        <Select
          className={styles.grow ?? ''}
          aria-label="状态"
          placeholder="现在的状态"
          value={draft.state}
          options={stateOptions}
          onChange={(state) => onChange({ state })}
        />
        <DayPicker
          className={styles.day ?? ''}
          aria-label="报告日期"
          allowClear={false}
          value={dayjs(draft.reportedOn)}
          onChange={(day) => onChange({ reportedOn: day?.format('YYYY-MM-DD') ?? draft.reportedOn })}
        />
        <Badge dot={!more && typedDetails(draft) > 0}>
          <Button
            aria-expanded={more}
            title="完成进度、所属季度、填报人、存在问题、下一步措施"
            onClick={() => progress.unfold(!more)}
          >
            {more ? '收起' : '更多'}
          </Button>
        </Badge>
      </div>
      <Input.TextArea
        aria-label="落实情况"
        maxLength={20_000}
        placeholder="落实情况；暂缓调整、重新打开的，写明依据或理由"
        autoSize={{ minRows: 2, maxRows: 5 }}
        value={draft.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      {more ? <ReportDetails details={draft.details ?? noDetails} onChange={(details) => onChange({ details })} /> : null}
      <div className={styles.buttons}>
        <span className={styles.words}>{missing ?? `将登记 ${draft.unitIds.length} 个单位`}</span>
        {progress.typed ? <Button onClick={progress.discard}>放弃</Button> : null}
        <Button type="primary" disabled={missing !== null} loading={progress.running} onClick={() => void progress.record()}>
          登记进展
        </Button>
      </div>
    </>
  );
}
