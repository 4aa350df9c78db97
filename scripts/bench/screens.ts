import { sampleOffice } from '../../src-main/application/workspace/sample-office.ts';
import { inTurn, percentile, timed } from './measure.ts';
import { measurement, type BenchOptions, type MeasurementGroup } from './measurement.ts';
import { newTenYears } from './ten-years.ts';

/** What the screens of units, plans, adaptation, allocation and the workbench ask for, in a workspace of ten years. */
export async function benchScreens({ quick }: BenchOptions): Promise<MeasurementGroup> {
  const { workspace, planId, taskId, adaptationId, unitIds, collectiveUnitId } = await newTenYears();
  const { units, plans, adaptation, ledger, workbench, history } = workspace.client;
  const [fromUnitId, intoUnitId] = unitIds;
  const { year } = sampleOffice;
  const requests = {
    'units.list': () => units.list({ includeArchived: true }),
    'units.list, found by pinyin initials': () => units.list({ search: 'czj' }),
    'units.previewMerge': () => units.previewMerge({ fromUnitId, intoUnitId }),
    'units.previewCollective': () =>
      units.previewCollective({ collectiveUnitId, rule: { kind: 'classes', classCodes: [], exceptIds: [] }, memberIds: [] }),
    'plans.list': () => plans.list({}),
    'plans.amendments': () => plans.amendments({ planId }),
    'plans.versions': () => plans.versions({ planId }),
    'plans.leadingGroup': () => plans.leadingGroup({ planId }),
    'adaptation.get': () => adaptation.get({ adaptationId }),
    'ledger.workload': () => ledger.workload({ year }),
    'ledger.list, a year': () => ledger.list({ year }),
    'ledger.list, all years': () => ledger.list({}),
    'ledger.task': () => ledger.task({ taskId }),
    'workbench.today': () => workbench.today({}),
    'workbench.charts': () => workbench.charts({ year }),
    'workbench.calendar': () => workbench.calendar({ year }),
    'workbench.search, a word of most tasks': () => workbench.search({ text: '公开', limit: 50 }),
    'workbench.search, a word of no row': () => workbench.search({ text: '无此字样', limit: 50 }),
    'workbench.search, pinyin initials': () => workbench.search({ text: 'zwgk', limit: 50 }),
    'workbench.search, a number': () => workbench.search({ text: '3', limit: 50 }),
    'workbench.search, a month': () => workbench.search({ text: '6月', limit: 50 }),
    'history.ofRow, a task': () => history.ofRow({ kind: 'task', id: taskId, limit: 100 }),
  };
  try {
    const jobs = Object.fromEntries(Object.entries(requests).map(([name, request]) => [name, () => timed(request)]));
    const samples = await inTurn(jobs, { warmUps: 3, rounds: quick ? 10 : 60 });
    return {
      heading: 'What the screens ask for, with 10 years × 150 tasks × 80 units (through the client)',
      rows: Object.entries(samples).map(([name, times]) => measurement(name, times, { note: `p95 ${percentile(times, 0.95).toFixed(1)}` })),
    };
  } finally {
    workspace.close();
  }
}
