import type { TaizhangClient } from '../../src-main/contract/index.ts';

/** What the clerk sees of the whole ledger: rows with archived ones, units with their reports; versions aside. */
export async function wholeLedger(client: TaizhangClient): Promise<unknown> {
  const { rows } = await client.ledger.list({ includeArchived: true });
  const tasks = [];
  for (const row of rows) {
    const { units } = await client.ledger.task({ taskId: row.id });
    tasks.push({ ...withoutVersion(row), units: units.map(withoutVersion) });
  }
  const events = await client.scoring.events({ year: 2026 });
  const { units, collectives } = await client.units.list({ includeArchived: true });
  return { tasks, events, units: units.map(withoutVersion), collectives: collectives.map(withoutVersion) };
}

/** What is typed for a task that has only a title. */
export const plainTask = {
  outlineNumber: null,
  requirement: null,
  note: null,
  sectionId: null,
  deadlines: [],
};

/** A deadline on a day, as it is typed. */
export function dayDeadline(date: string): DraftDeadline {
  return { text: `${date}前`, kind: 'date', date, recurrence: null, relative: null };
}

type DraftDeadline = Parameters<TaizhangClient['ledger']['addTask']>[0]['deadlines'][number];

function withoutVersion<Row extends { rowVersion: number }>({ rowVersion: _version, ...row }: Row): Omit<Row, 'rowVersion'> {
  return row;
}
