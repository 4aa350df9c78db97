import { normaliseUnitName } from './normalise-unit-name.ts';

/** Levels below a city in one word, with or without brackets and marks between: 县(市、区), 县、区, 县市区. */
const levels = '(?:[县区市旗](?:[、,/和及与]?[(]?[、,]?)){0,3}[县区旗](?:[、,]?[(]?[、,]?[县区市旗])*[)]?';

/** What tells 区 apart from the beginning of another word (区域, 区块), and 县直 from counties. */
const endOfLevels = '(?![域块段间别划位直])';

/** 各县区, 全市各县(市、区), 所有县区: all counties, whatever organ of theirs follows. */
const allCounties = new RegExp(`(?:各|所有|所辖|所属|全体)${levels}${endOfLevels}`, 'u');

/** 县区政府, 县(市、区)人民政府, 县政府: a level without 各, as the whole name or its beginning. */
const bareLevels = new RegExp(`^(?:${levels}(?:级)?(?:党委|委)?[、,]?(?:人民)?政府|(?:[县区市旗][、,]?[(]?[、,]?){1,3}[县区旗][)]?)(?=$|[、,])`, 'u');

/** 县级以上人民政府, 县级政府, 县级人民政府. */
const countyLevelGovernments = /县(?:处)?级(?:及)?(?:以上)?(?:各级)?(?:地方)?(?:人民)?(?:政府|行政机关)/u;

/** 各乡镇(街道), 各镇街: what is below all counties. */
const allTowns = /各(?:乡[、]?镇|镇[、]?乡|镇街|街道|乡[(]?镇|乡镇)/u;

/** 有关县区, 试点县(市、区): some of the counties. */
const someCounties = new RegExp(`(?:有关|相关|试点|涉及|所在|部分|重点)的?${levels}${endOfLevels}`, 'u');

/** Whether a printed name means all counties of the superior (各县区, 县(市、区)政府), `some` of them (有关县区), or none. */
export function countyCollectiveOf(printed: string): 'all' | 'some' | null {
  const name = normaliseUnitName(printed);
  const plain = name.replace(/各(?:有关|相关)(?=[县区市旗])/u, '有关');
  if (allCounties.test(plain) || bareLevels.test(plain) || countyLevelGovernments.test(plain) || allTowns.test(plain)) return 'all';
  return someCounties.test(plain) ? 'some' : null;
}

/** Names that mean every organ of the superior's whole area. */
const everybody = new RegExp(
  [
    '^(?:全[省市州盟])?各级(?!领导|干部|人员)',
    '^(?:全[省市州盟])?各地(?!点|块)',
    '^(?:各|所有)(?:行政机关|政府机关)',
    '^全[省市州盟](?:各(?![省市州]直|科室|处室)|所有|行政机关|政府系统)',
  ].join('|'),
  'u',
);

/** Whether a printed name means every organ of the superior's whole area (各地各部门, 各级各部门, 全市各单位). */
export function meansEverybody(printed: string): boolean {
  return everybody.test(normaliseUnitName(printed));
}
