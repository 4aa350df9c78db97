import type { FillInFacts, FillInRow, FillInSheet, FillInValues } from '../../../src-main/domain/exchange/fill-in-row.ts';
import type { WorkbookRequest } from '../../../src-main/workbooks/layouts/lay-out-workbook.ts';
import { countyProfile, day, textOfLength } from './sample-data.ts';

/** The row of a task that nobody has reported of; every third is overdue. */
export function sampleFillInRow(number: number, facts: Partial<FillInFacts> = {}, given: Partial<FillInValues> = {}): FillInRow {
  const overdue = number % 3 === 0;
  return {
    number,
    taskId: `0198c1d2-5c3e-7abc-8def-${String(number).padStart(12, '0')}`,
    facts: {
      planTitle: '云岭县2026年政务公开工作要点',
      sectionPath: ['一、以公开促落实', '(一)提升公开的质量'],
      outlineNumber: `${number}.`,
      title: `推进${['重点领域信息公开', '政策解读回应', '基层公开标准化规范化', '公开平台建设'][number % 4]}`,
      requirement: textOfLength(40 + ((number * 37) % 180), number),
      role: (['lead', 'responsible', 'supporting'] as const)[number % 3] ?? 'lead',
      units: '县教育局、县财政局',
      deadlineText: overdue ? '2026年6月30日前' : '每季度末月25日前',
      dueOn: overdue ? day('2026-06-30') : day('2026-09-25'),
      overdueDays: overdue ? 40 + number : null,
      ...facts,
    },
    given: {
      state: 'inProgress',
      text: number % 2 === 0 ? textOfLength(30 + ((number * 53) % 220), number) : '',
      reportedOn: number % 2 === 0 ? day('2026-06-18') : null,
      percent: number % 2 === 0 ? 60 : null,
      problems: number % 4 === 0 ? textOfLength(40, number) : null,
      nextStep: number % 4 === 0 ? textOfLength(60, number + 1) : null,
      reporter: number % 2 === 0 ? '张三 0123-4567890' : null,
      evidence: number % 4 === 0 ? 'https://www.example.gov.cn/zwgk/2026/0618.html\n云政办发〔2026〕8号' : null,
      ...given,
    },
  };
}

/** A unit's workbook of so many rows. */
export function sampleFillInSheet(rowCount: number, change: Partial<FillInSheet> = {}): FillInSheet {
  return {
    packageId: '0198c1d2-0000-7000-8000-000000000001',
    workbookId: '0198c1d2-0000-7000-8000-000000000002',
    unitId: '0198c1d2-0000-7000-8000-000000000003',
    unitName: '县文化广电和旅游局',
    year: 2026,
    quarter: 3,
    distributedOn: day('2026-09-01'),
    replyBy: day('2026-09-25'),
    contact: '县政务公开办 李明 0123-4567890',
    note: null,
    rows: Array.from({ length: rowCount }, (_, index) => sampleFillInRow(index + 1)),
    ...change,
  };
}

export function fillInRequest(sheet: FillInSheet): WorkbookRequest {
  return { table: 'fillIn', profile: countyProfile, data: { sheet } };
}
