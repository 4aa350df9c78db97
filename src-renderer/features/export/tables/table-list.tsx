import type { KeyboardEvent, ReactNode } from 'react';
import type { ExportTable } from '../../../../src-main/contract/export-questions.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { exportTables } from './table-words.ts';
import styles from './table-list.module.css';

const order = exportTables.map(({ table }) => table);

/** The tables that can go out; the arrows choose one. */
export function TableList(props: { current: ExportTable; onChoose: (table: ExportTable) => void }): ReactNode {
  const { current, onChoose } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    const next = order.find((table) => table === rowAfterKey(event.key, order, current));
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <div
      className={styles.list}
      role="listbox"
      aria-label="要导出的表"
      tabIndex={0}
      aria-activedescendant={`export-${current}`}
      onKeyDown={onKeyDown}
    >
      {exportTables.map(({ table, name, about }) => (
        <div
          key={table}
          id={`export-${table}`}
          role="option"
          aria-selected={table === current}
          className={styles.entry}
          onClick={() => onChoose(table)}
        >
          <div className={styles.name}>{name}</div>
          <div className={styles.about} title={about}>
            {about}
          </div>
        </div>
      ))}
    </div>
  );
}
