import { lookBackResults } from '../../../../src-main/contract/codes.ts';
import type { LookBackResult } from '../../../../src-main/contract/codes.ts';
import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';

/** Tasks that keep the same note. */
export interface NotedTasks {
  note: string | null;
  taskIds: string[];
}

/** Rows by the notes that they have, so that a finding that is set for many changes no note. */
export function byNote(rows: readonly Pick<LookBackRow, 'taskId' | 'note'>[]): NotedTasks[] {
  const groups = new Map<string | null, NotedTasks>();
  for (const { taskId, note } of rows) {
    const group = groups.get(note);
    if (group) group.taskIds.push(taskId);
    else groups.set(note, { note, taskIds: [taskId] });
  }
  return [...groups.values()];
}

/** What a digit stands for: 1 to 3 a finding, 0 taking it back; null for any other key. */
export function resultOfKey(key: string): LookBackResult | 'forget' | null {
  if (key === '0') return 'forget';
  return lookBackResults[Number(key) - 1] ?? null;
}

/** Rows that can become rectification tasks: found unfinished and not set right yet. */
export function rectifiable(rows: readonly LookBackRow[]): LookBackRow[] {
  return rows.filter(({ result, rectification }) => result === 'unfinished' && rectification === null);
}
