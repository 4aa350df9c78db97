import { unitStates } from '../domain/codes.ts';
import { isDone, isSetAside } from '../domain/progress/task-state.ts';

/** States in which something is still expected of a unit. */
export const openUnitStates = unitStates.filter((state) => !isDone(state) && !isSetAside(state));
