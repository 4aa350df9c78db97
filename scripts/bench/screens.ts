import { sampleOffice } from '../../src-main/application/workspace/sample-office.ts';
import { inTurn, percentile, timed } from './measure.ts';
import { measurement, type BenchOptions, type MeasurementGroup } from './measurement.ts';
import { newTenYears } from './ten-years.ts';

/** What the screens of units, plans, adaptation and allocation ask for, in a workspace of ten years. */
export async function benchScreens({ quick }: BenchOptions): Promise<MeasurementGroup> {
  const { workspace, planId, taskId, adaptationId, unitIds, collectiveUnitId } = await newTenYears();
  const { units, plans, adaptation, ledger } = workspace.client;
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
