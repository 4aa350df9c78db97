import { normaliseUnitName } from './normalise-unit-name.ts';

/** 各乡镇, 全县各单位, 县有关乡镇, 其他部门: what such a name begins with. */
const collectiveStarts = /^(?:全?[省市县区州])?(?:各|有关|相关|所有|其他|其它)/u;

/** 县直部门, 县政府部门, 领导小组成员单位, 公共企事业单位: what it ends with. */
const collectiveEnds =
  /(?:有关|相关|各|直属|责任|成员|牵头|配合|所属|直|级)(?:部门|单位|委办局|机构|机关|企事业单位|处室|科室)$|(?:政府|党委)(?:各)?(?:工作)?部门$|(?:垂直管理单位|垂管单位|企事业单位|驻县单位)$/u;

/** 县区政府, 县(市、区)政府, 乡镇(街道办): a whole level without 各, as its key. */
const levelSets = /^[省市县区]?(?:县市区|市县区|县区|区县|市县|乡镇|街道|村社区)(?:政府)?$/u;

/** What spellings of one collective name have in common: 各乡镇(街道办), 各镇街 and 各乡镇人民政府 give the same key. */
export function collectiveKey(printed: string): string {
  return normaliseUnitName(printed)
    .replace(/[()〔〕[\]、,/和及与]/gu, '')
    .replace(/人民政府/gu, '政府')
    .replace(/街道(?:办事处|办)/gu, '街道')
    .replace(/^全[县市区](?=各)|各/gu, '')
    .replace(/相关/gu, '有关')
    .replace(/工作部门/gu, '部门')
    .replace(/^([县市])级(?=部门|单位|机关|有关)/u, '$1直')
    .replace(/(乡镇|乡|镇|街道|县市区|县区|区县)政府/gu, '$1')
    .replace(/^(?:乡镇街道|乡镇|镇乡|镇街道|镇街)$/u, '乡镇');
}

/** True when a printed name means a set of units (各乡镇, 县直有关部门, 市政府各部门, 县区政府), not one unit. */
export function isCollectiveName(printed: string): boolean {
  const name = normaliseUnitName(printed);
  return collectiveStarts.test(name) || collectiveEnds.test(name) || levelSets.test(collectiveKey(name));
}
