import type { CaseView } from '../../../../src-main/contract/cases.ts';
import { caseChannelLabels, caseStateLabels } from '../../../../src-main/contract/text/labels.ts';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { daysLeftCell, stateColours } from './case-words.ts';
import styles from '../cases-screen.module.css';

/** Columns of the table of requests; beside the panel those that it shows give way. `unsaved` are ids with typed input. */
export function caseColumns(unsaved: ReadonlySet<string>): RowGridColumn<CaseView>[] {
  return [
    { key: 'receivedOn', label: '收到日', width: '7.2em', cell: ({ receivedOn }) => receivedOn },
    { key: 'channel', label: '渠道', width: '6.4em', shownFrom: 58, cell: ({ channel }) => caseChannelLabels[channel] },
    { key: 'number', label: '编号', width: '7.5em', shownFrom: 66, cell: ({ number }) => <span title={number ?? ''}>{number}</span> },
    {
      key: 'subject',
      label: '事由',
      width: 'minmax(8em, 1fr)',
      cell: ({ caseId, subject }) => (
        <span title={subject}>
          {unsaved.has(caseId) ? <span className={styles.unsaved}>未保存 </span> : null}
          {subject}
        </span>
      ),
    },
    { key: 'applicant', label: '申请人', width: '6em', shownFrom: 74, cell: ({ applicant }) => <span title={applicant ?? ''}>{applicant}</span> },
    { key: 'unit', label: '承办单位', width: '9.5em', cell: ({ unitName }) => <span title={unitName}>{unitName}</span> },
    { key: 'dueOn', label: '答复期限', width: '7.2em', cell: ({ clock }) => clock.extendedTo ?? clock.dueOn },
    {
      key: 'daysLeft',
      label: '剩余工作日',
      width: '6.4em',
      right: true,
      cell: ({ clock }) => daysLeftCell(clock),
    },
    {
      key: 'state',
      label: '状态',
      width: '8em',
      cell: ({ clock, eventId }) => (
        <StatusChip
          colour={stateColours[clock.state]}
          label={caseStateLabels[clock.state]}
          title={[...clock.faults, ...(eventId === null ? [] : ['已登记扣分事项'])].join('；')}
        />
      ),
    },
  ];
}
