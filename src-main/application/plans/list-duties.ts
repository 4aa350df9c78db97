import type { DutyView } from '../../contract/plans.ts';
import type { ApplicationContext } from '../context.ts';
import { loadDuties } from '../presets/load-presets.ts';

/** Recurring duties that come with the program, in the order in which a plan would print them. */
export function listDuties({ resourcesFolder }: ApplicationContext): DutyView[] {
  return loadDuties(resourcesFolder).map(({ id, ...duty }) => ({ dutyId: id, ...duty }));
}
