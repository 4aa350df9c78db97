import { isOurs, ourRoles, theirRoles } from '../../domain/templates/column-roles.ts';
import type { TemplateRole } from '../../domain/templates/column-roles.ts';

/** What a column of a superior's table is, as the clerk chooses it. */
export const templateRoleLabels: Record<TemplateRole, string> = {
  number: '序号',
  category: '类别',
  task: '工作任务',
  requirement: '工作要求',
  lead: '牵头单位',
  responsible: '责任单位',
  supporting: '配合单位',
  deadline: '完成时限',
  remark: '备注',
  other: '其他',
  progress: '落实情况',
  state: '完成状态',
  finishedOn: '完成日期',
  percent: '完成比例',
  problems: '存在问题',
  nextStep: '下一步措施',
  evidence: '佐证材料',
  person: '责任人',
  liaison: '联系人',
  phone: '联系电话',
  personAndPhone: '责任人及电话',
  reporter: '填报人',
};

/** The roles in the order in which they are chosen: columns that are filled in, and those that stay as they came. */
export const templateRoleGroups: readonly { label: string; roles: readonly TemplateRole[] }[] = [
  { label: '我们填的列', roles: ourRoles },
  { label: '上级的列', roles: theirRoles },
];

/** Whether a column with this role is filled in. */
export const isFilledIn: (role: TemplateRole) => boolean = isOurs;

const filledMark = '（已填）';

/** What a table is called once it is filled in: 进展情况表（已填）.xlsx. */
export function filledFileName({ fileName, format }: { fileName: string; format: string }): string {
  const name = fileName.replace(/\.[^.]*$/u, '');
  return `${name.endsWith(filledMark) ? name : name + filledMark}.${format}`;
}
