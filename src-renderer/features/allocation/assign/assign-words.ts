import { roleLabels } from '../../../../src-main/contract/text/labels.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';

/** Short names of the roles, for a choice of three. */
export const shortRoleLabels: Record<AssignmentRole, string> = { lead: '牵头', responsible: '责任', supporting: '配合' };

/** What an assignment did: 已把“县财政局”加为 3 项任务的牵头单位. */
export function assignedSentence(name: string, role: AssignmentRole, only: boolean, changedTasks: number): string {
  if (changedTasks === 0) return `“${name}”已经是所选任务的${only ? '唯一' : ''}${roleLabels[role]}，没有改动`;
  const how = only ? `设为 ${changedTasks} 项任务的唯一` : `加为 ${changedTasks} 项任务的`;
  return `已把“${name}”${how}${roleLabels[role]}`;
}

/** What the next assignment gives away. */
export function givenWords(rows: readonly { title: string }[], checked: boolean): string {
  const [first] = rows;
  if (!first) return '还没有选任务：点任务，或直接把任务拖到单位上';
  return checked || rows.length > 1 ? `回车把选中的 ${rows.length} 项任务分给单位` : `回车把“${first.title}”分给单位`;
}
