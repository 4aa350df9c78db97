import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { lightSentence } from '../../../../src-main/contract/text/light-sentences.ts';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { lightWords } from '../table/light-words.ts';
import styles from './task-panel.module.css';

/** How the task stands, in sight on every tab: its light and why, its state, how many of its units are done. */
export function TaskStanding({ row }: { row: LedgerRow }): ReactNode {
  return (
    <div className={styles.facts} data-task-standing>
      <StatusChip colour={row.light} label={lightWords(row)} />
      <span>{lightSentence(row.lightReason)}</span>
      <span>{row.state === null ? '未定单位' : unitStateLabels[row.state]}</span>
      {row.unitCount > 0 ? (
        <span>
          {row.unitCount} 个单位中 {row.doneUnitCount} 个完成
        </span>
      ) : null}
    </div>
  );
}
