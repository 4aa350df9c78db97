import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { lightSentence } from '../../../../src-main/contract/text/light-sentences.ts';
import { matterWords } from '../../../api/matter-words.ts';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';
import { longestOverdue } from './next-lines.ts';
import type { NextLine } from './next-lines.ts';
import styles from './next.module.css';

function nameOf(line: NextLine): ReactNode {
  if (line.kind === 'matter') return <span className={styles.matter}>{matterWords(line.matter)}</span>;
  return (
    <>
      <span className={styles.fold} aria-hidden>
        {line.folded ? <CaretRightOutlined /> : <CaretDownOutlined />}
      </span>
      {line.proposal.unitName}
    </>
  );
}

function reasonOf(line: NextLine): string {
  return line.kind === 'unit' ? '' : lightSentence(line.matter.lightReason);
}

function overdueOf(line: NextLine): ReactNode {
  const days = line.kind === 'unit' ? longestOverdue(line.proposal) : line.matter.overdueDays;
  if (days === null) return '';
  return line.kind === 'unit' ? `最长 ${days} 天` : <span className={styles.overdue}>{days} 天</span>;
}

/** The columns of what should go out next. */
export const nextColumns: readonly RowGridColumn<NextLine>[] = [
  {
    key: 'name',
    label: '单位和事项',
    width: 'minmax(14em, 1fr)',
    cell: nameOf,
    title: (line) => (line.kind === 'unit' ? line.proposal.unitName : matterWords(line.matter)),
  },
  { key: 'reason', label: '为什么', width: '19em', shownFrom: 52, cell: reasonOf, title: reasonOf },
  { key: 'overdue', label: '超期', width: '8em', right: true, cell: overdueOf },
  {
    key: 'count',
    label: '选中',
    width: '6.5em',
    right: true,
    cell: (line) => (line.kind === 'unit' ? `${line.chosen} / ${line.proposal.matters.length} 项` : ''),
  },
];
