import type { ImportView } from '../../../../src-main/contract/imports.ts';

export type Reading = ImportView['reading'];
export type ReadingChoices = Reading['choices'];
export type PlanPart = Reading['readFrom'];
export type FoundTable = Reading['tables'][number];
export type FoundColumn = FoundTable['columns'][number];
export type ColumnRole = FoundColumn['role'];

/** What a column can be read as, in the order of the choices. */
export const columnRoleLabels: Record<ColumnRole, string> = {
  number: '序号',
  category: '类别',
  task: '工作任务',
  requirement: '工作要求',
  lead: '牵头单位',
  responsible: '责任单位',
  supporting: '配合单位',
  deadline: '完成时限',
  status: '落实情况',
  ignored: '不读取',
};

export const planPartLabels: Record<PlanPart, string> = { text: '文字', tables: '表格', both: '两者' };

/** How the role of a column was told; `pending` is chosen and not read yet. */
export const toldByLabels: Record<FoundColumn['toldBy'] | 'pending', string> = {
  header: '按表头',
  content: '按内容',
  choice: '由您指定',
  pending: '由您指定，待识别',
};
