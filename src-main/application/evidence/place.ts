/** A part of the ledger: a task in a unit. */
export interface Place {
  taskId: string;
  unitId: string;
}

/** A text that is the same for the same place only. */
export function placeKey({ taskId, unitId }: Place): string {
  return `${taskId} ${unitId}`;
}
