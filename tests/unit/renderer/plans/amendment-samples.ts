import type { AmendmentView } from '../../../../src-main/contract/plans.ts';

/** A changed task of a published plan. */
export function amendment(taskId: string, parts: Partial<AmendmentView> = {}): AmendmentView {
  const task = { id: taskId, section: [], outlineNumber: '3', title: '加强政策解读', requirement: null, assignments: [], deadlines: [], people: [], note: null };
  return { taskId, kind: 'changed', before: task, after: task, fields: [], reason: null, ...parts };
}
