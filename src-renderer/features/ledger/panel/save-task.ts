import type { TaizhangClient } from '../../../api/client.ts';
import { namedPeople } from './task-draft.ts';
import type { TaskDraft } from './task-draft.ts';

interface Changed {
  changeSetId: string | null;
}

/** Saves what differs: fields and assignments are two writes of the contract, the second over the version of the first. */
export async function saveTask(client: TaizhangClient, taskId: string, draft: TaskDraft): Promise<Changed[]> {
  const { assignments, people, ...others } = draft.changes;
  const fields = people ? { ...others, people: namedPeople(people) } : others;
  const answers: Changed[] = [];
  let { rowVersion } = draft;
  if (Object.keys(fields).length > 0) {
    answers.push(await client.ledger.updateTask({ taskId, rowVersion, fields }));
    if (assignments) rowVersion = (await client.ledger.task({ taskId })).row.rowVersion;
  }
  if (assignments) answers.push(await client.ledger.replaceAssignments({ taskId, rowVersion, assignments }));
  return answers;
}
