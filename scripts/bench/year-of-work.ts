import type { CaseFields } from '../../src-main/contract/cases.ts';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import type { LedgerRow } from '../../src-main/contract/ledger.ts';

const casesPerYear = 60;
const slipsPerYear = 40;
const callsPerYear = 40;
const referencesPerYear = 100;

/** Does in a year what an office does beside its ledger: requests, slips with replies, phone calls, evidence, snapshots. */
export async function addYearOfWork(client: TaizhangClient, year: number, rows: readonly LedgerRow[], unitIds: readonly string[]): Promise<void> {
  const unitOf = (index: number): string => unitIds[index % unitIds.length] ?? '';
  const rowOf = (index: number): LedgerRow | undefined => rows[index % rows.length];
  for (let index = 0; index < casesPerYear; index += 1) await client.cases.add(requestCase(year, index, unitOf(index)));
  for (let index = 0; index < slipsPerYear; index += 1) {
    const task = rowOf(index * 3);
    const unitId = await firstUnit(client, task);
    if (!task || unitId === null) continue;
    const day = `${year}-${String((index % 12) + 1).padStart(2, '0')}-10`;
    const { slipIds } = await client.supervision.issue({ kind: index % 3 === 0 ? 'supervisionNotice' : 'reminder', issuedOn: day, replyBy: null, basis: null, remark: null, contact: null, units: [{ unitId, taskIds: [task.id] }] });
    const [slipId] = slipIds;
    if (slipId !== undefined && index % 2 === 0) await client.supervision.reply({ slipId, repliedOn: day, person: null, text: '已按要求整改。' });
  }
  for (let index = 0; index < callsPerYear; index += 1) {
    await client.supervision.addCall({ unitId: unitOf(index), taskId: null, calledOn: `${year}-06-20`, person: '联系人', phone: null, matter: `催报第${index}项进展`, answer: '本周报送' });
  }
  for (let index = 0; index < referencesPerYear; index += 1) {
    const task = rowOf(index);
    const unitId = await firstUnit(client, task);
    if (!task || unitId === null) continue;
    await client.evidence.addReference({ kind: 'document', title: `关于第${index}项工作的公开文件`, url: null, documentNumber: `云政办发〔${year}〕${index}号`, publishedOn: `${year}-05-10`, note: null, places: [{ taskId: task.id, unitId }] });
  }
  for (const quarter of [1, 2]) await client.progress.takeSnapshot({ year, quarter, takenOn: `${year}-0${quarter * 3}-30`, note: null });
}

/** Registers the columns of a county's website, four for each unit. */
export async function addWebsiteColumns(client: TaizhangClient, unitIds: readonly string[]): Promise<void> {
  const rows = unitIds.flatMap((unitId, index) =>
    ['机构职能', '政策文件', '财政信息', '工作动态'].map((name, place) => ({
      columnId: null,
      path: ['政府信息公开', `第${index}单位`, name],
      unitId,
      printedUnit: null,
      printedCycle: place % 2 === 0 ? '每季度' : '每月',
      lastUpdatedOn: '2026-04-01',
      empty: false,
      note: null,
    })),
  );
  await client.website.addMany({ rows });
}

async function firstUnit(client: TaizhangClient, task: LedgerRow | undefined): Promise<string | null> {
  if (!task) return null;
  const { units } = await client.ledger.task({ taskId: task.id });
  return units[0]?.unitId ?? null;
}

function requestCase(year: number, index: number, unitId: string): CaseFields {
  const month = String((index % 12) + 1).padStart(2, '0');
  return {
    channel: index % 2 === 0 ? 'application' : 'mailbox',
    number: `${year}-${index}`,
    subject: `申请公开第${index}号征收补偿信息`,
    applicant: '李某',
    unitId,
    receivedOn: `${year}-${month}-05`,
    workingDays: 20,
    extension: null,
    correction: null,
    consultations: [],
    answeredOn: index % 5 === 0 ? null : `${year}-${month}-26`,
    answer: null,
    note: null,
  };
}
