import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';
import { sketchTasks } from '../../../support/task-sketch.ts';

const title = '禾川县2022年政务公开工作安排';

const header = ['序号', '工作任务', '工作要求', '牵头单位', '责任单位', '完成时限'];
const rows = [
  ['1', '公开规划成果', '在网站设专题。', '县自然资源局', '各乡镇', '6月底前'],
  ['2', '公开部门预算', '随批复公开。', '县财政局', '县直各部门', '3月底前'],
  ['3', '公开招生政策', '公布学区范围。', '县教育局', '各学校', '7月底前'],
];
const expected = ['1 - 公开规划成果 牵县自然资源局+各乡镇 2022-06-30', '2 - 公开部门预算 牵县财政局+县直各部门 2022-03-31', '3 - 公开招生政策 牵县教育局+各学校 2022-07-31'];
const separators: readonly [string, string][] = [['lines', '\n'], ['tabs', '\t'], ['blanks', '     '], ['bars', ' | '], ['nothing', '']];
const join = (all: readonly (readonly string[])[], separator: string): string => all.map((row) => row.join(separator)).join('\n');
const read = (text: string): ExtractedPlan => extractPlan(plainBlocks(text));

describe.each(separators)('below a table whose cells are parted by %s', (_, separator) => {
  // Glued cells don't tell where a title ends.
  const [names, ...body] = separator === '' ? [header, ...rows].map((row) => row.toSpliced(2, 1)) : [header, ...rows];
  const table = `${title}\n${join([names ?? [], ...body], separator)}`;

  it.each([
    ['a note', '备注:责任单位排名不分先后。'],
    ['numbered notes', '注:1.各单位每季度报送进展。\n2.排名不分先后。'],
    ['who filled it in', '填表人:王小明     联系电话:0551-5550101'],
    ['whom to call', '联系人:县政府办公室王小明,电话:5550101。'],
    ['the issuer and the date', '禾川县人民政府办公室\n2022年4月6日'],
    ['a page’s buttons', '【打印本页】【关闭窗口】\n扫一扫在手机打开当前页'],
    ['buttons between blanks', '打印 关闭 收藏\n分享到:'],
    ['the numbers of a website', '皖ICP备05000001号 皖公网安备34000000000001号 网站标识码3400000001'],
    ['where the page is from', '来源:禾川县人民政府门户网站 编辑:小周 【我要纠错】'],
    ['who has put it on the page', '责任编辑:小周 审核:老王'],
  ])('%s is no row', (_name, words) => expect(sketchTasks(read(`${table}\n${words}\n`))).toEqual(expected));

  it.each<[string, string, readonly (readonly string[])[]]>([
    ['a roster', '领导小组成员名单', [['序号', '姓名', '单位及职务', '领导小组职务'], ['1', '王小明', '县政府副县长', '组长'], ['2', '李建国', '县司法局局长', '成员'], ['3', '赵丽', '县财政局局长', '成员']]],
    ['indicators', '考核指标', [['序号', '一级指标', '二级指标', '分值', '评分标准'], ['1', '主动公开', '更新率', '30', '少一条扣2分'], ['2', '政策解读', '解读率', '20', '少一件扣1分'], ['3', '组织保障', '培训', '20', '未培训不得分']]],
    ['a catalogue', '主动公开目录', [['序号', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体'], ['1', '机构职能', '职责', '条例', '长期', '县委编办'], ['2', '预算', '报表', '预算法', '每年', '县财政局']]],
    ['figures', '完成情况统计表', [['单位', '主动公开数', '解读材料数'], ['县司法局', '120', '15'], ['县财政局', '96', '11'], ['县民政局', '88', '9']]],
    ['contacts', '联络员名单', [['单位', '姓名', '职务', '联系电话'], ['县司法局', '王小明', '副局长', '5550101'], ['县财政局', '李建国', '科长', '5550102']]],
  ])('%s in an attachment gives no tasks and takes none away', (_name, name, other) => {
    expect(sketchTasks(read(`${table}\n附件2\n禾川县${name}\n${join(other, separator)}`))).toEqual(expected);
  });

  it('the header of the next page is read once', () => {
    const text = `${title}\n${join([names ?? [], ...body.slice(0, 2), names ?? [], ...body.slice(2)], separator)}`;
    expect(sketchTasks(read(text))).toEqual(expected);
  });
});

it('a task about a website’s numbers and buttons is a row', () => {
  const website = [['序号', '工作任务', '责任单位'], ['1', '核查网站标识码、ICP备案信息', '县大数据局'], ['2', '公开预算', '县财政局'], ['3', '清理失效的打印、分享按钮', '县融媒体中心']];
  for (const separator of ['\t', '     ', ' | ', '\n']) expect(read(`${title}\n${join(website, separator)}`).tasks.map((one) => one.title)).toEqual(website.slice(1).map((row) => row[1]));
});

it('units and a date that end the last row are no signature', () => {
  const dated = [['工作任务', '责任单位', '完成时限'], ['公开规划', '县自然资源局', '2022年5月30日'], ['公开预算', '禾川县人民政府办公室', '2022年6月30日']];
  expect(sketchTasks(read(`${title}\n${dated.flat().join('\n')}`))).toEqual(['- - 公开规划 县自然资源局 2022-05-30', '- - 公开预算 禾川县人民政府办公室 2022-06-30']);
});

it('a table that only names what the text describes takes the text', () => {
  const list = '一、重点任务\n1.推进规划公开。规划成果在网站设专题。\n2.推进预算公开。各部门预算集中公开。\n附件\n任务分解表\n';
  const found = read(`${title}\n${list}${join([['序号', '任务', '牵头单位', '完成时限'], ['1', '推进规划公开', '县自然资源局', '6月底前'], ['2', '推进预算公开', '县财政局', '3月底前']], '\t')}`);
  expect(found.tasks.map((one) => [one.title, one.requirement, one.leadUnits[0], one.deadlines[0]?.date])).toEqual([
    ['推进规划公开', '规划成果在网站设专题。', '县自然资源局', '2022-06-30'],
    ['推进预算公开', '各部门预算集中公开。', '县财政局', '2022-03-31'],
  ]);
});
