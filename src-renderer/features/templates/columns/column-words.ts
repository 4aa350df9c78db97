import type { TemplateColumnView } from '../../../../src-main/contract/templates.ts';
import { quarterName } from '../../../../src-main/contract/text/quarter-names.ts';
import { templateRoleGroups, templateRoleLabels } from '../../../../src-main/contract/text/template-role-words.ts';
import type { ChipColour } from '../../../ui/status-chip.tsx';

type Role = TemplateColumnView['role'];

/** The roles of a column as choices, in their two groups. */
export const roleOptions = templateRoleGroups.map(({ label, roles }) => ({
  label,
  options: roles.map((role) => ({ value: role, label: templateRoleLabels[role] })),
}));

/** How sure the meaning of a column is, and by whom it was told. */
export function columnStanding({ confidence, toldBy }: Pick<TemplateColumnView, 'confidence' | 'toldBy'>): { colour: ChipColour; label: string; title: string } {
  if (toldBy === 'memory') return { colour: 'blue', label: '已记住', title: '与上次同一单位的表格相同' };
  if (toldBy === 'choice') return { colour: 'blue', label: '已选定', title: '由经办人选定，下次同样的表头照此办理' };
  if (confidence === 'sure') return { colour: 'green', label: '确定', title: '按表头的文字' };
  return confidence === 'likely'
    ? { colour: 'yellow', label: '待核对', title: '按表头的文字推断，请核对' }
    : { colour: 'red', label: '存疑', title: '表头没有说清是什么，请选定' };
}

/** Whether the clerk should look at what a column was taken for. */
export function isColumnOpen({ toldBy, confidence }: Pick<TemplateColumnView, 'toldBy' | 'confidence'>): boolean {
  return toldBy === 'header' && confidence !== 'sure';
}

/** The header of a column as printed, one line of it below the other. */
export function headerWords({ header, column }: Pick<TemplateColumnView, 'header' | 'column'>): string {
  return header === '' ? `第 ${column + 1} 列（无表头）` : header.replaceAll('/', ' / ');
}

/** The quarter that a column is for, where it is for one. */
export function columnQuarter({ quarter }: Pick<TemplateColumnView, 'quarter'>): string {
  return quarter === null ? '' : quarterName(quarter);
}

/** The roles of all columns with another one for one of them. */
export function rolesWith(columns: readonly TemplateColumnView[], column: number, role: Role): Role[] {
  return columns.map((one) => (one.column === column ? role : one.role));
}
