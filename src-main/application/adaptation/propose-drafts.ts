import type { AdaptationDraftBody } from '../../domain/adaptation/adaptation-draft.ts';
import { mergeDrafts, proposeDraft } from '../../domain/adaptation/propose-draft.ts';
import type { Places, SuperiorTask } from '../../domain/adaptation/superior-task.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import type { AdaptationRow } from './adaptation-rows.ts';
import { loadSuperiorNames, type SuperiorNames } from './superior-names.ts';
import { placesOf, readSuperiorTasks } from './superior-plan.ts';

/** The superior's tasks of an adaptation with what the rules make of them. */
export interface Proposer {
  names: SuperiorNames;
  places: Places;
  tasks: ReadonlyMap<string, SuperiorTask>;
  /** The draft of these source tasks as if the clerk had changed nothing; NOT_FOUND when one cannot be read any more. */
  propose: (sourceTaskIds: readonly string[]) => AdaptationDraftBody;
}

/** Reads what proposals from a superior's plan need: its tasks, the register, the remembered names. */
export function proposerFor(
  context: ApplicationContext,
  adaptation: Pick<AdaptationRow, 'superiorPlanId' | 'daysEarlier'>,
): Proposer {
  const { superiorPlanId, daysEarlier } = adaptation;
  const places = placesOf(context.db, superiorPlanId);
  const names = loadSuperiorNames(context, places);
  const superior = readSuperiorTasks(context.db, superiorPlanId, { withArchived: true });
  const tasks = new Map(superior.map((task) => [task.id, task]));
  const proposeOne = (taskId: string): AdaptationDraftBody => {
    const task = tasks.get(taskId);
    if (!task) throw notFound('task', taskId);
    return proposeDraft(task, { places, daysEarlier, targetOf: names.targetOf });
  };
  return { names, places, tasks, propose: (sourceTaskIds) => mergeDrafts(sourceTaskIds.map(proposeOne)) };
}
