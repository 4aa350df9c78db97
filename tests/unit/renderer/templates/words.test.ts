import { describe, expect, it } from 'vitest';
import { filledFileName, isFilledIn, templateRoleGroups, templateRoleLabels } from '../../../../src-main/contract/text/template-role-words.ts';
import { columnQuarter, columnStanding, headerWords, isColumnOpen, rolesWith } from '../../../../src-renderer/features/templates/columns/column-words.ts';
import { cutSentence, filledSentence, plannedWords } from '../../../../src-renderer/features/templates/fill/fill-words.ts';
import { allPlans, planOptions, plansToAskFor } from '../../../../src-renderer/features/templates/intake/plan-choices.ts';
import type { ChoosablePlan } from '../../../../src-renderer/features/templates/intake/plan-choices.ts';
import { aboutTables, filledWords, periodWords } from '../../../../src-renderer/features/templates/list/table-words.ts';
import { likenessWords, offeredTasks, searchOptions } from '../../../../src-renderer/features/templates/panel/task-choice.ts';
import { tableOptions } from '../../../../src-renderer/features/templates/table/table-choice.ts';
import { namedTask, templateColumn, templateRow } from '../samples/template-samples.ts';

describe('what columns are', () => {
  it('is offered in two groups that hold every role once', () => {
    const offered = templateRoleGroups.flatMap(({ roles }) => roles);
    expect(offered.toSorted()).toEqual(Object.keys(templateRoleLabels).toSorted());
    expect(templateRoleGroups.map(({ roles }) => roles.every(isFilledIn))).toEqual([true, false]);
  });

  it('is open only where the header alone tells it, and not for sure', () => {
    const told = (fields: Parameters<typeof templateColumn>[2]) => templateColumn(1, 'state', fields);
    expect(isColumnOpen(told({ confidence: 'likely' }))).toBe(true);
    expect(isColumnOpen(told({ confidence: 'likely', toldBy: 'memory' }))).toBe(false);
    expect([told({}), told({ confidence: 'doubtful' }), told({ toldBy: 'choice' }), told({ toldBy: 'memory' })].map((column) => columnStanding(column).label)).toEqual([
      '确定', '存疑', '已选定', '已记住',
    ]);
  });

  it('is changed for one column alone', () => {
    expect(rolesWith([templateColumn(2, 'remark'), templateColumn(4, 'progress')], 2, 'nextStep')).toEqual(['nextStep', 'progress']);
  });

  it('is named by the printed header', () => {
    expect(headerWords({ header: '落实情况/完成状态', column: 3 })).toBe('落实情况 / 完成状态');
    expect(headerWords({ header: '', column: 3 })).toContain('第 4 列');
    expect(columnQuarter({ quarter: 2 })).toBe('第二季度');
  });
});

describe('plans that a table can ask for', () => {
  const plan = (id: string, fields: Partial<ChoosablePlan> = {}): ChoosablePlan => ({
    id, title: id, origin: 'own', year: 2026, archived: false, reference: false, successor: null, createdAt: '2026-05-01', ...fields,
  });

  it("are those of the year in their newest versions, the superior's first", () => {
    const successor = { planId: 'newer', title: 'newer', year: 2026 };
    const plans = [
      plan('own'), plan('city', { origin: 'superior', reference: true }), plan('old', { year: 2025 }), plan('gone', { archived: true }),
      plan('kept', { reference: true }), plan('replaced', { origin: 'superior', successor }), plan('newer', { origin: 'superior', createdAt: '2026-06-01' }),
    ];
    expect(plansToAskFor(plans, 2026).map(({ id }) => id)).toEqual(['newer', 'city', 'own']);
    expect(planOptions(plans.slice(0, 2)).map(({ value }) => value)).toEqual(['own', 'city', allPlans]);
  });
});

describe('tasks for a row', () => {
  it('are candidates other than its own', () => {
    const candidates = ['a', 'b'].map((id) => ({ ...namedTask(id), likeness: 0.824 }));
    expect(offeredTasks(templateRow(1, { task: namedTask('a'), candidates })).map(({ taskId }) => taskId)).toEqual(['b']);
    expect(likenessWords(0.824)).toBe('相似 82%');
  });

  it('are looked for among those that no row asks for first', () => {
    const found = ['b', 'c'].map((value) => ({ value, label: value, planTitle: '' }));
    const missing = [namedTask('a'), namedTask('b')];
    expect(searchOptions('', missing, []).map(({ value }) => value)).toEqual(['a', 'b']);
    expect(searchOptions('任务b', missing, found).map(({ value }) => value)).toEqual(['b', 'c']);
  });
});

describe('words of tables', () => {
  it('say for when they are, and whether they were filled in', () => {
    expect(periodWords({ year: 2026, quarter: 3 })).toBe('2026年第三季度');
    expect(periodWords({ year: 2026, quarter: null })).toBe('2026年度');
    expect(filledWords({ filledOn: null })).toBe('未填报');
    expect(aboutTables([{ filledOn: null }, { filledOn: '2026-10-08' }])).toBe('共 2 张上级报表\uff0c1 张未填报');
    expect(aboutTables([{ filledOn: '2026-10-08' }])).toContain('都已填写');
  });

  it('name the tables of a file', () => {
    const [option] = tableOptions([{ tableNumber: 1, name: '进展', rowCount: 12, headers: ['序号', '', '任务', '要求', '进展'] }]);
    expect(option).toEqual({ value: 1, label: '进展（12 行：序号、任务、要求…）' });
  });

  it('name the filled file once', () => {
    expect(filledFileName({ fileName: '进展.表.xlsx', format: 'xlsx' })).toBe('进展.表（已填）.xlsx');
    expect(filledFileName({ fileName: '进展（已填）.docx', format: 'docx' })).toBe('进展（已填）.docx');
  });

  it('tell what was written, and what is cut', () => {
    expect(plannedWords({ written: 48, held: 3 }, false)).toBe('拟填 48 格\uff0c保留 3 格');
    expect(plannedWords({ written: 51, held: 3 }, true)).toBe('拟填 51 格');
    const filled = { fileToken: 't', fileName: '表.xlsx', filledCells: 48, keptCells: 0, cutCells: [], changedParts: [] };
    expect(filledSentence(filled)).toBe('已写成“表.xlsx”：已填 48 格；文件其余部分与原表完全一致。');
    expect(cutSentence([])).toBe('');
    expect(cutSentence(Array.from({ length: 14 }, (_, at) => `D${at}`))).toContain('D11 等 14 格的文字');
  });
});
