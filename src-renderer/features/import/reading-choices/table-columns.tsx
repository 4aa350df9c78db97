import { Alert, Button, Select } from 'antd';
import type { ReactNode } from 'react';
import type { SourceSpan } from '../source/source-marks.ts';
import { rolesProblem, shownRoles, toldBy, withColumn } from './column-choices.ts';
import type { TableForm } from './column-choices.ts';
import { columnRoleLabels, toldByLabels } from './reading-words.ts';
import type { ColumnRole, FoundTable, ReadingChoices } from './reading-words.ts';
import styles from './reading-choices.module.css';

const roleOptions = Object.entries(columnRoleLabels).map(([value, label]) => ({ value: value as ColumnRole, label }));

function TablePlace(props: { table: FoundTable; onShowPlace: (span: SourceSpan) => void }): ReactNode {
  const { beginning, rowCount, taskCount, span } = props.table;
  return (
    <div className={styles.place}>
      <Button
        type="link"
        size="small"
        className={styles.beginning ?? ''}
        title="在原文中显示这张表"
        // Said outright, so that a closed import, in which all else is disabled, can still be looked at.
        disabled={span === null}
        {...(span === null ? {} : { onClick: () => props.onShowPlace(span) })}
      >
        从“{beginning || '空行'}”开始
      </Button>
      <span className={styles.counts}>
        {rowCount} 行，{taskCount > 0 ? `读出 ${taskCount} 项任务` : '没有当作任务表'}
      </span>
    </div>
  );
}

/** Tables of one form: where each begins, and what its columns are read as. */
export function TableColumns(props: {
  form: TableForm;
  choices: ReadingChoices;
  onChoose: (choices: ReadingChoices) => void;
  onShowPlace: (span: SourceSpan) => void;
}): ReactNode {
  const { form, choices } = props;
  const { table, tables } = form;
  const roles = shownRoles(table, choices);
  const problem = rolesProblem(roles);
  return (
    <section className={styles.table} aria-label={`表格：${table.beginning}`}>
      {tables.map((one, index) => (
        <TablePlace key={index} table={one} onShowPlace={props.onShowPlace} />
      ))}
      {tables.length > 1 ? <p className={styles.quiet}>这 {tables.length} 张表的表头相同，栏目一并指定。</p> : null}
      <table className={styles.columns}>
        <thead>
          <tr>
            <th className={styles.order}>栏</th>
            <th>原表表头</th>
            <th className={styles.role}>读作</th>
            <th className={styles.told}>依据</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, index) => {
            const role = roles[index] ?? column.role;
            return (
              <tr key={index}>
                <td className={styles.order}>{index + 1}</td>
                <td title={column.header}>{column.header || <span className={styles.quiet}>（没有表头）</span>}</td>
                <td>
                  <Select<ColumnRole>
                    aria-label={`第 ${index + 1} 栏“${column.header}”读作`}
                    className={styles.full ?? ''}
                    value={role}
                    options={roleOptions}
                    onChange={(chosen) => props.onChoose(withColumn(choices, table, index, chosen))}
                  />
                </td>
                <td>{toldByLabels[toldBy(column, role)]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {problem ? <Alert type="warning" showIcon title={problem} /> : null}
    </section>
  );
}
