import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useStoredValue } from '../../../app/stored-value.ts';
import { FormPopover } from '../../../ui/form-popover.tsx';
import { columnsToChoose, isColumnChoice, usualColumns, withColumnMoved, withColumnToggled } from './column-choice.ts';
import type { ColumnChoice } from './column-choice.ts';
import { choosableColumns, ledgerColumns } from './ledger-columns.ts';
import styles from './column-picker.module.css';

/** The columns that the clerk has chosen, kept for this window whatever workspace is open. */
export function useColumnChoice(): [ColumnChoice, (choice: ColumnChoice) => void] {
  const [stored, setStored] = useStoredValue('ledger-columns', isColumnChoice);
  const words = stored?.join(' ') ?? null;
  // A stored value is read anew with every draw: the same columns have to stay the same list.
  const choice = useMemo(() => words && words.split(' ').flatMap((word) => choosableColumns.find((column) => column === word) ?? []), [words]);
  return [choice || null, setStored];
}

/** 列: which columns the table shows, and in which order. */
export function ColumnPicker(): ReactNode {
  const [choice, setChoice] = useColumnChoice();
  const shown = choice ?? usualColumns;
  return (
    <FormPopover
      button={{ children: '列', title: '选择台账显示哪些列、按什么顺序' }}
      renderForm={() => (
        <div className={styles.form} role="group" aria-label="显示的列">
          {columnsToChoose(shown).map((key) => {
            const label = ledgerColumns.find((column) => column.key === key)?.label ?? '';
            const isShown = shown.includes(key);
            return (
              <div key={key} className={styles.line}>
                <Checkbox checked={isShown} disabled={key === 'title'} onChange={() => setChoice(withColumnToggled(shown, key))}>
                  {label}
                </Checkbox>
                {isShown ? (
                  <span>
                    <Button
                      type="text"
                      size="small"
                      icon={<UpOutlined />}
                      aria-label={`${label}前移`}
                      disabled={shown[0] === key}
                      onClick={() => setChoice(withColumnMoved(shown, key, -1))}
                    />
                    <Button
                      type="text"
                      size="small"
                      icon={<DownOutlined />}
                      aria-label={`${label}后移`}
                      disabled={shown.at(-1) === key}
                      onClick={() => setChoice(withColumnMoved(shown, key, 1))}
                    />
                  </span>
                ) : null}
              </div>
            );
          })}
          <Button disabled={choice === null} onClick={() => setChoice(null)}>
            按窗口宽度自动显示
          </Button>
        </div>
      )}
    />
  );
}
