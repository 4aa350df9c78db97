import { usualPlaceName } from '../units/place-name.ts';
import type { CountyLevel, SuperiorLevel } from './places.ts';
import type { Places } from './superior-task.ts';

/** One kind of words of the superior that a county says otherwise. */
export interface WordingRule {
  /** Global; matched against the text in one width. */
  pattern: RegExp;
  certain: boolean;
  replace: (words: string) => string;
}

/** Characters that make another word of a level word before them: 市场, 市民, 州际. */
const otherWords: Record<SuperiorLevel, string> = {
  市: '(?!场|民(?![生政营办族兵宗])|容(?!缺)|值(?![得班守])|井|侩|况|镇|辖|县|区(?!域)|政(?![府务协法策]))',
  州: '(?!际|县|市)',
  盟: '(?!友|约|主|国|员|军|誓|市)',
  省: '(?!略|去|力|事|心|钱|时|电|水|油|市|县|会|份|际|亲|思|悟)',
};

/** Words that end in 全, 本 or 我: 健全市场体系 and 资本市场 do not speak of a whole city. */
const notAfter: Record<string, string> = { 全: '(?<![健安完齐保周双成])', 本: '(?<![基成样资文版根标书原日读课])', 我: '(?<!自)' };

/** What may stand before 市政府 where it is nobody else's city: 向市政府, 落实市政府; after other words it could be a city's name. */
const wordsBefore = [
  '[向报经由按据受从自对将把在到至送与和及为以被让请交给于因是并或跟等的委]',
  '以及|根据|按照|依照|参照|对照|围绕|结合|通过|依托|利用|经过|除|如|即',
  '会同|共同|协同|连同|联合|商请|提请|配合|协助|支持|服务|接受|指导|督促|统筹',
  '落实|贯彻|执行|推动|推进|加强|完善|健全|规范|优化|升级|建设|打造|组织|做好|用好|办好',
  '上报|报送|报告|提交|抄送|汇总|纳入|列入|列为|进入|登录|链接|同步|更新|公布|公开|发布',
  '召开|参加|承办|办理|印发|转发|制定|制发|起草|明确|确定|涉及|包括|关注|对应|相应|牵头',
  '领导|分管|政府|部门|单位',
].join('|');

/** A list of levels (省、市政府; 市、县政府) speaks of each of them. */
const notInLevels = '(?<!(?<!各[县市区旗、(]{0,8})[省县区州盟][、和及与]?|级[、和及与])';

const organs = '(?:人民政府|政府|人大(?:常委会)?|政协|委(?!员|托|派)|纪委|监委|直(?=[各部单机有相属学企事医]|$|[^\\u4e00-\\u9fff]))';

/** A body of the superior in running text: 市财政局. Its counterpart may have another name, so that the clerk looks at it. */
const bodies = '(?![级内外两]|直接|直辖|委托)(?=[^的和与及在由向对、,;。()\\d\\s]{2,10}?(?:局|委员会|委|办公室|办|中心|支队)(?![理法事员城]))';

/** Another county of the superior's behind its name (云州市清河县). */
const notOtherCounty = '(?![\\u4e00-\\u9fff]{1,4}(?<![专地社园片城辖校景灾山新发各个县])[县区](?![级域划直]))';

/** Counties in one word, as superiors list them: 各县(市、区), 各县区, 各区、县. */
const countiesList = `各(?:有关|相关)?(?:${[
  '县[、]?[(](?:[市区旗][、,]?){1,2}[)]',
  '县[、]?市[、]?区',
  '市[、]?县[、]?区',
  '区[、]?县[、]?[(]市[)]',
  '区[、]?县[、]?市',
  '旗[、]?县[、]?区',
  '县[、]?区',
  '区[、]?县',
  '旗[、]?县',
].join('|')})(?![域级直块])`;

/** A name as a pattern, whatever characters the clerk has typed into it. */
function literal(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

/** 各乡镇(街道) with brackets of the width that stood there. */
function townsLike(words: string): string {
  return words.includes('（') ? '各乡镇（街道）' : '各乡镇(街道)';
}

/** The rules in order of precedence: where two claim the same words, the earlier one has them. */
export function wordingRules(superior: SuperiorLevel, county: CountyLevel, places: Places): WordingRule[] {
  const free = `(?<=^|[^\\u4e00-\\u9fff\\d]|${wordsBefore})`;
  const superiorName = places.superiorName ?? '';
  const ownName = places.countyName;
  const rule = (pattern: string, certain: boolean, replace: (words: string) => string): WordingRule => ({
    pattern: new RegExp(pattern, 'gu'),
    certain,
    replace,
  });
  const lastLevel = (words: string): string => words.slice(0, -1) + county;
  const firstLevel = (words: string): string => county + words.slice(1);
  const after = otherWords[superior];
  const rules: WordingRule[] = [];
  if (superiorName.length >= 2 && ownName.length >= 2) {
    const names = [...new Set([superiorName, usualPlaceName(superiorName)])].map(literal).join('|');
    rules.push(rule(`(?:${names})${after}${notOtherCounty}`, true, () => ownName));
  }
  for (const [word, before] of Object.entries(notAfter)) rules.push(rule(`${before}${word}${superior}${after}`, true, lastLevel));
  rules.push(
    rule(countiesList, false, (words) => (/[(（]/u.test(words) ? townsLike(words) : '各乡镇')),
    rule(`${notInLevels}(?<=[省]委、|[省]政府、)${superior}${organs}`, false, firstLevel),
    rule(`${notInLevels}${free}${superior}${organs}`, true, firstLevel),
    rule(`${notInLevels}${free}${superior}(?:本)?级(?!以[上下]|及以|[、和及与][省县区乡])`, false, firstLevel),
    rule(`${notInLevels}${free}${superior}属(?=国有|企|单位|学校|医院|高校|各|事业|部门)`, false, firstLevel),
    rule(`${notInLevels}${free}副?${superior}长(?=[^\\u4e00-\\u9fff期远]|信箱|热线|办公|专|$)`, false, (words) => words.replace(superior, county)),
    rule(`${notInLevels}${free}${superior}${after}${bodies}`, false, firstLevel),
  );
  return rules;
}
