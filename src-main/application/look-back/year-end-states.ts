import type { UnitState } from '../../domain/codes.ts';
import { taskState } from '../../domain/progress/task-state.ts';
import type { Database } from '../../database/database.ts';
import { checkedDay } from '../day.ts';
import { gatherFacts } from '../scoring/gather-facts.ts';

/** State of each task of a year at its end (31 December), from the reports up to then; tasks without units are not in the map. */
export function yearEndStates(db: Database, year: number): Map<string, UnitState> {
  const states = new Map<string, UnitState[]>();
  for (const { taskId, state } of gatherFacts(db, year, checkedDay(`${year}-12-31`)).taskUnits) {
    const list = states.get(taskId);
    if (list) list.push(state);
    else states.set(taskId, [state]);
  }
  return new Map([...states].map(([taskId, list]) => [taskId, taskState(list)]));
}
