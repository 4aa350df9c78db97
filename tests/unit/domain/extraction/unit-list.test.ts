import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlanText } from '../../../../src-main/domain/extraction/plan-text.ts';
import { looksLikeUnit, splitUnits } from '../../../../src-main/domain/extraction/unit-list.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';

function split(text: string): string[] {
  const { plan } = buildPlanText(plainBlocks(text));
  return splitUnits(plan, { start: 0, end: plan.text.length }, 'responsible').map((unit) => (unit.role === 'responsible' ? unit.name : `${unit.name}:${unit.role}`));
}

describe('lists of units', () => {
  it.each([
    ['市直各部门,各区、县人民政府、各管理区、开发区', ['市直各部门', '各区、县人民政府', '各管理区、开发区']],
    ['县财政局,县审计局;各乡镇', ['县财政局', '县审计局', '各乡镇']],
    ['县环保局、县法制办等有关单位', ['县环保局', '县法制办', '有关单位']],
    ['县环保局、县法制办等有关部门', ['县环保局', '县法制办', '有关部门']],
    ['县环保局、县法制办等', ['县环保局', '县法制办']],
    ['县环保局、县法制办等12个部门', ['县环保局', '县法制办']],
    ['县教体局等26个试点领域主管部门', ['县教体局', '26个试点领域主管部门']],
    ['县教体局、县住建局等主管部门', ['县教体局', '县住建局', '主管部门']],
    ['各镇、街,县直有关部门', ['各镇、街', '县直有关部门']],
    ['县财政局\n县发展和\n改革局', ['县财政局', '县发展和改革局']],
    ['市财政局(国资委)、市数据局', ['市财政局(国资委)', '市数据局']],
    ['市司法局 ( 负责规章清理 ) 、各县 (市、 区 ) 政府', ['市司法局', '各县(市、区)政府']],
    ['市发改委 市自然资源局', ['市发改委', '市自然资源局']],
    ['市人力资源和社会 保障局 市市场 监管局', ['市人力资源和社会保障局', '市市场监管局']],
    ['市财政局市审计局各乡镇', ['市财政局', '市审计局', '各乡镇']],
    ['县委县政府督查室', ['县委县政府督查室']],
    ['市政府办、各重点项目牵头单位', ['市政府办', '各重点项目牵头单位']],
    ['市住房和城乡建设局、市文化广电和旅游局', ['市住房和城乡建设局', '市文化广电和旅游局']],
    ['市财政局和市审计局', ['市财政局', '市审计局']],
    ['各市、县(市、区)人民政府', ['各市、县(市、区)人民政府']],
    ['各县(市)、区政府,市直各单位', ['各县(市)、区政府', '市直各单位']],
    ['各设区市人民政府,省直有关单位', ['各设区市人民政府', '省直有关单位']],
    ['各乡镇人民政府、街道办事处,县直各单位', ['各乡镇人民政府、街道办事处', '县直各单位']],
    ['县甲局、乙局、丙中心', ['县甲局', '乙局', '丙中心']],
    ['办公室、财务科、各科室', ['办公室', '财务科', '各科室']],
    ['县政府办(牵头)、县司法局(配合)', ['县政府办:lead', '县司法局:supporting']],
    ['县政府办、县司法局(第一个为牵头单位)', ['县政府办:lead', '县司法局']],
    ['县融媒体中心(县广播电视台)', ['县融媒体中心(县广播电视台)']],
    ['无', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('gives back any list of plain names, whatever separates them', () => {
    const name = fc.constantFrom('县财政局', '县委宣传部', '各乡镇', '县直有关部门', '县人民医院', '县政务服务中心', '各有关单位', '县税务局');
    const separator = fc.constantFrom('、', ',', ';', '\uff0c', '\uff1b', '\n', ' ');
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), fc.array(separator, { minLength: 8, maxLength: 8 }), (names, separators) => {
        const text = names.reduce((joined, one, index) => (index === 0 ? one : `${joined}${separators[index] ?? '、'}${one}`), '');
        expect(split(text)).toEqual(names);
      }),
    );
  });
});

describe('what looks like a unit', () => {
  it.each(['县财政局', '各有关单位', '各县(市、区)政府', '有关部门', '市人力资源和社会保障局', '市应急局', '办公室', '市政务公开办', '人民银行江源分行', '社会处', '社会事务办', '县委保密机要局', '县委编办'])('%s does', (name) => {
    expect(looksLikeUnit(name)).toBe(true);
  });

  it.each(['推进公开工作', '及时公开信息', '局', '公开预决算的单位', '舆情监测', '数据资源局要梳理清单', '公开招生市教育局', '《条例》办', '设立查阅场所', '形成联动格局', '健全工作机构', '分批轮训各级干部'])('%s does not', (name) => {
    expect(looksLikeUnit(name)).toBe(false);
  });
});
