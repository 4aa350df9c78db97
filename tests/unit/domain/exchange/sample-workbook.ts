import * as fc from 'fast-check';
import { addDays, dayNumber } from '../../../../src-main/domain/calendar-day.ts';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import type { UnitState } from '../../../../src-main/domain/codes.ts';
import { fillInFields } from '../../../../src-main/domain/exchange/fill-in-row.ts';
import type { FillInField, FillInRow, FillInSheet, FillInValues } from '../../../../src-main/domain/exchange/fill-in-row.ts';
import { readFillInSheet } from '../../../../src-main/domain/exchange/read-fill-in-sheet.ts';
import type { PlainSheet, ReturnedSheet, SheetCell } from '../../../../src-main/domain/exchange/returned-sheet.ts';
import { marksOf, markSheetName } from '../../../../src-main/domain/exchange/workbook-marks.ts';

export const nothingReported: FillInValues = {
  state: 'notStarted',
  text: '',
  reportedOn: null,
  percent: null,
  problems: null,
  nextStep: null,
  reporter: null,
  evidence: null,
};

const titles = ['规范政策文件公开', '办好政民互动栏目', '编制公共服务清单', '开展业务培训', '公开财政预算决算', '推进义务教育招生公开', '做好依申请公开', '更新机构职能信息'];

/** Ids like those of the database; the same number gives the same id. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function sampleRow(number: number, given: Partial<FillInValues> = {}): FillInRow {
  return {
    number,
    taskId: idOf(number),
    facts: {
      planTitle: '某县政务公开工作要点',
      sectionPath: ['一、重点任务'],
      outlineNumber: String(number),
      title: titles[number - 1] ?? `第${number}项任务`,
      requirement: `按季度更新，第${number}项。`,
      role: 'responsible',
      units: '',
      deadlineText: '6月30日前',
      dueOn: '2026-06-30' as CalendarDay,
      overdueDays: null,
    },
    given: { ...nothingReported, ...given },
  };
}

export function sampleSheet(rows: readonly FillInRow[]): FillInSheet {
  return {
    packageId: idOf(900),
    workbookId: idOf(901),
    unitId: idOf(902),
    unitName: '县财政局',
    year: 2026,
    quarter: 2,
    distributedOn: '2026-06-01' as CalendarDay,
    replyBy: null,
    contact: null,
    note: null,
    rows,
  };
}

const stateText: Record<UnitState, string> = {
  notStarted: '未启动',
  notDone: '未完成',
  inProgress: '推进中',
  ongoing: '持续推进',
  doneUnchecked: '已完成（待核）',
  checkedOff: '已销号',
  postponed: '暂缓调整',
  notApplicable: '不涉及',
};

/** A value as a sheet holds it. */
export function cellOf(field: FillInField, values: FillInValues): SheetCell {
  if (field === 'state') return stateText[values.state];
  if (field === 'reportedOn') return values.reportedOn === null ? null : dayNumber(values.reportedOn) + 25_569;
  return values[field];
}

const header = ['序号', '计划', '工作任务', '工作要求', '角色', '完成时限', '超期', '完成状态', '落实情况', '完成日期', '完成比例', '存在问题', '下一步措施', '佐证材料', '填报人', '行标识'];

/** The table of a workbook that says `values` (by task id), header first. */
export function tableOf(rows: readonly FillInRow[], values: ReadonlyMap<string, FillInValues>): SheetCell[][] {
  const lines = rows.map(({ number, taskId, facts, given }): SheetCell[] => {
    const said = values.get(taskId) ?? given;
    const locked = [number, facts.planTitle, facts.title, facts.requirement, '责任单位', facts.deadlineText, null];
    return [...locked, ...fillInFields.map((field) => cellOf(field, said)), taskId];
  });
  return [[...header], ...lines];
}

export function markSheetOf(sheet: FillInSheet): PlainSheet {
  return { name: markSheetName, rows: marksOf(sheet).map((line) => [...line]) };
}

/** Reads a table back; throws unless it is one. */
export function readTable(rows: readonly (readonly SheetCell[])[], more: readonly PlainSheet[] = []): ReturnedSheet {
  const reading = readFillInSheet([{ name: '任务填报', rows }, ...more]);
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading.sheet;
}

const words = fc.stringMatching(/^[一-龥A-Za-z0-9，。=+@-]{1,12}$/u);
const optionalWords = fc.option(words, { nil: null });
const legalField: { readonly [Field in FillInField]: fc.Arbitrary<FillInValues[Field]> } = {
  state: fc.constantFrom('notStarted', 'notDone', 'inProgress', 'ongoing', 'doneUnchecked', 'postponed', 'notApplicable'),
  text: fc.oneof(fc.constant(''), words),
  reportedOn: fc.option(fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01' as CalendarDay, days)), { nil: null }),
  // A bare 1 is asked, see read-value.test.ts.
  percent: fc.option(fc.constantFrom(0, 2, 50, 99, 100), { nil: null }),
  problems: optionalWords,
  nextStep: optionalWords,
  evidence: optionalWords,
  reporter: optionalWords,
};

/** Values that a unit can hand in. */
export const legalValues: fc.Arbitrary<FillInValues> = fc.record(legalField);

/** Edits of some fields. */
export const legalEdits: fc.Arbitrary<Partial<FillInValues>> = fc.record(legalField, { requiredKeys: [] });
