import { looksLikeUnit } from '../extraction/unit-list.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { isCollectiveName } from './collective-name.ts';

/** Words of offices that a person holds in a unit; pieces of regular expressions. */
const postWords = [
  '书记', '局长', '厅长', '部长', '处长', '科长', '股长', '所长', '站长', '馆长', '院长', '校长', '园长', '行长', '台长', '社长', '场长', '队长', '大队长', '支队长', '中队长', '检察长', '庭长',
  '县长', '市长', '区长', '州长', '旗长', '镇长', '乡长', '主席', '主任', '主委', '会长', '理事长', '秘书长', '董事长', '监事长', '经理', '总经理', '厂长', '总编辑', '政委', '政治委员', '教导员', '指导员', '督学', '督察长',
  '负责人', '主要负责人', '领导', '委员', '常委', '成员', '党组成员', '总工程师', '总会计师', '总经济师', '工程师', '调研员', '主任科员', '科员', '干部', '职员', '秘书', '助理', '巡视员', '参谋长', '顾问', '专员', '主持工作',
] as const;
const partyOrgan = '(?:机关)?(?:党组|党委|党工委|党总支|党支部|理事会|监事会|董事会|管委会(?=副))';
const degree = '(?:常务|第一|专职|兼职|执行|代理|代|原|时任|现任|挂职|[一二三四]级)';
const postAtEnd = new RegExp(`(?:${partyOrgan})?(?:${degree})*副?(?:${[...postWords].toSorted((a, b) => b.length - a.length).join('|')})$`);
/** Bodies that lead the county: who sits in them stands for no unit of the register. */
const countyOrgan = /^(?!团|共青团)(?:中共)?(?:[\u3400-\u9fff]{1,5}?)?[县市区州旗盟省](?:委|政府|人民政府|人大|人大常委会|人民代表大会常务委员会|政协|委常委会|四套班子)?$/;
/** 龙山镇长: the last character of the unit is the first of the post. */
const sharedCharacter = /[局镇乡院校馆队站所社场]长$/;

/**
 * The unit in which a person holds a printed post (县财政局局长 → 县财政局), the first where there are several; null where the
 * post is one of the county's leaders' (县委常委、副县长) or names no unit.
 */
export function unitOfPost(post: string): string | null {
  const phrases = foldWidth(post).replace(/\([^()]*\)/g, '').split(/[、,;\s]|兼(?:任)?(?=[\u3400-\u9fff]{3,})/);
  let above = '';
  for (const phrase of phrases) {
    const holder = holderOf(phrase);
    if (countyOrgan.test(holder)) {
      above = holder;
      continue;
    }
    // 县政府党组成员、办公室主任: the county's organ is printed once.
    const unit = /^(?:办公室|办)$/.test(holder) ? above && `${above}${holder}` : holder;
    if (unit.length >= 3 && !isCollectiveName(unit) && (looksLikeUnit(unit) || isOrganisation(unit))) return unit;
  }
  return null;
}

/** What is left of a phrase without its post; empty where nothing is. */
function holderOf(phrase: string): string {
  const whole = phrase.replace(/(?:同志)$/, '');
  const plain = whole.replace(postAtEnd, '');
  const withUnit = sharedCharacter.test(whole) ? whole.slice(0, -1) : plain;
  const isCut = plain !== whole && !looksLikeUnit(plain) && !isOrganisation(plain) && looksLikeUnit(withUnit);
  return isCut && !/副.$/.test(withUnit) ? withUnit : plain;
}

function isOrganisation(name: string): boolean {
  return /(?:中学|小学|一中|二中|联社|集团|分公司)$/.test(name);
}
