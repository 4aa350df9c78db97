import { sampleOffice } from '../../src-main/application/workspace/sample-office.ts';
import { inTurn, percentile, timed } from './measure.ts';
import { measurement, type BenchOptions, type MeasurementGroup } from './measurement.ts';
import { newTenYears } from './ten-years.ts';

/** What the screens ask for, in a workspace of ten years. */
export async function benchScreens({ quick }: BenchOptions): Promise<MeasurementGroup> {
  const { workspace, planId, taskId, adaptationId, unitIds, collectiveUnitId } = await newTenYears();
  const { units, plans, adaptation, ledger, progress, evidence, cases, website, supervision, scoring, lookBack, workbench, history } = workspace.client;
  const [fromUnitId, intoUnitId] = unitIds;
  const { year } = sampleOffice;
  const asOf = `${year}-07-01`;
  const schemeId = (await scoring.schemes())[0]?.id ?? '';
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
    'ledger.list, filtered by unit, state, light and days': () =>
      ledger.list({ year, unitId: fromUnitId, states: ['inProgress'], lights: ['red', 'yellow'], dueFrom: `${year}-01-01`, dueTo: `${year}-12-31` }),
    'ledger.list, filtered by words': () => ledger.list({ year, search: '公开' }),
    'ledger.task': () => ledger.task({ taskId }),
    'workbench.today': () => workbench.today({}),
    'workbench.charts': () => workbench.charts({ year }),
    'workbench.calendar': () => workbench.calendar({ year }),
    'workbench.calendarDay': () => workbench.calendarDay({ day: `${year}-06-30` }),
    'workbench.search, a word of most tasks': () => workbench.search({ text: '公开', limit: 50 }),
    'workbench.search, a word of no row': () => workbench.search({ text: '无此字样', limit: 50 }),
    'workbench.search, pinyin initials': () => workbench.search({ text: 'zwgk', limit: 50 }),
    'workbench.search, a number': () => workbench.search({ text: '3', limit: 50 }),
    'workbench.search, how things stand': () => workbench.search({ text: '超期', limit: 50 }),
    'workbench.search, a unit and a state': () => workbench.search({ text: 'czj 推进中', year, limit: 50 }),
    'workbench.search, two words in all years': () => workbench.search({ text: '公开 公布', limit: 50 }),
    'workbench.search, a month': () => workbench.search({ text: '6月', limit: 50 }),
    'page of a unit, all its requests': () =>
      Promise.all([
        progress.ofUnit({ unitId: fromUnitId, year }),
        scoring.compute({ schemeId, year, asOf }),
        supervision.slips({ year, unitId: fromUnitId }),
        supervision.calls({ year, unitId: fromUnitId }),
        cases.list({ year, unitId: fromUnitId }),
        website.list({ unitId: fromUnitId }),
      ]),
    'progress.ofTask': () => progress.ofTask({ taskId }),
    'progress.quarterSheet, all units': () => progress.quarterSheet({ year, quarter: 3 }),
    'evidence.list, a year': () => evidence.list({ year }),
    'evidence.missing': () => evidence.missing({ year }),
    'supervision.slips': () => supervision.slips({ year }),
    'supervision.proposals': () => supervision.proposals({ year }),
    'cases.list, a year': () => cases.list({ year }),
    'cases.list, all years': () => cases.list({}),
    'website.list': () => website.list({}),
    'lookBack.list': () => lookBack.list({ year }),
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
