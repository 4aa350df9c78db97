/** Words by which a leading group's roster is known. Tables only: pieces of regular expressions without capture groups. */

import type { GroupRole } from '../enclosed-content.ts';

/** Printed words of the posts in a group; the longer stand before the shorter. */
export const roleWords: readonly (readonly [GroupRole, string])[] = [
  ['officeDeputy', '办公室(?:常务|专职|第一)?副主任'],
  ['officeDirector', '办公室主任'],
  ['officeMember', '办公室(?:工作人员|组成人员|成员|人员)|工作人员'],
  ['deputyLeader', '(?:常务|第一|执行)?副组长|(?:常务|第一|执行)?副总?指挥长?|副召集人'],
  ['leader', '(?:第一|双|总)?组长|总指挥长?|指挥长|(?:总|第一)?召集人'],
  ['member', '组员|(?:主要|其他|领导小组)?成员'],
];

/** Posts whose words do not say whether they are of the group or of its office. */
export const chairWords: readonly (readonly [GroupRole, GroupRole, string])[] = [
  ['deputyLeader', 'officeDeputy', '(?:常务|专职|第一)?副主任'],
  ['leader', 'officeDirector', '主任'],
];

/** Ends of a group's name. */
export const groupEndings = '(?:领导小组|协调小组|工作小组|推进小组|专项小组|工作专班|专班|工作组|委员会|指挥部|联席会议)';

/** Words that bring a group into being. */
export const foundingWords = '(?:成立|组建|设立|建立|调整|充实)';

/** Ends of the words for an office that a person holds. */
export const postEndings = '(?:长|主任|书记|常委|委员|主席|主委|专员|干部|干事|调研员|督察员|督学|员|负责人|经理|总监|政委|教导员|秘书|助理|校长|主管|监事|理事|巡视员|总工程师|会计师|工程师|师|人)';

/** What a bracket says of the person, not of the post: sex, nation, party. */
export const personRemark = /^(?:女|男|[\u4e00-\u9fff]{1,5}族|党外|无党派|中共党员|民主党派|兼|兼任|挂职|列席|试用期|满族自治)$/;

const surnameCharacters =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺才幸宿党扎索云尼旦多巴尕拉次达拥央德仁格罕吾买阿艾库肖闫付代尚展佘逄税恽麻仝衡滑束续由奉植干呼未';
const compoundSurnames = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|司空|夏侯|端木|长孙|宇文|南宫|赫连|澹台|单于|申屠|太史|闻人|呼延|钟离|轩辕';

/** A Chinese name: a surname and one or two characters (× where the page hides one), or parts divided by a dot. */
export const surnamedName = new RegExp(`^(?:(?:${compoundSurnames})[\\u3400-\\u9fff]{1,2}|[${surnameCharacters}][\\u3400-\\u9fff×*]{1,2}|[\\u3400-\\u9fff]{1,8}(?:[\u00b7\u2022\u30fb][\\u3400-\\u9fff]{1,8})+)$`);

/** A surname of two characters. */
export const compoundSurname = new RegExp(`^(?:${compoundSurnames})$`);
