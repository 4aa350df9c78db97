import type { ReactNode } from 'react';
import type { ReturnedRowView } from '../../../../src-main/contract/collection.ts';
import { fillInFieldLabels, lockedFactLabels } from '../../../../src-main/contract/text/exchange-words.ts';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { savedWords } from '../returns/return-columns.tsx';
import { outcomeChip } from '../returns/return-words.ts';
import { chosenSide, countingSide, openFields, sideOfRow } from './review-choices.ts';
import type { Choices, Field, Side } from './review-choices.ts';
import { rowName } from './review-lines.ts';
import type { ReviewLine } from './review-lines.ts';
import { isDoubtfulRow } from './review-summary.ts';
import { SideButtons } from './side-buttons.tsx';
import { problemWords, returnedWords, valueWords } from './value-words.ts';
import quiet from '../exchange.module.css';
import styles from './review.module.css';

/** What the cells of the table need besides their line. */
export interface ReviewCells {
  choices: Choices;
  onChoose: (row: ReturnedRowView, fields: readonly Field[], side: Side) => void;
}

/** How sure the task of a row is: 凭文字对应 82 %; nothing where the row names it or the clerk has said so. */
export function matchWords({ taskId, matchedBy, confidence }: Pick<ReturnedRowView, 'taskId' | 'matchedBy' | 'confidence'>): string {
  if (taskId === null || matchedBy === 'id') return '';
  return matchedBy === 'clerk' ? '已指定任务' : `凭文字对应 ${Math.round(confidence * 100)} %`;
}

/** What a row has besides its cells: locked cells that were changed, evidence. */
function sideWords({ tampered, attachments }: ReturnedRowView): string {
  return [
    ...(tampered.length > 0 ? [`锁定格被改：${tampered.map(({ fact }) => lockedFactLabels[fact]).join('、')}`] : []),
    ...(attachments.length > 0 ? [`佐证 ${attachments.length} 件`] : []),
  ].join('；');
}

function WhatCell({ line }: { line: ReviewLine }): ReactNode {
  if (line.kind === 'file') return <span title={line.file.fileName}>{line.file.unitName ?? `? 未识别单位（${line.file.fileName}）`}</span>;
  if (line.kind === 'field') return <span className={styles.field}>{fillInFieldLabels[line.field.field]}</span>;
  const match = matchWords(line.row);
  return (
    <span className={styles.task} title={line.row.title}>
      {rowName(line.row)}
      {match === '' ? null : <span className={isDoubtfulRow(line.row) ? quiet.open : quiet.words}>（{match}）</span>}
    </span>
  );
}

function CurrentCell({ line }: { line: ReviewLine }): ReactNode {
  if (line.kind === 'file') return <span className={quiet.words}>{line.file.fileName}</span>;
  if (line.kind === 'row') return null;
  const { field, verdict, current, base } = line.field;
  const words = valueWords(field, current);
  const given = verdict === 'conflict' ? `下发时：${valueWords(field, base) || '（空）'}\n台账现有：${words || '（空）'}` : words;
  return <span title={given}>{words === '' ? <span className={styles.nothing}>（空）</span> : words}</span>;
}

function ReturnedCell({ line }: { line: ReviewLine }): ReactNode {
  if (line.kind === 'file') return <span className={quiet.words}>{savedWords(line.file.savedAt)} 保存</span>;
  if (line.kind === 'row') {
    const words = line.row.superseded ? '另有更晚保存的报送，以更晚的为准' : sideWords(line.row);
    return (
      <span className={quiet.words} title={words}>
        {words}
      </span>
    );
  }
  const words = returnedWords(line.field);
  const problem = problemWords(line.field);
  return (
    <span title={problem === null ? words : `“${words}”${problem}`}>
      <span className={styles.arrow} aria-label="改为">
        →
      </span>
      <span className={problem === null ? styles.new : styles.raw}>{words === '' ? '（空）' : words}</span>
      {problem === null ? null : <span className={quiet.words}> {problem}</span>}
    </span>
  );
}

function OutcomeCell({ line }: { line: ReviewLine }): ReactNode {
  if (line.kind === 'file') return <span className={quiet.words}>{line.rows} 行</span>;
  if (line.kind === 'row') return line.row.superseded ? <StatusChip colour="none" label="已过时" /> : <StatusChip {...outcomeChip(line.row.outcome)} />;
  if (line.field.verdict === 'conflict') return <StatusChip {...outcomeChip('conflict')} />;
  return line.field.verdict === 'invalid' ? <StatusChip {...outcomeChip('invalid')} /> : null;
}

function ChoiceCell({ line, choices, onChoose }: { line: ReviewLine } & ReviewCells): ReactNode {
  if (line.kind === 'file' || line.row.superseded || line.row.taskId === null) return null;
  const { row } = line;
  if (line.kind === 'row') {
    const side = sideOfRow(choices, row);
    const open = openFields(row);
    if (side === null || open.length < 2) return null;
    return <SideButtons inTable name={row.title} side={side} onChoose={(chosen) => onChoose(row, open.map(({ field }) => field), chosen)} />;
  }
  const { field, verdict } = line.field;
  if (verdict === 'invalid') return <span className={quiet.words}>不并入</span>;
  return (
    <SideButtons
      inTable
      name={`${row.title} ${fillInFieldLabels[field]}`}
      side={countingSide(choices, row, line.field)}
      open={verdict === 'conflict' && chosenSide(choices, row, field) === null}
      onChoose={(side) => onChoose(row, [field], side)}
    />
  );
}

/** The columns of the table that compares returned rows with the ledger. */
export function reviewColumns(cells: ReviewCells): RowGridColumn<ReviewLine>[] {
  return [
    { key: 'what', label: '任务和填报项', width: 'minmax(13em, 1.1fr)', cell: (line) => <WhatCell line={line} /> },
    { key: 'current', label: '台账现有', width: 'minmax(8em, 1fr)', cell: (line) => <CurrentCell line={line} /> },
    { key: 'returned', label: '报送', width: 'minmax(9em, 1.1fr)', cell: (line) => <ReturnedCell line={line} /> },
    { key: 'outcome', label: '结果', width: '7em', cell: (line) => <OutcomeCell line={line} /> },
    { key: 'choice', label: '取舍', width: '12.5em', cell: (line) => <ChoiceCell line={line} {...cells} /> },
  ];
}
