import { percentSaid, reportsUpTo, stateAsOf } from '../../domain/progress/part-as-of.ts';
import type { Light } from '../../domain/progress/signal-light.ts';
import type { UnitState } from '../../domain/codes.ts';
import { type LightView, type LitTask, partLight } from '../ledger/part-light.ts';
import type { Part } from './read-parts.ts';

/** A task in a unit as it was reported up to a day. */
export interface PartStanding {
  state: UnitState;
  /** 0 to 100; null where nobody says. */
  percent: number | null;
  /** Words and day of the last report; null where there is none. */
  text: string | null;
  reportedOn: string | null;
  light: Light;
}

/** How a part stands on the day of the view, by its reports up to then, with its light. */
export function partStanding(part: Part, task: LitTask, view: LightView): PartStanding {
  const reports = reportsUpTo(part.reports, view.asOf);
  const state = stateAsOf(part.state, part.reports, view.asOf);
  const last = reports.at(-1);
  const said = { state, percent: percentSaid(state, reports), reportedOn: last?.reportedOn ?? null };
  return { ...said, text: last?.text ?? null, light: partLight(task, { ...said, unitId: part.unitId }, view) };
}
