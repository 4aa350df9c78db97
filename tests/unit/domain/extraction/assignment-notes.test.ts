import { describe, expect, it } from 'vitest';
import { findNotes, findSubjectUnits } from '../../../../src-main/domain/extraction/assignment-notes.ts';
import { buildPlanText } from '../../../../src-main/domain/extraction/plan-text.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';

const letters = { lead: '牵', responsible: '责', supporting: '配' } as const;

/** Each note as its units with their roles, then its deadlines. */
function notesOf(text: string): string[] {
  const { plan } = buildPlanText(plainBlocks(text));
  return findNotes(plan, { start: 0, end: plan.text.length }, 2024).map((note) => {
    const units = note.units.map((unit) => `${letters[unit.role]}${unit.name}`).join(' ');
    const deadlines = note.deadlines.map(({ deadline }) => deadline.date ?? deadline.text).join(' ');
    return deadlines === '' ? units : `${units}@${deadlines}`;
  });
}

describe('assignment notes', () => {
  it.each([
    ['公开。(责任单位:甲局、乙局)', ['责甲局 责乙局']],
    ['公开。(牵头单位:甲局;责任单位:乙局、丙局)', ['牵甲局 责乙局 责丙局']],
    ['公开。(牵头单位:甲局,责任单位:乙局)', ['牵甲局 责乙局']],
    ['公开。(甲局牵头,乙局、丙局负责落实,完成时限:2024年12月底前)', ['牵甲局 责乙局 责丙局@2024-12-31']],
    ['公开。(甲局牵头负责,乙局、丙局组织落实)', ['牵甲局 责乙局 责丙局']],
    ['公开。(甲局、乙局共同牵头,各乡镇参与)', ['牵甲局 牵乙局 配各乡镇']],
    ['公开。(责任部门:甲局、乙局。时间节点:2025年3月)', ['责甲局 责乙局@2025-03-31']],
    ['牵头单位:甲局 配合部门:乙局、丙局 完成时间:6月底前', ['牵甲局 配乙局 配丙局@2024-06-30']],
    ['主办单位:甲局 协办单位:各乡镇', ['责甲局 配各乡镇']],
    ['实施处室:办公室;配合科室:法规科', ['责办公室 配法规科']],
    ['加强公开。责任单位:甲局、乙局。完成时限:6月底前。', ['责甲局 责乙局@2024-06-30']],
    ['【责任单位】甲局、乙局【完成时限】6月底', ['责甲局 责乙局@2024-06-30']],
    ['公开〔责任单位:甲局〕', ['责甲局']],
    ['[责任单位:甲局]', ['责甲局']],
    ['公开。(责任单位:市融媒体中心(市广播电视台)、市财政局', ['责市融媒体中心(市广播电视台) 责市财政局']],
    ['公开。责任单位:市委督查室、市政府督查室)', ['责市委督查室 责市政府督查室']],
    ['像点餐一样省心市数据资源局牵头,县区政府、市政府部门负责落实,完成时限:20247月底前)', ['牵市数据资源局 责县区政府 责市政府部门@2024-07-31']],
    ['更新目录。县区政府,市财政局(国资委)等有关部门负责落实,完成时限:20247月底前', ['责县区政府 责市财政局(国资委) 责有关部门@2024-07-31']],
    ['公开。(责任单位:甲局牵头,乙局、丙局配合)', ['牵甲局 配乙局 配丙局']],
    ['公开。(由甲局牵头,各部门按职责分工负责)', ['牵甲局 责各部门']],
    ['公开。(甲局、各有关部门按职责分工负责,6月底前完成)', ['责甲局 责各有关部门@2024-06-30']],
    ['公开。(市政府办公室)', ['责市政府办公室']],
    ['公开。(市保密局指导,各部门落实)', ['责市保密局 责各部门']],
    ['一是甲(责任单位:甲局);二是乙(责任单位:乙局)。', ['责甲局', '责乙局']],
    ['(1)甲。责任单位:甲局;(2)乙。责任单位:乙局。', ['责甲局', '责乙局']],
    ['公开。(牵头领导:张某;责任单位:甲局;联系人:李某)', ['责甲局']],
    ['公开。(责任单位:甲局;任务来源:省要点)', ['责甲局']],
    ['清理文件。责任单位为市司法局、各县区。', ['责市司法局 责各县区']],
    ['公开。{责任单位:信访局}', ['责信访局']],
    ['公开。(牵头处室为综合处,配合处室为各处室)', ['牵综合处 配各处室']],
    ['公开。(市教育局负总责,各县区教育局具体落实,8月底前完成)', ['责市教育局 责各县区教育局@2024-08-31']],
    ['公开。(以上任务由甲局负责)', ['责甲局']],
    ['公开(牵头单位 市人社局 责任单位 各县区)', ['牵市人社局 责各县区']],
  ])('%s', (text, expected) => {
    expect(notesOf(text)).toEqual(expected);
  });

  it.each([
    '重大文件由牵头起草科室同步解读。',
    '各乡镇(含街道办)要做好公开。',
    '领导小组办公室(在县政府办)负责日常工作,及时协调。',
    '各县、各部门要加强公开,明确责任单位和时限。',
    '落实省政府办公厅文件(豫政办〔2020〕5号)。',
  ])('finds none in: %s', (text) => {
    expect(notesOf(text)).toEqual([]);
  });
});

describe('units as subject', () => {
  const subjectOf = (text: string): string | null => {
    const { plan } = buildPlanText(plainBlocks(text));
    const found = findSubjectUnits(plan, { start: 0, end: plan.text.length }, 2024);
    return found && found.units.map((unit) => `${letters[unit.role]}${unit.name}`).join(' ');
  };

  it.each([
    ['市司法局牵头开展文件清理', '牵市司法局'],
    ['由县政府办公室、县司法局牵头,各部门配合,做好评估', '牵县政府办公室 牵县司法局 配各部门'],
    ['县财政局:负责公开预决算信息', '责县财政局'],
    ['县监察局会同县政府办公室开展两次检查', null],
    ['重大文件牵头起草科室要同步解读', null],
    ['各单位要加强学习', null],
  ])('%s', (text, expected) => {
    expect(subjectOf(text)).toEqual(expected);
  });
});
