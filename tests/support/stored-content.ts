import type { TableDump, TestWorkspace } from './open-test-workspace.ts';

/** Tables that only grow: the history of what was done. */
const historyTables = ['audit_entries', 'changes', 'change_sets'];

/** What a workspace holds but its history, by table; row versions aside, since an undo counts them on. */
export function storedContent({ dump }: Pick<TestWorkspace, 'dump'>): TableDump {
  return Object.fromEntries(
    Object.entries(dump(historyTables)).map(([table, rows]) => [table, rows.map((row) => row.replace(/"row_version":\d+/u, '')).sort()]),
  );
}
