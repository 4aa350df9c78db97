import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { cellKey, wordsToEdit } from '../cells/shown-cell.ts';
import type { CellPlaceInTable, CellTexts } from '../cells/use-cell-texts.ts';
import { columnQuarter, headerWords } from '../columns/column-words.ts';
import styles from './panel.module.css';

/** The longest text of a cell, in UTF-16 units. */
const longestText = 20_000;

/** The words of one cell: those that stand there, and those that are to be written. Leaving the field saves them; that of the current cell is kept in sight. */
export function CellField(props: { place: CellPlaceInTable; texts: CellTexts; isCurrent: boolean }): ReactNode {
  const { place, texts, isCurrent } = props;
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) field.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { row, column, cell } = place;
  const typed = texts.typed[cellKey(row.row, cell.column)];
  const save = (): void => {
    if (typed !== undefined) void texts.save(place, typed);
  };
  const saveOnKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey || isComposingKey(event.nativeEvent)) return;
    event.preventDefault();
    save();
  };
  const label = headerWords(column);
  const quarter = columnQuarter(column);
  return (
    <div ref={field} className={isCurrent ? `${styles.field} ${styles.currentField}` : styles.field}>
      <div className={styles.fieldHead}>
        <span className={styles.fieldLabel}>
          {label}
          {quarter === '' ? '' : `（${quarter}）`}
        </span>
        {typed === undefined ? null : <span className={styles.unsaved}>未保存</span>}
        {typed === undefined && cell.edited ? <span className={styles.unsaved}>已改</span> : null}
        {typed !== undefined || cell.edited ? (
          <Button
            type="link"
            size="small"
            className={styles.restore ?? ''}
            // Without this the field would be left first, and save what is to be given up.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              texts.type(place, null);
              if (cell.edited) void texts.save(place, null);
            }}
          >
            恢复拟填内容
          </Button>
        ) : null}
      </div>
      {cell.current === '' ? null : (
        <div className={styles.held}>
          <span className={styles.heldLabel}>表里已有：</span>
          {cell.current}
        </div>
      )}
      <textarea
        data-field
        className={styles.words}
        aria-label={label}
        rows={1}
        maxLength={longestText}
        placeholder={row.task === null ? '还没有对应任务，也可以直接填写' : '台账里没有可填的内容'}
        value={wordsToEdit(cell, typed)}
        onChange={(event) => texts.type(place, event.target.value)}
        onBlur={save}
        onKeyDown={saveOnKey}
      />
    </div>
  );
}
