import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerWords } from '../../../../src-main/contract/text/template-words.ts';
import { unitStates } from '../../../../src-main/domain/codes.ts';
import type { AnswerPart, AnswerReport, AnswerTask } from '../../../../src-main/domain/templates/answer-facts.ts';
import { ourRoles } from '../../../../src-main/domain/templates/column-roles.ts';
import type { AnswerQuestion } from '../../../../src-main/domain/templates/compose-answer.ts';
import { composeAnswer } from '../../../../src-main/domain/templates/compose-answer.ts';

const report = (parts: Partial<AnswerReport>): AnswerReport => ({ state: 'inProgress', text: '', reportedOn: '2026-05-10', quarter: null, percent: null, problems: null, nextStep: null, ...parts });
const part = (parts: Partial<AnswerPart>): AnswerPart => ({ unitName: '县财政局', role: 'lead', state: 'notStarted', reports: [], people: [], ...parts });
const task = (parts: Partial<AnswerTask>): AnswerTask => ({ summaries: [], people: [], evidence: [], parts: [], ...parts });
const setting = { clerk: '王小明', words: answerWords };

function answer(tasks: readonly AnswerTask[], question: Partial<AnswerQuestion>): string | null {
  return composeAnswer(tasks, { role: 'progress', header: '落实情况', year: 2026, quarter: null, lastQuarter: 2, ...question }, setting);
}

describe('the progress that a superior is told', () => {
  const finance = part({ reports: [report({ text: '已公开预算', reportedOn: '2026-05-10' })] });
  const justice = part({ unitName: '县司法局', role: 'responsible', reports: [report({ text: '已公开清单', reportedOn: '2026-06-10' })] });

  it('is the text of the only unit as it stands, of several units a paragraph each with their names', () => {
    expect(answer([task({ parts: [finance] })], {})).toBe('已公开预算');
    expect(answer([task({ parts: [finance, justice] })], {})).toBe('县财政局：已公开预算\n县司法局：已公开清单');
    expect(answer([task({ parts: [finance] }), task({ parts: [justice] })], {})).toBe('县财政局：已公开预算\n县司法局：已公开清单');
  });

  it('names units together that say the same, and none where all do', () => {
    const same = part({ unitName: '县审计局', reports: finance.reports });
    expect(answer([task({ parts: [finance, same] })], {})).toBe('已公开预算');
    expect(answer([task({ parts: [finance, same, justice] })], {})).toBe('县财政局、县审计局：已公开预算\n县司法局：已公开清单');
  });

  it('leaves out units that the task is nothing for, unless it is nothing for all', () => {
    const none = part({ unitName: '县气象局', state: 'notApplicable', reports: [report({ state: 'notApplicable', text: '不涉及' })] });
    expect(answer([task({ parts: [finance, none] })], {})).toBe('已公开预算');
    expect(answer([task({ parts: [none] })], {})).toBe('不涉及');
  });

  it('is the summary where one was written since the units last reported of a later quarter', () => {
    const summaries = [{ text: '三月汇总', writtenOn: '2026-03-30' }];
    const early = part({ reports: [report({ text: '一季度', reportedOn: '2026-03-20' })] });
    expect(answer([task({ summaries, parts: [early] })], {})).toBe('三月汇总');
    expect(answer([task({ summaries, parts: [finance] })], {})).toBe('已公开预算');
    expect(answer([task({ summaries: [...summaries, { text: '六月汇总', writtenOn: '2026-06-28' }], parts: [finance, justice] })], {})).toBe('六月汇总');
    expect(answer([task({ summaries: [...summaries, { text: '六月汇总', writtenOn: '2026-06-28' }], parts: [early] })], { lastQuarter: 1 })).toBe('三月汇总');
  });

  it('of a quarter that was handed in days after its end still belongs to it', () => {
    const late = part({ reports: [report({ text: '二季度完成', reportedOn: '2026-07-05', quarter: 2 })] });
    const summaries = [{ text: '二季度汇总', writtenOn: '2026-07-08' }];
    expect(answer([task({ parts: [late] })], {})).toBe('二季度完成');
    expect(answer([task({ summaries, parts: [late] })], {})).toBe('二季度汇总');
    expect(answer([task({ summaries, parts: [finance] })], {})).toBe('已公开预算');
  });

  it('of a column of one quarter speaks of that quarter only', () => {
    const both = part({ reports: [report({ text: '一季度', reportedOn: '2026-02-01' }), report({ text: '二季度', reportedOn: '2026-05-01' })] });
    expect([1, 2, 3].map((quarter) => answer([task({ parts: [both] })], { quarter }))).toEqual(['一季度', '二季度', null]);
    expect(answer([task({ parts: [part({ reports: both.reports.slice(0, 1) })] })], { quarter: 2 })).toBeNull();
  });
});

describe('states, days and shares', () => {
  const done = part({ state: 'checkedOff', reports: [report({ state: 'doneUnchecked', reportedOn: '2026-05-10', percent: 100 }), report({ state: 'checkedOff', reportedOn: '2026-06-30' })] });
  const open = part({ unitName: '县司法局', state: 'inProgress', reports: [report({ state: 'inProgress', percent: 35 })] });
  const later = part({ unitName: '县司法局', state: 'doneUnchecked', reports: [report({ state: 'doneUnchecked', reportedOn: '2026-06-18' })] });

  it('are those of the unit that is least far', () => {
    expect(answer([task({ parts: [done, open] })], { role: 'state', header: '完成状态' })).toBe('推进中');
    expect(answer([task({ parts: [done, later] })], { role: 'state', header: '完成状态' })).toBe('已完成');
    expect(answer([task({ parts: [done] })], { role: 'state', header: '完成状态' })).toBe('已销号');
    expect(answer([task({})], { role: 'state', header: '完成状态' })).toBeNull();
  });

  it('are yes or no where the header asks so, and left to the clerk where it asks for a judgement', () => {
    const state = (tasks: readonly AnswerTask[], header: string): string | null => answer(tasks, { role: 'state', header });
    expect([state([task({ parts: [done, later] })], '是否完成'), state([task({ parts: [done, open] })], '完成与否')]).toEqual(['是', '否']);
    expect([state([task({ parts: [done, later] })], '是否销号'), state([task({ parts: [done] })], '是否已销号')]).toEqual(['否', '是']);
    expect(['是否按期完成', '亮灯情况', '灯号'].map((header) => state([task({ parts: [done] })], header))).toEqual([null, null, null]);
    expect(state([task({ parts: [part({ state: 'notApplicable' })] })], '是否完成')).toBeNull();
  });

  it('stand as at the end of the quarter that is asked for', () => {
    expect(answer([task({ parts: [later] })], { role: 'state', header: '完成状态', lastQuarter: 1 })).toBe('未启动');
    expect(answer([task({ parts: [part({ state: 'ongoing' })] })], { role: 'state', header: '完成状态', lastQuarter: 1 })).toBe('持续推进');
  });

  it('tell the day on which the last unit was done', () => {
    expect(answer([task({ parts: [done, later] })], { role: 'finishedOn', header: '完成日期' })).toBe('2026年6月18日');
    expect(answer([task({ parts: [done, open] })], { role: 'finishedOn', header: '完成日期' })).toBeNull();
    expect(answer([task({ parts: [done, part({ state: 'checkedOff' })] })], { role: 'finishedOn', header: '完成日期' })).toBeNull();
  });

  it('tell the mean share where every unit says one', () => {
    expect(answer([task({ parts: [done, open] })], { role: 'percent', header: '完成进度' })).toBe('68%');
    expect(answer([task({ parts: [done, open] })], { role: 'percent', header: '完成比例（％）' })).toBe('68');
    expect(answer([task({ parts: [open, part({})] })], { role: 'percent', header: '完成进度' })).toBeNull();
  });
});

describe('people', () => {
  const people = [{ role: 'personInCharge', name: '赵某', phone: '1' }, { role: 'liaison', name: '钱某', phone: null }];
  const lead = part({ people });
  const other = part({ unitName: '县司法局', role: 'responsible', people: [{ role: 'liaison', name: '孙某', phone: '3' }] });

  it('are those named for the task, else those of the lead unit', () => {
    expect(answer([task({ parts: [lead, other] })], { role: 'person', header: '责任人' })).toBe('赵某');
    expect(answer([task({ parts: [lead, other], people: [{ role: 'personInCharge', name: '李某', phone: null }] })], { role: 'person', header: '责任人' })).toBe('李某');
    expect(answer([task({ parts: [lead, other] })], { role: 'liaison', header: '联系人' })).toBe('钱某');
    expect(answer([task({ parts: [other] })], { role: 'person', header: '责任人' })).toBeNull();
  });

  it('are called under their own number; a number that nobody is named for is that of who answers questions', () => {
    expect(answer([task({ parts: [lead] })], { role: 'phone', header: '责任人电话' })).toBe('1');
    expect(answer([task({ parts: [lead] })], { role: 'phone', header: '联系电话' })).toBe('1');
    expect(answer([task({ parts: [other] })], { role: 'personAndPhone', header: '联系人及电话' })).toBe('孙某 3');
    expect(answer([task({ parts: [lead] })], { role: 'personAndPhone', header: '责任人及联系电话' })).toBe('赵某 1');
  });
});

const anyReport = fc.record({
  state: fc.constantFrom(...unitStates),
  text: fc.constantFrom('', ' ', '已公开', '正在推进'),
  reportedOn: fc.constantFrom('2025-12-30', '2026-02-01', '2026-05-05', '2026-08-09', '2026-12-31', '2027-01-05'),
  quarter: fc.constantFrom(null, 1, 2, 3, 4),
  percent: fc.option(fc.integer({ min: 0, max: 100 })),
  problems: fc.constantFrom(null, '', '人手紧'),
  nextStep: fc.constantFrom(null, '继续推进'),
});
const anyPart = fc.record({
  unitName: fc.constantFrom('县财政局', '县司法局', '县气象局'),
  role: fc.constantFrom('lead' as const, 'responsible' as const),
  state: fc.constantFrom(...unitStates),
  reports: fc.array(anyReport, { maxLength: 4 }),
  people: fc.constant([]),
});
const anyTask = fc.record({
  summaries: fc.array(fc.record({ text: fc.constantFrom('汇总', ''), writtenOn: fc.constantFrom('2026-03-30', '2026-07-08') }), { maxLength: 2 }),
  people: fc.constant([]),
  evidence: fc.array(fc.constantFrom('甲', '乙'), { maxLength: 3 }),
  parts: fc.array(anyPart, { maxLength: 4 }),
});

describe('any answer', () => {
  it('is null or words without blanks at the ends, and says no paragraph twice', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 3 }), fc.constantFrom(...ourRoles), fc.constantFrom(null, 1, 2, 3, 4), fc.integer({ min: 0, max: 5 }), (tasks, role, quarter, lastQuarter) => {
        const text = answer(tasks, { role, quarter, lastQuarter });
        if (text === null) return;
        expect(text).toBe(text.trim());
        expect(text).not.toBe('');
        expect(new Set(text.split('\n')).size).toBe(text.split('\n').length);
        expect(quarter === null || quarter <= lastQuarter).toBe(true);
      }),
    );
  });

  it('of a quarter does not change by what is reported of later ones', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 3 }), fc.constantFrom('progress' as const, 'state' as const, 'percent' as const, 'problems' as const), (parts, role) => {
        const reported = parts.map((one) => ({ ...one, reports: [report({ reportedOn: '2026-01-05', text: '起步' }), ...one.reports.map((said) => ({ ...said, quarter: null, reportedOn: '2026-02-01' }))] }));
        const further = reported.map((one) => ({ ...one, reports: [...one.reports, report({ state: 'doneUnchecked', text: '后来的', reportedOn: '2026-08-01', percent: 99, problems: '后来的' })] }));
        const ask = (of: readonly AnswerPart[]): string | null => answer([task({ parts: of })], { role, lastQuarter: 2 });
        expect(ask(further)).toBe(ask(reported));
      }),
    );
  });
});
