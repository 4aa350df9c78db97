import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { DraftTask } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';
import { withoutStall } from '../../../support/without-stall.ts';

const tasksOf = (text: string): DraftTask[] => extractPlan(plainBlocks(text)).tasks;
const plan = (first: string, second: string, above = ''): string => `松河县2022年政务公开工作要点\n${above}一、重点任务\n1.办好专栏。及时更新。${first}\n2.种好树。逐棵登记。${second}`;

/** Units of a task, the leads before a bar. */
const units = (task: DraftTask | undefined): string => `${task?.leadUnits.join('+')}|${[...(task?.responsibleUnits ?? []), ...(task?.supportingUnits ?? [])].join('+')}`;
const ofNote = (note: string): string => units(tasksOf(plan('(县档案馆负责)', note))[1]);
const several = '(县林业局、县水利局负责)';

describe('a remark that the first unit leads', () => {
  it.each([
    ['(县档案馆、县财政局负责,列第一位的为牵头单位,下同)', several, '县档案馆|县财政局', '县林业局|县水利局'],
    ['(县档案馆、县财政局负责)(排在首位的为牵头单位,以下同)', several, '县档案馆|县财政局', '县林业局|县水利局'],
    ['(责任单位:县档案馆、县财政局(排名第一的为牵头单位,下同))', '(责任单位:县林业局、县水利局)', '县档案馆|县财政局', '县林业局|县水利局'],
    ['(责任单位:县档案馆、县财政局,牵头单位排第一位,下同)', several, '县档案馆|县财政局', '县林业局|县水利局'],
    ['(责任单位:县档案馆、县财政局,排首位的为牵头单位)', several, '县档案馆|县财政局', '|县林业局+县水利局'],
    ['(县档案馆、县财政局负责)', '(县林业局、县水利局负责,第1个为牵头单位,下同)', '|县档案馆+县财政局', '县林业局|县水利局'],
    ['(县档案馆、县财政局负责,第一家单位为牵头单位,下同)', '(县公安局负责,县水利局牵头)', '县档案馆|县财政局', '县水利局|县公安局'],
    ['(县档案馆、县财政局负责,第一家单位为牵头单位,下同)', '(县林业局负责)', '县档案馆|县财政局', '|县林业局'],
  ])('%s … %s', (first, second, one, two) => {
    expect(tasksOf(plan(first, second)).map(units)).toEqual([one, two]);
  });

  it('above the items holds for all of them', () => {
    const above = '各项任务的责任单位中,排在首位的为牵头单位。\n';
    expect(tasksOf(plan('(县档案馆、县财政局负责)', several, above)).map(units)).toEqual(['县档案馆|县财政局', '县林业局|县水利局']);
  });
});

describe('remarks on the other items', () => {
  it.each([
    ['(县林业局牵头,各乡镇(含开发区,下同)负责)', '县林业局|各乡镇(含开发区,下同)'],
    ['(责任单位:县林业局、县水利局(下同))', '|县林业局+县水利局'],
    ['(责任单位:县林业局。以下任务均需各乡镇落实,不再单独列出)', '|县林业局'],
    ['(县林业局负责,其他任务均由各乡镇落实,不再一一列出)', '|县林业局'],
    ['(责任单位:县林业局,各乡镇、街道均为责任单位,下同)', '|县林业局+各乡镇、街道'],
    ['(县林业局牵头,其他部门配合)', '县林业局|其他部门'],
  ])('%s', (note, expected) => expect(ofNote(note)).toBe(expected));
});

describe('collectives', () => {
  it.each([
    ['各苏木乡镇、街道', 1],
    ['各苏木镇、街道办事处', 1],
    ['各街道、地区办事处', 1],
    ['各民族乡、镇人民政府', 1],
    ['各旗县市区人民政府', 1],
    ['县政府各部门、单位', 1],
    ['县直有关部门、单位', 1],
    ['各乡镇、街道、部门', 1],
    ['各处室、中心', 1],
    ['各学校、幼儿园', 1],
    ['县防汛指挥部各成员单位', 1],
    ['厅机关各处室', 1],
    ['局机关各科室', 1],
    ['县政府办公室各股室', 1],
    ['中央和省驻市各单位', 1],
    ['县直各部门、各乡镇', 2],
    ['各乡镇、县直各单位', 2],
    ['机关各科室、局属各单位', 2],
    ['各乡镇、县林业局', 2],
    ['县林业局、县水利局各乡镇', 3],
    ['县林业局县水利局各部门', 3],
  ])('%s: %i', (list, count) => {
    const found = tasksOf(plan('(县档案馆负责)', `(责任单位:${list})`))[1]?.responsibleUnits ?? [];
    expect(found.length, found.join('|')).toBe(count);
    expect(found.join('')).toBe(count === 1 ? list : list.replaceAll('、', ''));
  });
});

describe('labels that ask for more than units', () => {
  it.each([
    ['(责任单位及责任人:县林业局(张三)、县水利局(李四))', '|县林业局+县水利局'],
    ['(责任单位(责任人):县林业局(张三))', '|县林业局'],
    ['(责任单位和分管领导:县政府办公室(政务公开办)(李四))', '|县政府办公室(政务公开办)'],
    ['责任单位及联系人:县林业局 张三 13900000000', '|县林业局'],
    ['(责任单位:县政府办公室(政务公开办))', '|县政府办公室(政务公开办)'],
    ['(牵头单位:县林业局,技术支持单位:县水利局)', '县林业局|县水利局'],
    ['(牵头单位:县林业局;监督单位:县水利局;验收单位:县档案馆)', '县林业局|县水利局+县档案馆'],
    ['\n牵头单位:县林业局\n县水利局\n责任单位:县财政局', '县林业局+县水利局|县财政局'],
  ])('%s', (note, expected) => expect(ofNote(note)).toBe(expected));
});

describe('a bracket that spells out the words before it', () => {
  it.each([
    ['建好站(窗口、服务站)。【牵头单位:县林业局】', '县林业局|', '建好站(窗口、服务站)。'],
    ['建好站(窗口、服务中心)。(县林业局牵头)', '县林业局|', '建好站(窗口、服务中心)。'],
    ['建好站。(县林业局)(县水利局配合)', '|县林业局+县水利局', '建好站。'],
    ['建好站。(县林业局)(责任领导:张三)', '|县林业局', '建好站。'],
  ])('%s', (words, expected, requirement) => {
    const task = tasksOf(plan('(县档案馆负责)', words))[1];
    expect(units(task)).toBe(expected);
    expect(task?.requirement).toBe(`逐棵登记。${requirement}`);
  });
});

describe('what is no task', () => {
  const numbersOf = (text: string): (string | null)[] => tasksOf(text).map((task) => task.number);
  const items = '1.办好专栏。(县档案馆负责)\n2.种好树。(县林业局负责)\n二、办事服务\n3.缩短时间。(县财政局负责)\n4.减少材料。(县公安局负责)';
  const body = `松河县2012年政务公开工作方案\n一、重点任务\n${items}`;

  it.each([
    '三、工作步骤\n(一)动员部署阶段(6月上旬)。召开会议。\n(二)组织实施阶段(6月中旬—11月底)。逐项落实。',
    '三、怎样推进\n(一)宣传发动(2012年4月)。召开会议。\n(二)检查总结(2012年11月至12月)。逐项检查。',
    '三、分三步走\n1.第一阶段:动员。4月召开会议。\n2.第二阶段:落实。5月逐项落实。',
    '三、营造良好氛围\n5.落实主体责任。主要领导亲自抓。\n6.改进作风。少开会。',
    '主办:松河县人民政府 承办:县大数据局',
    '请各单位于12月5日前将情况报县档案馆。\n平公网安备 000001号 主办:松河县人民政府 承办:县大数据局',
    '网站主办单位:松河县人民政府\n承办单位:县大数据局\n网站标识码:000000',
  ])('%s', (end) => {
    expect(numbersOf(`${body}\n${end}`)).toEqual(['1', '2', '3', '4']);
    expect(units(tasksOf(`${body}\n${end}`)[3])).toBe('|县公安局');
  });

  it('but phases that are assigned are, and items behind one without units', () => {
    expect(numbersOf(`${body}\n三、步骤\n5.动员阶段(6月)。召开会议。(县档案馆负责)\n6.总结阶段(9月)。逐项总结。(县林业局负责)`)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(numbersOf('松河县2012年政务公开工作方案\n一、任务\n1.办好专栏。(县档案馆负责)\n2.种好树。多浇水。\n二、服务\n3.缩短时间。少跑路。\n4.减少材料。(县公安局负责)')).toContain('2');
  });

  it('but labels 主办 of the items stay', () => {
    const text = '松河县2012年政务公开工作方案\n1.办好专栏。逐月更新。\n主办单位:县档案馆\n2.种好树。逐棵登记。\n主办单位:县林业局';
    expect(tasksOf(text).map(units)).toEqual(['|县档案馆', '|县林业局']);
  });
});

describe('times', () => {
  const due = (words: string): string[] => tasksOf(plan('(县档案馆负责)', `${words}(县林业局负责)`))[1]?.deadlines.map((one) => one.date ?? one.kind) ?? [];
  it.each([
    ['每10日公布一次。', ['recurring']],
    ['每隔15天公布一次。', ['recurring']],
    ['每月10日前公布。', ['recurring']],
    ['旧栏目保留至2022年6月。', []],
    ['旧指南沿用到2022年6月底。', []],
    ['推进工作到2022年6月底。', ['2022-06-30']],
    ['年内培训2次,12月底前完成。', ['2022-12-31', '2022-12-31']],
  ])('%s', (words, expected) => expect(due(words)).toEqual(expected));
});

describe('speed', () => {
  it.each(['局(', '(6月', '县局(', '各部门、', '(责任单位:', '第一位', '下同,', '苏木乡镇'])('no repetition of %s stalls', (piece) => {
    withoutStall(() => tasksOf(`松河县2022年政务公开工作要点\n1.种树。(责任单位:${piece.repeat(5000)})\n${piece.repeat(5000)}`));
  });
});
