import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { ReturnedFileView } from '../../../../src-main/contract/collection.ts';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { outcomeChip, outcomeCounts, outcomeWords, recognitionWords, returnStateChip } from './return-words.ts';
import styles from '../exchange.module.css';

/** The unit of a file, with a mark where it is not certain. */
function UnitCell({ file }: { file: ReturnedFileView }): ReactNode {
  const how = recognitionWords(file);
  if (file.unitId === null) return <span className={styles.open} title="打开侧栏选择单位">? {how}</span>;
  return (
    <span title={file.unitName ?? ''}>
      {file.unitName}
      {how === '' ? null : <span className={styles.words}>（{how}）</span>}
    </span>
  );
}

/** What the rows of a file bring, each count with its word and sign. */
export function OutcomeCell({ file }: { file: ReturnedFileView }): ReactNode {
  return (
    <span className={styles.outcomes} title={outcomeWords(file)}>
      {outcomeCounts(file).map(({ outcome, count }) => {
        const { label, colour } = outcomeChip(outcome);
        return <StatusChip key={outcome} colour={colour} label={`${label} ${count}`} />;
      })}
      {file.tamperedRows > 0 ? <StatusChip colour="yellow" label={`锁定格被改 ${file.tamperedRows}`} /> : null}
    </span>
  );
}

/** When a file was last saved, as its table shows it. */
export function savedWords(savedAt: string): string {
  return dayjs(savedAt).format('YYYY-MM-DD HH:mm');
}

/** The columns of the list of returned files; `periodOf` names the distribution that a file answers. */
export function returnColumns(periodOf: (file: ReturnedFileView) => string): RowGridColumn<ReturnedFileView>[] {
  return [
    { key: 'file', label: '文件', width: 'minmax(8em, 0.8fr)', cell: ({ fileName }) => fileName, title: ({ fileName }) => fileName },
    { key: 'unit', label: '单位', width: 'minmax(9em, 0.7fr)', cell: (file) => <UnitCell file={file} /> },
    { key: 'period', label: '填报期', width: '9.5em', shownFrom: 70, cell: periodOf },
    {
      key: 'savedAt',
      label: '保存时间',
      width: '10em',
      shownFrom: 60,
      cell: ({ savedAt, hasNewer }) => (
        <span className={hasNewer ? styles.open : undefined} title={hasNewer ? '同一张表另有更晚保存的文件，以更晚的为准' : ''}>
          {savedWords(savedAt)}
        </span>
      ),
    },
    { key: 'outcomes', label: '核对结果', width: 'minmax(13em, 1.6fr)', cell: (file) => <OutcomeCell file={file} /> },
    { key: 'attachments', label: '佐证', width: '4em', right: true, cell: ({ attachments }) => attachments || '' },
    {
      key: 'state',
      label: '状态',
      width: '7.5em',
      cell: ({ state, hasNewer }) =>
        hasNewer && state === 'waiting' ? <StatusChip colour="yellow" label="有更新的" title="同一张表另有更晚保存的文件，以更晚的为准" /> : <StatusChip {...returnStateChip(state)} />,
    },
  ];
}
