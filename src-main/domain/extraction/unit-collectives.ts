import type { PlanText, TextRange } from './plan-text.ts';

const area = '(?:设区市|苏木|嘎查|地区办事处|地区|民族乡|师市|团场|牧场|新区|经开区|高新区|示范区|度假区|景区|自治[州县旗]|市|县|区|州|盟|旗|乡|镇|街道?|乡镇|镇乡|街镇|镇街|街乡|街道办|街道办事处|办事处|园区|开发区|管理区|管委会|功能区|农场|林场|场|自治区|直辖市|省|县市|市县|县区|区县|社区|村)';
const governed = '(?:级)?(?:人民)?(?:政府|管委会|办事处|街道办事处|委|党委)?(?:办公室|办公厅|办)?';
const bareArea = new RegExp(`^各?${area}{1,3}(?:[(][^)]{1,9}[)])?$`);
const areaBracket = `(?:[(](?:${area}[、,]?)+[)])?`;
const collectiveHead = new RegExp(`^各${area}{1,3}${areaBracket}${area}?${governed}$`);
/** What goes on with a collective of areas behind a 、 or a broken line: 镇人民政府. */
export const collectiveTail = new RegExp(`^${area}{1,3}${areaBracket}${area}?${governed}$`);
/** Kinds of units, which name none by themselves. */
const anyKind = '(?:部门|单位|处室|科室|股室|部室|站所|所站|机构|委办局|窗口|中心|分局|[支大中总]队|[科股室处所站队办局委院校馆])';
const kind = `(?:(?:直属|下属|所属|内设|派出|基层|职能|业务)?${anyKind}|(?:国有)?企业|企事业单位|事业单位|学校|院校|高校|中小学|幼儿园|医院|医疗机构|卫生院|院系|人民团体|群团组织)`;
/** 县政府各部门, 各有关部门, 市直部门: what follows behind 、 without a name of its own goes on with them. */
const kindHead = new RegExp(`^(?:[^、各]{0,10}各[^、各]{0,4}|[^、各]{0,6}(?:有关|相关|直属?))${kind}$`);
const everyKindHead = new RegExp(`^[^、各]{0,10}各[^、各]{0,4}${kind}$`);
const anyKindTail = new RegExp(`^${anyKind}$`);
const kindTail = new RegExp(`^${kind}$`);
/** Its parts behind a name without a separator: 局机关各科室, 指挥部各成员单位. */
export const everyPart = new RegExp(`^各(?:成员单位|${kind})`);
/** The government's own office behind 各街道办事处 is one unit, no part of the collective. */
const ownOffice = /^[省市县区州旗盟](?:人民)?(?:政府|委)办(?:公[室厅])?$/;

/** A party committee whose government is named behind it by its kind alone: 各乡镇党委、政府. */
const committeeHead = /^(?:各.{1,10}|[\u4e00-\u9fff]{2,8}[乡镇]|[\u4e00-\u9fff]{2,8}街道)党工?委$/;
const governmentTail = /^(?:人民)?(?:政府|办事处|管委会)$/;

/** Whether words without a name of their own go on with a collective: 各部门、单位; 各学校、幼儿园; 各乡镇、部门; 各乡镇党委、政府. */
function continuesKind(head: string, words: string): boolean {
  if (governmentTail.test(words)) return committeeHead.test(head);
  if (anyKindTail.test(words)) return kindHead.test(head) || collectiveHead.test(head);
  return everyKindHead.test(head) && !words.startsWith('各') && (kindTail.test(words) || bareArea.test(words));
}

/** Parts that only together are one printed collective: 各县、区人民政府; 各管理区、开发区. */
export function joinCollectives(plan: PlanText, parts: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const between = last ? plan.text.slice(last.end, part.start) : '';
    const words = plan.text.slice(part.start, part.end);
    const before = last ? plan.text.slice(last.start, last.end) : '';
    // The collective may stand glued behind other names (甲局各街道办事处、镇人民政府).
    const head = /各[^各、]{1,12}$/.exec(before.split('、').at(0) ?? '')?.[0] ?? before.split('、').at(0) ?? '';
    const continuesHead = collectiveHead.test(head) && collectiveTail.test(words) && (bareArea.test(head) || /政府|办|管委会|乡镇|管理区|园区/.test(head));
    if (last && between === '、' && continuesKind(before.split('、').at(0) ?? '', words)) last.end = part.end;
    else if (last && between === '、' && (bareArea.test(before) || continuesHead) && !words.startsWith('各') && !ownOffice.test(words) && (collectiveTail.test(words) || before.length === 1)) {
      last.end = part.end;
    } else joined.push({ ...part });
  }
  return joined;
}
