import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchTasks } from '../../../../src-main/domain/plans/match-tasks.ts';
import type { SnapshotTask } from '../../../../src-main/domain/plans/plan-snapshot.ts';

function planTask(id: string, outlineNumber: string | null, title: string, requirement: string | null): SnapshotTask {
  return { id, section: ['一、重点任务'], outlineNumber, title, requirement, assignments: [], deadlines: [], people: [], note: null };
}

const before = [
  planTask('a', '1', '规范政策文件发布', '行政规范性文件印发后七个工作日内在门户网站公布，注明效力状态。'),
  planTask('b', '2', '做好财政信息公开', '公开部门预算、决算，细化到项目，说明增减原因。'),
  planTask('c', '3', '办好政民互动栏目', '网民留言在五个工作日内答复，答复内容有针对性。'),
  planTask('d', '4', '开展业务培训', '组织一次全员培训，覆盖各级从业人员。'),
  planTask('e', '5', '推进义务教育信息公开', null),
];

describe('two versions of a plan', () => {
  test('the same text under other numbers is the same task', () => {
    const after = before.map((task, at) => ({ ...task, id: task.id.toUpperCase(), outlineNumber: String(at + 2) }));
    const added = planTask('X', '1', '编制公共服务清单', '列明办事依据、办事条件和办理流程。');
    expect([...matchTasks(before, [added, ...after])]).toEqual([['a', 'A'], ['b', 'B'], ['c', 'C'], ['d', 'D'], ['e', 'E']]);
  });

  test('reworded tasks are found, wherever they stand', () => {
    const after = [
      planTask('E', '1', '推进义务教育领域信息公开', null),
      planTask('C', '2', '用好政民互动栏目', '网民留言要在三个工作日内答复，答复要有针对性。'),
      planTask('B', '3', '深化财政信息公开', '公开部门预算、决算和绩效，细化到项目，并说明增减原因。'),
      planTask('A', '4', '严格规范政策文件的发布', '行政规范性文件印发后五个工作日内在政府门户网站集中公布，注明效力。'),
    ];
    expect(new Map(matchTasks(before, after))).toEqual(new Map([['a', 'A'], ['b', 'B'], ['c', 'C'], ['e', 'E']]));
  });

  test('the same title with another requirement is the same task, another title with the same number is not', () => {
    const after = [
      planTask('D', '4', '开展业务培训', '每半年集中学习一天。'),
      planTask('X', '3', '清理僵尸账号', '注销长期不更新的政务新媒体。'),
    ];
    expect([...matchTasks(before, after)]).toEqual([['d', 'D']]);
  });

  test('a heavily reworded task under its old number is found', () => {
    const after = [planTask('D', '4', '抓实业务能力培训', '举办专题班一次，从业人员应参尽参。')];
    expect([...matchTasks(before, after)]).toEqual([['d', 'D']]);
  });

  test('different tasks of one field are not taken for one', () => {
    const other = [
      planTask('X', null, '推进医疗卫生信息公开', '公示服务项目、收费标准和就诊流程。'),
      planTask('Y', null, '开展考核评估', '年底前对各单位进行一次考核。'),
    ];
    expect([...matchTasks(before, other)]).toEqual([]);
  });

  test('of tasks with equal texts each keeps its place', () => {
    const twice = (ids: string[]) => ids.map((id, at) => planTask(id, String(at + 1), '报送工作总结', '按时报送。'));
    expect([...matchTasks(twice(['a', 'b', 'c']), twice(['A', 'B', 'C']))]).toEqual([['a', 'A'], ['b', 'B'], ['c', 'C']]);
  });
});

const words = fc.array(fc.constantFrom('政策', '文件', '发布', '财政', '预算', '留言', '答复', '培训', '清单', '公开', '教育', '数据'), { maxLength: 12 }).map((list) => list.join(''));
const plan = (letters: string) =>
  fc
    .array(fc.record({ title: words, requirement: fc.option(words), outlineNumber: fc.option(fc.constantFrom('1', '2', '3')) }), { maxLength: letters.length })
    .map((list) => list.map((task, at) => planTask(letters[at] ?? '', task.outlineNumber, task.title, task.requirement)));

test('pairs are one to one and among the tasks of the two plans', () => {
  fc.assert(
    fc.property(plan('abcdefgh'), plan('ABCDEFGH'), (one, other) => {
      const pairs = matchTasks(one, other);
      expect(new Set(pairs.values()).size).toBe(pairs.size);
      for (const [from, to] of pairs) {
        expect(one.some(({ id }) => id === from)).toBe(true);
        expect(other.some(({ id }) => id === to)).toBe(true);
      }
    }),
  );
});

test('a plan that is only shuffled and renumbered is matched to itself', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(before, { minLength: before.length }), (shuffled) => {
      const after = shuffled.map((task, at) => ({ ...task, id: task.id.toUpperCase(), outlineNumber: String(at + 1) }));
      expect(new Map(matchTasks(before, after))).toEqual(new Map(before.map(({ id }) => [id, id.toUpperCase()])));
    }),
  );
});

test('300 by 300 tasks take less than 200 ms', () => {
  const syllables = '政务公开信息发布要求落实责任单位按照规定及时准确全面推进规范流程数据管理服务平台栏目';
  const long = (seed: number) => Array.from({ length: 120 }, (_, at) => syllables[(seed * 31 + at * at * 7 + seed * at) % syllables.length]).join('');
  const plans = ['a', 'b'].map((mark) => Array.from({ length: 300 }, (_, at) => planTask(`${mark}${String(at)}`, String(at + 1), long(at).slice(0, 14), long(at + 1))));
  // Time of this thread on the processor: other work of the machine must not fail the test.
  const runs = Array.from({ length: 3 }, () => {
    const start = process.threadCpuUsage();
    expect(matchTasks(plans[0] ?? [], plans[1] ?? []).size).toBe(300);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  expect(Math.min(...runs)).toBeLessThan(200);
});
