import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';

/** One line of the table: a heading that folds, or a task. */
export type LedgerItem =
  | { kind: 'group'; key: string; level: number; heading: string; taskCount: number; folded: boolean }
  | { kind: 'task'; key: string; row: LedgerRow };

interface Group {
  key: string;
  level: number;
  heading: string;
  taskCount: number;
  groups: Map<string, Group>;
  entries: (Group | LedgerRow)[];
}

const noSection = '未分章节';
const isGroup = (entry: Group | LedgerRow): entry is Group => 'entries' in entry;

function newGroup(key: string, level: number, heading: string): Group {
  return { key, level, heading, taskCount: 0, groups: new Map(), entries: [] };
}

function pathOf(row: LedgerRow, planTitles: ReadonlyMap<string, string>): string[] {
  const sections = row.sectionPath.length > 0 ? row.sectionPath : [noSection];
  return planTitles.size > 1 ? [planTitles.get(row.planId) ?? '', ...sections] : sections;
}

function addRow(root: Group, row: LedgerRow, path: readonly string[]): void {
  let group = root;
  for (const heading of path) {
    const parent = group;
    let child = parent.groups.get(heading);
    if (!child) {
      child = newGroup(`${parent.key}\u001f${heading}`, parent.level + 1, heading);
      parent.groups.set(heading, child);
      parent.entries.push(child);
    }
    child.taskCount += 1;
    group = child;
  }
  group.entries.push(row);
}

function flatten(group: Group, folded: ReadonlySet<string>): LedgerItem[] {
  return group.entries.flatMap((entry): LedgerItem[] => {
    if (!isGroup(entry)) return [{ kind: 'task', key: entry.id, row: entry }];
    const { key, level, heading, taskCount } = entry;
    const line: LedgerItem = { kind: 'group', key, level, heading, taskCount, folded: folded.has(key) };
    return line.folded ? [line] : [line, ...flatten(entry, folded)];
  });
}

/**
 * Rows in the order of the plan as lines under their headings; the plan is a heading of its own when there are
 * several. `folded` holds keys of headings whose lines are hidden.
 */
export function groupedItems(
  rows: readonly LedgerRow[],
  planTitles: ReadonlyMap<string, string>,
  folded: ReadonlySet<string>,
): LedgerItem[] {
  const root = newGroup('', -1, '');
  for (const row of rows) addRow(root, row, pathOf(row, planTitles));
  return flatten(root, folded);
}

/** Rows as they are sorted, without headings. */
export function flatItems(rows: readonly LedgerRow[]): LedgerItem[] {
  return rows.map((row) => ({ kind: 'task', key: row.id, row }));
}
