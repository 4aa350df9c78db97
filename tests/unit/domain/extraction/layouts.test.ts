import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { PlannedTask } from '../../../support/plan-layouts.ts';
import { layouts } from '../../../support/plan-layouts.ts';

const subjects = ['规划成果', '预算决算', '抽查结果', '招生计划', '医疗收费', '水质监测', '用工信息', '救助名单', '惠农补贴', '采购合同', '人事任免', '会议议题'];
const requirements = ['在门户网站设专栏集中展示。', '按要求分类归档,方便群众查询。', '同步发布图解和问答,讲清申领条件。', '统一格式,注明来源。', '建立台账,逐项核对,防止遗漏和重复。'];
const leads = ['县财政局', '县发展改革局', '县政府办公室', '县委宣传部', '县自然资源和规划局', '县市场监管局'];
const others = ['各乡镇人民政府', '县直有关部门', '县融媒体中心(县广播电视台)', '县税务局', '县教育体育局', '县人力资源和社会保障局', '县数据局', '各县级公立医院'];
const times: [string, string][] = [
  ['6月底前', '2023-06-30'],
  ['2023年9月20日前', '2023-09-20'],
  ['12月15日前', '2023-12-15'],
  ['持续推进', 'ongoing'],
  ['每季度', 'recurring'],
  ['年底前', '2023-12-31'],
];

const task = fc.record({
  subject: fc.constantFrom(...subjects),
  requirement: fc.constantFrom(...requirements),
  lead: fc.uniqueArray(fc.constantFrom(...leads), { minLength: 1, maxLength: 2 }),
  responsible: fc.uniqueArray(fc.constantFrom(...others), { minLength: 1, maxLength: 3 }),
  time: fc.constantFrom(...times),
});
const plans = fc.uniqueArray(task, { minLength: 5, maxLength: 9, selector: ({ subject }) => subject });

describe('the same tasks in every layout', () => {
  it.each(Object.entries(layouts))('%s', (_name, layout) => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const planned = drawn.map(({ subject, time, ...rest }, index): PlannedTask => ({ ...rest, number: index + 1, title: `公开${subject}`, time: time[0] }));
        const read = extractPlan(layout(planned));
        const found = read.tasks.map((one) => ({
          title: one.title,
          requirement: one.requirement,
          lead: one.leadUnits,
          responsible: [...one.responsibleUnits, ...one.supportingUnits],
          time: one.deadlines.map((deadline) => deadline.date ?? deadline.kind),
        }));
        expect(found).toEqual(drawn.map((one) => ({ title: `公开${one.subject}`, requirement: one.requirement, lead: one.lead, responsible: one.responsible, time: [one.time[1]] })));
        for (const one of read.tasks) expect(one.source.leadUnits).toHaveLength(one.leadUnits.length);
      }),
      { numRuns: 25 },
    );
  });
});
