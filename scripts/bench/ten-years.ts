import type { Workspace } from '../../src-main/application/workspace.ts';
import { sampleOffice } from '../../src-main/application/workspace/sample-office.ts';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { followJob } from '../../src-main/contract/jobs.ts';
import { planText } from '../../tests/bench/plan-text.ts';
import { importPlan, newBenchWorkspace, startImport } from './bench-workspace.ts';
import { addWebsiteColumns, addYearOfWork } from './year-of-work.ts';

const years = 10;
const tasksPerYear = 150;
const wantedUnits = 80;

/** What the screens are asked for in the workspace of ten years. */
export interface TenYears {
  readonly workspace: Workspace;
  /** The own plan of the office's year, which is published and was changed since. */
  readonly planId: string;
  readonly taskId: string;
  readonly adaptationId: string;
  readonly superiorPlanId: string;
  readonly unitIds: readonly [string, string];
  readonly collectiveUnitId: string;
}

/** Makes a workspace with ten years of plans of 150 tasks for 80 units with their reports of two quarters and the office's other work, and a superior's plan of 150 tasks that is being adapted. */
export async function newTenYears(): Promise<TenYears> {
  const workspace = await newBenchWorkspace();
  const { client } = workspace;
  const { units } = await client.units.list({});
  for (let count = units.length; count < wantedUnits; count += 1) {
    await client.units.add({ name: `县第${count}中心`, shortName: null, classCode: 'publicInstitution', aliases: [] });
  }
  const allIds = (await client.units.list({})).units.map(({ id }) => id);
  await addWebsiteColumns(client, allIds);
  let planId = '';
  for (let year = sampleOffice.year - years + 1; year <= sampleOffice.year; year += 1) {
    planId = await importPlan(client, planText(tasksPerYear).replaceAll(String(sampleOffice.year), String(year)));
    await reportQuarters(client, year);
    await addYearOfWork(client, year, (await client.ledger.list({ planId })).rows, allIds);
  }
  const superiorPlanId = await importSuperior(workspace);
  await followJob(await client.plans.publish({ planId, publishedOn: `${sampleOffice.year}-05-20`, reason: null }), () => undefined);
  const { rows } = await client.ledger.list({ planId });
  const [first, ...others] = rows.map(({ id }) => id);
  const collective = (await client.units.list({})).collectives[0];
  const [one, other] = units.map(({ id }) => id);
  if (first === undefined || one === undefined || other === undefined || collective === undefined) throw new Error('the workspace is empty');
  const target = { kind: 'unit' as const, unitId: one };
  await client.ledger.changeAssignments({ taskIds: others.slice(0, 20), action: 'add', role: 'supporting', target });
  const adaptation = await client.adaptation.start({ superiorPlanId, ownPlanId: null, title: '转化', year: sampleOffice.year, daysEarlier: 10 });
  const { drafts } = await client.adaptation.get({ adaptationId: adaptation.adaptationId });
  await client.adaptation.include({ draftIds: drafts.map(({ draftId }) => draftId), included: true });
  return {
    workspace,
    planId,
    taskId: first,
    adaptationId: adaptation.adaptationId,
    superiorPlanId,
    unitIds: [one, other],
    collectiveUnitId: collective.id,
  };
}

/** Reports every part of a year for its first two quarters, and some of them as done. */
async function reportQuarters({ progress }: TaizhangClient, year: number): Promise<void> {
  for (const quarter of [1, 2]) {
    const rows = await progress.quarterSheet({ year, quarter });
    await progress.reportQuarter({
      year,
      quarter,
      reportedOn: `${year}-0${quarter * 3}-25`,
      rows: rows.map(({ taskId, unitId, rowVersion }, index) => ({
        taskId,
        unitId,
        rowVersion,
        state: quarter === 2 && index % 3 === 0 ? 'doneUnchecked' : 'inProgress',
        text: `第${quarter}季度已组织学习，公布信息${index}条，下一步继续落实。`,
      })),
    });
  }
}

/** Reads the same plan as the city would print it, and commits it as the superior's. */
async function importSuperior({ client }: Workspace): Promise<string> {
  const text = planText(tasksPerYear).replaceAll('云岭县', '青河市').replaceAll('县', '市').replaceAll('各乡镇(街道办)', '各县(市、区)政府');
  const { importId } = await startImport(client, text);
  const view = await client.imports.get({ importId });
  await client.imports.updateHeader({ importId, rowVersion: view.rowVersion, header: { ...view.header, origin: 'superior' } });
  const { rowVersion } = await client.imports.get({ importId });
  return (await client.imports.commit({ importId, rowVersion, useStates: false })).planId;
}
