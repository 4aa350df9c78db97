import { describe, expect, it } from 'vitest';
import { columnRoles, planParts } from '../../../../src-main/domain/extraction/found-table.ts';
import {
  nothingChosen,
  rolesProblem,
  sameChoices,
  shownRoles,
  tableForms,
  toldBy,
  withColumn,
} from '../../../../src-renderer/features/import/reading-choices/column-choices.ts';
import { columnRoleLabels, planPartLabels } from '../../../../src-renderer/features/import/reading-choices/reading-words.ts';
import type { ColumnRole, FoundTable } from '../../../../src-renderer/features/import/reading-choices/reading-words.ts';

const tableOf = (signature: string, roles: ColumnRole[], beginning = '1'): FoundTable => ({
  signature,
  columns: roles.map((role) => ({ header: role, role, toldBy: 'header' })),
  rowCount: 3,
  taskCount: 3,
  beginning,
  span: null,
});
const table = tableOf('序号|事项|部门', ['number', 'task', 'ignored']);

describe('choices of what columns hold', () => {
  it('show what was read until something is chosen', () => {
    expect(shownRoles(table, nothingChosen)).toEqual(['number', 'task', 'ignored']);
    const chosen = withColumn(nothingChosen, table, 2, 'responsible');
    expect(shownRoles(table, chosen)).toEqual(['number', 'task', 'responsible']);
    expect(nothingChosen.columns).toEqual([]);
  });

  it('keep the other columns and the other forms', () => {
    const other = tableOf('名称', ['ignored']);
    const first = withColumn(withColumn(nothingChosen, other, 0, 'task'), table, 2, 'responsible');
    const second = withColumn(first, table, 0, 'ignored');
    expect(shownRoles(table, second)).toEqual(['ignored', 'task', 'responsible']);
    expect(shownRoles(other, second)).toEqual(['task']);
    expect(second.columns).toHaveLength(2);
  });

  it('say of a changed column that it is not read yet', () => {
    const column = { header: '部门', role: 'ignored', toldBy: 'content' } as const;
    expect([toldBy(column, 'ignored'), toldBy(column, 'lead')]).toEqual(['content', 'pending']);
  });

  it('are the same in any order of the forms, and not with another part or role', () => {
    const one = { signature: '甲', roles: ['task' as const] };
    const two = { signature: '乙', roles: ['task' as const] };
    expect(sameChoices({ readFrom: null, columns: [one, two] }, { readFrom: null, columns: [two, one] })).toBe(true);
    expect(sameChoices({ readFrom: null, columns: [one] }, { readFrom: 'text', columns: [one] })).toBe(false);
    expect(sameChoices({ readFrom: null, columns: [one] }, { readFrom: null, columns: [{ ...one, roles: ['lead'] }] })).toBe(false);
  });

  it('warn of a table without a task column', () => {
    expect(rolesProblem(['number', 'requirement'])).toBeNull();
    expect(rolesProblem(['number', 'lead'])).toContain('工作任务');
  });
});

describe('tables of one form', () => {
  it('stand together in the order of the document; others of the same headers that were read otherwise apart', () => {
    const again = tableOf(table.signature, ['number', 'task', 'ignored'], '9');
    const otherwise = tableOf(table.signature, ['number', 'requirement', 'ignored'], '5');
    const forms = tableForms([table, otherwise, again]);
    expect(forms.map(({ tables }) => tables.map(({ beginning }) => beginning))).toEqual([['1', '9'], ['5']]);
    expect(tableForms([])).toEqual([]);
  });
});

describe('labels', () => {
  it('name every role of a column and every part of a document, in the order of the choices', () => {
    expect(Object.keys(columnRoleLabels)).toEqual([...columnRoles]);
    expect(Object.keys(planPartLabels)).toEqual([...planParts]);
  });
});
