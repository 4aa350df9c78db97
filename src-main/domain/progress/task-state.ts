import { unitStates } from '../codes.ts';
import type { UnitState } from '../codes.ts';

/** True for 暂缓调整 and 不涉及, which neither hold a task back nor cost points. */
export function isSetAside(state: UnitState): boolean {
  return state === 'postponed' || state === 'notApplicable';
}

/** True when nothing more is expected for this state: reported done or checked off. */
export function isDone(state: UnitState): boolean {
  return state === 'doneUnchecked' || state === 'checkedOff';
}

/**
 * The state that a task shows: the least advanced of its units, leaving out 不涉及 and 暂缓调整.
 * Where all are set aside it is postponed, or not applicable if it is so everywhere; without units it is not started.
 */
export function taskState(states: readonly UnitState[]): UnitState {
  const counted = states.filter((state) => !isSetAside(state));
  const shown = unitStates.find((state) => counted.includes(state));
  if (shown !== undefined) return shown;
  if (states.includes('postponed')) return 'postponed';
  return states.length > 0 ? 'notApplicable' : 'notStarted';
}
