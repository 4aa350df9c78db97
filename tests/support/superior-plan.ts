import type { AdaptationDraftView } from '../../src-main/contract/adaptation.ts';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import type { AssignmentRole } from '../../src-main/domain/codes.ts';
import { dayDeadline, plainTask } from './ledger-rows.ts';
import type { TestWorkspace } from './open-test-workspace.ts';

/** A task of a superior's plan in short: who is named for it, by when, under which heading. */
export interface SuperiorTaskSketch {
  title: string;
  requirement?: string;
  outlineNumber?: string;
  heading?: string;
  lead?: string[];
  responsible?: string[];
  dueOn?: string;
}

export interface SuperiorPlanSketch {
  title?: string;
  year?: number;
  predecessorId?: string;
  tasks: readonly SuperiorTaskSketch[];
}

/** Puts a superior's plan into the ledger as if it had been imported; ids of plan and tasks. */
export async function addSuperiorPlan(
  { client, clock }: Pick<TestWorkspace, 'client' | 'clock'>,
  { title = '青河市2026年政务公开工作要点', year = 2026, predecessorId, tasks }: SuperiorPlanSketch,
): Promise<{ planId: string; taskIds: string[] }> {
  clock.advance(1000);
  const { planId } = await client.ledger.addPlan({ title, year });
  const fields = { origin: 'superior' as const, issuer: '青河市人民政府办公室', ...(predecessorId === undefined ? {} : { predecessorId }) };
  await client.plans.update({ planId, rowVersion: 1, fields });
  const sectionIds = new Map<string, string>();
  const taskIds: string[] = [];
  for (const task of tasks) {
    if (task.heading !== undefined && !sectionIds.has(task.heading)) {
      const added = await client.plans.saveSection({ planId, sectionId: null, parentId: null, heading: task.heading });
      sectionIds.set(task.heading, added.sectionId);
    }
    const named = (role: AssignmentRole, names: readonly string[] = []) =>
      names.map((printedName) => ({ role, printedName, unitId: null, collectiveUnitId: null }));
    const { taskId } = await client.ledger.addTask({
      ...plainTask,
      planId,
      title: task.title,
      requirement: task.requirement ?? null,
      outlineNumber: task.outlineNumber ?? null,
      sectionId: sectionIds.get(task.heading ?? '') ?? null,
      assignments: [...named('lead', task.lead), ...named('responsible', task.responsible)],
      deadlines: task.dueOn === undefined ? [] : [dayDeadline(task.dueOn)],
    });
    taskIds.push(taskId);
  }
  return { planId, taskIds };
}

/** Starts an adaptation of a superior's plan into a new own plan, or into one that there is. */
export async function adapt(
  client: TaizhangClient,
  superiorPlanId: string,
  options: { ownPlanId?: string; title?: string; year?: number; daysEarlier?: number } = {},
): Promise<string> {
  const { ownPlanId = null, title = '云岭县2026年政务公开工作要点', year = 2026, daysEarlier = 10 } = options;
  return (await client.adaptation.start({ superiorPlanId, ownPlanId, title, year, daysEarlier })).adaptationId;
}

/** The draft with this title. */
export async function draftTitled(client: TaizhangClient, adaptationId: string, title: string): Promise<AdaptationDraftView> {
  const { drafts } = await client.adaptation.get({ adaptationId });
  const draft = drafts.find((one) => one.title === title);
  if (!draft) throw new Error(`no draft ${title} among ${drafts.map((one) => one.title).join()}`);
  return draft;
}

/** Commits an adaptation as it stands. */
export async function commitAdaptation(client: TaizhangClient, adaptationId: string) {
  const { adaptation } = await client.adaptation.get({ adaptationId });
  return client.adaptation.commit({ adaptationId, rowVersion: adaptation.rowVersion });
}
