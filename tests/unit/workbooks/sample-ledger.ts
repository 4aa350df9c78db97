import type { LedgerChange } from '../../../src-main/workbooks/layouts/changes-since.ts';
import type { LedgerTableData, LedgerTask } from '../../../src-main/workbooks/layouts/ledger-table.ts';
import type { RankingData } from '../../../src-main/workbooks/layouts/ranking.ts';
import { day } from './sample-data.ts';

/** A task of the ledger of which nothing is known but its title. */
export function ledgerTask(change: Partial<LedgerTask> = {}): LedgerTask {
  return {
    kind: 'task',
    outlineNumber: '',
    headings: [],
    title: '公开预算',
    requirement: '',
    leadUnits: [],
    responsibleUnits: [],
    supportingUnits: [],
    leadingOfficials: [],
    peopleInCharge: [],
    liaisons: [],
    deadlines: [],
    targets: [[], [], [], []],
    progress: [],
    problems: [],
    nextStep: [],
    state: '未启动',
    evidence: [],
    checkedOffOn: null,
    note: '',
    ...change,
  };
}

/** A ledger with one sheet of these rows. */
export function sampleLedger(rows: LedgerTableData['sheets'][number]['rows'], change: Partial<LedgerTableData> = {}): LedgerTableData {
  return { year: 2026, planTitle: '云岭县2026年政务公开工作要点', asOf: day('2026-06-30'), sheets: [{ subject: null, rows }], ...change };
}

export function ledgerChange(change: Partial<LedgerChange> = {}): LedgerChange {
  return { day: day('2026-06-20'), outlineNumber: '1.', title: '公开预算', unit: '县财政局', matter: '报送进展', before: '未启动', after: '推进中', actor: '王小明', ...change };
}

/** A ranking of one class with two units on the first place. */
export function sampleRanking(change: Partial<RankingData> = {}): RankingData {
  const unit = { rank: 1, unitName: '县审计局', deduction: 0, total: 1_000_000, forecastTotal: 900_000, deductions: [] };
  const costly = (item: string, points: number): { item: string; count: number; points: number } => ({ item, count: 2, points: points * 10_000 });
  return {
    year: 2026,
    schemeName: '考评办法',
    asOf: day('2026-12-31'),
    forecast: false,
    basePoints: 1_000_000,
    floorPoints: null,
    classes: [
      {
        className: '县政府部门',
        units: [
          unit,
          { ...unit, unitName: '县统计局' },
          { ...unit, rank: 3, unitName: '县财政局', deduction: 255_000, total: 745_000, deductions: [costly('甲', 10), costly('乙', 7.5), costly('丙', 5), costly('丁', 3)] },
        ],
      },
    ],
    ...change,
  };
}
