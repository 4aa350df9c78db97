import type { AssignmentRole, SignalLight, UnitState } from '../codes.ts';
import { isDone, isSetAside } from './task-state.ts';

/** A task in a unit as it stood. */
export interface SnapshotPart {
  taskId: string;
  outlineNumber: string | null;
  title: string;
  unitId: string;
  unitName: string;
  classCode: string;
  role: AssignmentRole;
  state: UnitState;
  light: SignalLight;
  /** Its day had passed undone; a red light alone may mean far behind. */
  overdue: boolean;
  /** 0 to 100; null where nobody says. */
  percent: number | null;
  /** The last report up to the day; null where there is none. */
  text: string | null;
  reportedOn: string | null;
}

/** The ledger of a year on a day. */
export interface ProgressSnapshot {
  year: number;
  asOf: string;
  parts: SnapshotPart[];
}

/** A snapshot as it is kept; the first ones did not say which parts were overdue. */
export interface StoredSnapshot extends Omit<ProgressSnapshot, 'parts'> {
  parts: (Omit<SnapshotPart, 'overdue'> & { overdue?: boolean })[];
}

/** A kept snapshot whole: where it does not say what was overdue, that is what was expected still and had a red light. */
export function wholeSnapshot({ parts, ...snapshot }: StoredSnapshot): ProgressSnapshot {
  return {
    ...snapshot,
    parts: parts.map(({ overdue, ...part }) => ({
      ...part,
      overdue: overdue ?? (part.light === 'red' && !isDone(part.state) && !isSetAside(part.state)),
    })),
  };
}
