import type { AssignmentRole, SignalLight, UnitState } from '../codes.ts';

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
