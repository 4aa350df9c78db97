import { Button } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { withChecked } from './checked-groups.ts';
import type { RowGroup } from './checked-groups.ts';
import tables from '../../../ui/sticky-table.module.css';
import styles from './create.module.css';

/** A row that can be chosen. */
export interface CheckedRow {
  key: string;
  title: string;
  /** Shown in grey below the title. */
  detail: string;
  /** One text for each further column. */
  cells: readonly string[];
  /** The row is there already and can't be chosen. */
  fixed?: string;
}

/** A box that shows by a dash that only some of its rows are chosen. */
function GroupBox(props: { name: string; label: string; chosen: number; total: number; tabIndex: number; onCheck: (checked: boolean) => void }): ReactNode {
  const { chosen, total } = props;
  return (
    <input
      type="checkbox"
      data-row={props.name}
      aria-label={props.label}
      tabIndex={props.tabIndex}
      disabled={total === 0}
      checked={total > 0 && chosen === total}
      ref={(box) => {
        if (box) box.indeterminate = chosen > 0 && chosen < total;
      }}
      onChange={(event) => props.onCheck(event.target.checked)}
    />
  );
}

/** Rows below headings to choose from: the arrows go from box to box, Space chooses, a heading's box chooses all below it. */
export function CheckedTable(props: {
  label: string;
  titleColumn: string;
  columns: readonly string[];
  groups: readonly RowGroup<CheckedRow>[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: Set<string>) => void;
}): ReactNode {
  const { groups, chosen, onChange } = props;
  const [at, setAt] = useState<string | null>(null);
  const free = groups.flatMap(({ rows }) => rows.filter(({ fixed }) => fixed === undefined).map(({ key }) => key));
  const order = groups.flatMap(({ heading, rows }) => [
    ...(rows.some(({ fixed }) => fixed === undefined) ? [`group ${heading}`] : []),
    ...rows.filter(({ fixed }) => fixed === undefined).map(({ key }) => key),
  ]);
  const stop = at !== null && order.includes(at) ? at : (order[0] ?? null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposingKey(event.nativeEvent) || !(event.target instanceof HTMLInputElement)) return;
    const next = rowAfterKey(event.key, order, event.target.dataset['row'] ?? null);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus();
  };
  const tabIndexOf = (name: string): number => (name === stop ? 0 : -1);
  return (
    <>
      <div className={styles.choiceHead}>
        <span>
          {props.label}：选中 {free.filter((key) => chosen.has(key)).length} / {free.length} 项
        </span>
        <Button size="small" onClick={() => onChange(new Set(free))}>
          全选
        </Button>
        <Button size="small" disabled={chosen.size === 0} onClick={() => onChange(new Set())}>
          全不选
        </Button>
        <span className={styles.quiet}>↑ ↓ 移动，空格选中</span>
      </div>
      <table className={`${tables.table} ${tables.texts} ${styles.table}`} aria-label={props.label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th className={styles.box} aria-label="选中" />
            <th>{props.titleColumn}</th>
            {props.columns.map((column) => (
              <th key={column} className={styles.side}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ heading, rows }) => {
          const keys = rows.filter(({ fixed }) => fixed === undefined).map(({ key }) => key);
          const count = keys.filter((key) => chosen.has(key)).length;
          return (
            <tbody key={heading}>
              <tr className={styles.group}>
                <td>
                  <GroupBox name={`group ${heading}`} label={`${heading}全部`} chosen={count} total={keys.length} tabIndex={tabIndexOf(`group ${heading}`)} onCheck={(checked) => onChange(withChecked(chosen, keys, checked))} />
                </td>
                <td colSpan={1 + props.columns.length}>
                  {heading}
                  <span className={styles.quiet}>
                    {' '}
                    {count}/{rows.length}
                  </span>
                </td>
              </tr>
              {rows.map((row) => (
                <tr key={row.key} className={row.fixed === undefined ? '' : styles.fixed}>
                  <td>
                    <input
                      type="checkbox"
                      data-row={row.key}
                      id={`choice-${row.key}`}
                      tabIndex={tabIndexOf(row.key)}
                      disabled={row.fixed !== undefined}
                      checked={row.fixed !== undefined || chosen.has(row.key)}
                      onFocus={() => setAt(row.key)}
                      onChange={(event) => onChange(withChecked(chosen, [row.key], event.target.checked))}
                    />
                  </td>
                  <td>
                    <label htmlFor={`choice-${row.key}`}>
                      {row.title}
                      {row.fixed === undefined ? null : <span className={styles.quiet}>（{row.fixed}）</span>}
                      {row.detail === '' ? null : <span className={styles.detail}>{row.detail}</span>}
                    </label>
                  </td>
                  {row.cells.map((cell, index) => (
                    <td key={props.columns[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </>
  );
}
