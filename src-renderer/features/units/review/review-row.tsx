import { Checkbox, Input, Select } from 'antd';
import { memo } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { UnitClassView } from '../../../../src-main/contract/units.ts';
import { isFreeEscape } from '../../../ui/panel-focus.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { canTake } from './review-rows.ts';
import type { ReviewRow } from './review-rows.ts';
import { actionWords, doubtWords } from './review-words.ts';
import styles from './review.module.css';

export interface RowActions {
  onCurrent: (key: number) => void;
  onChoose: (key: number, chosen: boolean) => void;
  onCorrect: (key: number, change: Partial<Pick<ReviewRow, 'name' | 'classCode'>>) => void;
}

function stepRow(row: HTMLElement, down: boolean): void {
  const next = down ? row.nextElementSibling : row.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
}

/** Arrows move, Space chooses, Enter goes into the name or the class, Esc comes back to the row. */
function keysOf(row: ReviewRow, actions: RowActions): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const line = event.currentTarget;
    if (event.target !== line) {
      if (isFreeEscape(event)) line.focus();
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') stepRow(line, event.key === 'ArrowDown');
    else if (event.key === ' ') {
      if (canTake(row)) actions.onChoose(row.key, !row.chosen);
    } else if (event.key === 'Enter') line.querySelector<HTMLElement>('[data-edit] input')?.focus();
    else return;
    event.preventDefault();
  };
}

/** A proposed unit: what it would do, its name and class (typed over in the current row), what it brings, what is odd. */
export const ReviewLine = memo(function ReviewLine(props: {
  row: ReviewRow;
  /** What it adds or changes, in words. */
  changes: string;
  current: boolean;
  classes: readonly UnitClassView[];
  actions: RowActions;
}): ReactNode {
  const { row, changes, current, classes, actions } = props;
  const words = actionWords[row.action];
  const doubts = row.doubts.map((doubt) => doubtWords[doubt]).join('；');
  const classWords =
    classes.find(({ code }) => code === row.classCode)?.name ?? (row.className === null ? '请选择' : `请选择（原文：${row.className}）`);
  return (
    <tr
      className={current ? styles.current : undefined}
      tabIndex={0}
      aria-selected={current}
      data-proposal={row.key}
      onFocus={() => actions.onCurrent(row.key)}
      onClick={() => actions.onCurrent(row.key)}
      onKeyDown={keysOf(row, actions)}
    >
      <td>
        <Checkbox
          aria-label={`导入“${row.name}”`}
          tabIndex={-1}
          checked={row.chosen}
          disabled={!canTake(row)}
          onChange={(event) => actions.onChoose(row.key, event.target.checked)}
        />
      </td>
      <td className={styles.number}>{row.row}</td>
      <td>
        <StatusChip colour={words.colour} label={words.label} />
      </td>
      <td title={row.name} data-edit={row.action === 'add' ? '' : undefined}>
        {current && row.action === 'add' ? (
          <Input
            aria-label="单位名称"
            size="small"
            maxLength={200}
            status={row.name.trim() === '' ? 'error' : ''}
            value={row.name}
            onChange={(event) => actions.onCorrect(row.key, { name: event.target.value })}
          />
        ) : (
          row.name
        )}
      </td>
      <td className={row.classCode === null ? styles.missing : undefined} data-edit={row.action === 'same' ? undefined : ''}>
        {current && row.action !== 'same' ? (
          <Select
            aria-label="类别"
            size="small"
            className={styles.full ?? ''}
            placeholder={classWords}
            showSearch={{ optionFilterProp: 'label' }}
            value={row.classCode}
            options={classes.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(classCode) => actions.onCorrect(row.key, { classCode })}
          />
        ) : (
          classWords
        )}
      </td>
      <td className={styles.quiet} title={changes}>
        {changes}
      </td>
      <td className={styles.doubt} title={doubts}>
        {doubts === '' ? null : `? ${doubts}`}
      </td>
    </tr>
  );
});
