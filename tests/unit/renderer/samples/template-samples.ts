import type { SuperiorTableView, TemplateCellView, TemplateColumnView, TemplateRowView } from '../../../../src-main/contract/templates.ts';

/** A cell that is ours, open and without anything to write but for what a test sets. */
export function templateCell(column: number, fields: Partial<TemplateCellView> = {}): TemplateCellView {
  return { column, current: '', proposed: null, edited: false, ...fields };
}

/** A column that its header tells for sure. */
export function templateColumn(column: number, role: TemplateColumnView['role'], fields: Partial<TemplateColumnView> = {}): TemplateColumnView {
  return { column, header: role, role, quarter: null, confidence: 'sure', toldBy: 'header', ...fields };
}

/** A task as rows name it. */
export function namedTask(taskId: string): SuperiorTableView['missing'][number] {
  return { taskId, outlineNumber: '3', title: `任务${taskId}`, planTitle: '工作要点' };
}

/** A row that is asked. */
export function templateRow(row: number, fields: Partial<TemplateRowView> = {}): TemplateRowView {
  return {
    row,
    number: String(row),
    section: null,
    title: `第 ${row} 项`,
    requirement: null,
    task: null,
    matchedBy: null,
    confidence: 'doubtful',
    answeredBy: [],
    candidates: [],
    cells: [],
    ...fields,
  };
}
