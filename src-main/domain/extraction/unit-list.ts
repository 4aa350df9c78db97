import type { AssignmentRole } from '../codes.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { collectiveWords, firstLeadsWords, remarkClause, sentenceVerbs, sentenceWords, shareWords, unitBeginnings, unitEndings } from './keywords.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import { textOf, trimRange } from './plan-text.ts';

/** A unit as printed in an assignment. */
export interface PrintedUnit {
  name: string;
  role: AssignmentRole;
  range: TextRange;
  /** It does not look like a unit's name. */
  doubtful: boolean;
}

/** Longest name with the brackets that belong to it, in UTF-16 units. */
const longestName = 60;
/** Longest text that is searched for names without separators, in UTF-16 units. */
const longestRun = 160;
const opening = /[(【[〔]/;
const closing = /[)】\]〕]/;
const area = '(?:设区市|苏木|嘎查|地区办事处|地区|民族乡|师市|团场|牧场|新区|经开区|高新区|示范区|度假区|景区|市|县|区|州|盟|旗|乡|镇|街道?|乡镇|镇乡|街镇|镇街|街乡|街道办|街道办事处|办事处|园区|开发区|管理区|管委会|功能区|农场|林场|场|自治区|直辖市|省|县市|市县|县区|区县|社区|村)';
const governed = '(?:级)?(?:人民)?(?:政府|管委会|办事处|街道办事处|委|党委)?(?:办公室|办公厅|办)?';
const bareArea = new RegExp(`^各?${area}{1,3}(?:[(][^)]{1,9}[)])?$`);
const areaBracket = `(?:[(](?:${area}[、,]?)+[)])?`;
const collectiveHead = new RegExp(`^各${area}{1,3}${areaBracket}${area}?${governed}$`);
const collectiveTail = new RegExp(`^${area}{1,3}${areaBracket}${area}?${governed}$`);
/** Kinds of units, which name none by themselves. */
const anyKind = '(?:部门|单位|处室|科室|股室|部室|站所|所站|机构|委办局|窗口|中心|分局|[支大中总]队|[科股室处所站队办局委院校馆])';
const kind = `(?:(?:直属|下属|所属|内设|派出|基层|职能|业务)?${anyKind}|(?:国有)?企业|企事业单位|事业单位|学校|院校|高校|中小学|幼儿园|医院|医疗机构|卫生院|院系|人民团体|群团组织)`;
/** 县政府各部门, 各有关部门, 市直部门: what follows behind 、 without a name of its own goes on with them. */
const kindHead = new RegExp(`^(?:[^、各]{0,10}各[^、各]{0,4}|[^、各]{0,6}(?:有关|相关|直属?))${kind}$`);
const everyKindHead = new RegExp(`^[^、各]{0,10}各[^、各]{0,4}${kind}$`);
const anyKindTail = new RegExp(`^${anyKind}$`);
const kindTail = new RegExp(`^${kind}$`);
/** Its parts behind a name without a separator: 局机关各科室, 指挥部各成员单位. */
const everyPart = new RegExp(`^各(?:成员单位|${kind})`);
/** The government's own office behind 各街道办事处 is one unit, no part of the collective. */
const ownOffice = /^[省市县区州旗盟](?:人民)?(?:政府|委)办(?:公[室厅])?$/;
const firstName = new RegExp(`^[^、]{1,24}?${unitEndings}`);
const everyEnding = new RegExp(unitEndings, 'g');
const everyEndingInside = new RegExp(`${unitEndings}(?=[\u4e00-\u9fff])`, 'g');
const everyBeginning = new RegExp(unitBeginnings, 'g');
const endsLikeUnit = new RegExp(`${unitEndings}$`);
/** Beginnings such as 县 or 各, after which a name may follow. */
export const beginsLikeUnit = new RegExp(`^${unitBeginnings}`);

/** Whether words are a unit's name, or a collective such as 各有关单位, and no part of a sentence. */
export function looksLikeUnit(printed: string): boolean {
  const text = foldWidth(printed);
  if (text.length < 2 || text.length > longestName) return false;
  const bare = text.replace(/[(【〔][^)】〕]*[)】〕]/g, '');
  if (bare.length > 32 || /[。;:,《》“”"]/.test(bare)) return false;
  if (bare.length < 2 && !text.startsWith('各')) return false;
  if (/^(?:有关|相关)(?:单位|部门|处室|科室)$/.test(text) || (collectiveWords.test(text) && !sentenceWords.test(bare))) return true;
  // A name whose last character begins the next one (县委编办县|司法局) is cut in the wrong place.
  return endsLikeUnit.test(bare) && !sentenceWords.test(bare) && !sentenceVerbs.test(bare) && !bare.endsWith('干部') && !/[局厅办院部][市县区州省]$/.test(bare);
}

/** Everyday words that begin like the level of a unit. */
const wordsLikeLevels = /^(?:省[心时事力钱得]|区[分别间]|各[类种项个方界环]|市[民值])/;

/** Whether a name could stand alone as a unit although it stood glued to another one. */
function startsUnit(text: string): boolean {
  return beginsLikeUnit.test(text) && !wordsLikeLevels.test(text) && text.length >= 3 && looksLikeUnit(text) && !/^[市县区州旗](?:人民)?政府$/.test(text);
}

function depths(text: string): number[] {
  let depth = 0;
  return [...Array(text.length).keys()].map((at) => {
    const unit = text.charAt(at);
    if (opening.test(unit)) depth++;
    const here = depth;
    if (closing.test(unit)) depth = Math.max(0, depth - 1);
    return here;
  });
}

/** First cut: at 、 , ; and line breaks outside brackets, and at blanks between two whole names. */
function cut(plan: PlanText, range: TextRange): TextRange[] {
  const text = plan.text.slice(range.start, range.end);
  const depth = depths(text);
  const parts: TextRange[] = [];
  let start = range.start;
  const close = (end: number, next: number): void => {
    const part = trimRange(plan, { start, end });
    if (part.end > part.start) parts.push(part);
    start = next;
  };
  for (let at = 0; at < text.length; at++) {
    const position = range.start + at;
    if ((depth[at] ?? 0) === 0 && /[、,;。/\n|]/.test(text.charAt(at)) && !breaksName(plan, start, position, range.end)) close(position, position + 1);
    else if ((depth[at] ?? 0) === 0 && /[·•]/.test(text.charAt(at)) && dividesNames(plan.text.slice(start, position), text.slice(at + 1))) close(position, position + 1);
    else if (at > 0 && (depth[at] ?? 0) === 0 && (plan.gapBefore[position] ?? 0) > 0) {
      const nextStop = text.slice(at).search(/[、,;。/\n|]/);
      const right = nextStop < 0 ? text.slice(at) : text.slice(at, at + nextStop);
      if (dividesNames(plan.text.slice(start, position), right)) close(position, position);
    }
  }
  close(range.end, range.end);
  return parts;
}

/** Whether a line break stands inside one name that only the width of its cell has broken. */
function breaksName(plan: PlanText, start: number, position: number, end: number): boolean {
  if (plan.text.charAt(position) !== '\n') return false;
  const left = plan.text.slice(start, position);
  const right = /^[^、,;。/\n|]*/.exec(plan.text.slice(position + 1, end))?.[0] ?? '';
  return left.length >= 3 && !looksLikeUnit(left) && !left.includes('\n') && looksLikeUnit(left + right);
}

/** A blank divides names when both sides are names; else a page's width has broken one name. */
function dividesNames(left: string, right: string): boolean {
  const before = left.replace(/^[、,\s]+/, '');
  const lead = firstName.exec(right)?.[0] ?? right;
  if (before.length < 2 || !looksLikeUnit(before) || opening.test(right.charAt(0))) return false;
  if (/^各[县市区]$/.test(before)) return false;
  return lead.length >= 3 && (looksLikeUnit(lead) || looksLikeUnit(right));
}

/** Whether words without a name of their own go on with a collective: 各部门、单位; 各学校、幼儿园; 各乡镇、部门. */
function continuesKind(head: string, words: string): boolean {
  if (anyKindTail.test(words)) return kindHead.test(head) || collectiveHead.test(head);
  return everyKindHead.test(head) && !words.startsWith('各') && (kindTail.test(words) || bareArea.test(words));
}

/** Parts that only together are one printed collective: 各县、区人民政府; 各管理区、开发区. */
function joinCollectives(plan: PlanText, parts: readonly TextRange[]): TextRange[] {
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

/** Names that a copy glued together: 甲局乙局各乡镇. `isFirst`: nothing has been cut off before them. */
function separateGlued(plan: PlanText, part: TextRange, isFirst = true): TextRange[] {
  const text = plan.text.slice(part.start, part.end);
  if (text.length > longestRun) return [part];
  const depth = depths(text);
  for (let at = 3; at <= text.length - 3; at++) {
    if ((depth[at] ?? 0) > 0 && !opening.test(text.charAt(at))) continue;
    const left = text.slice(0, at);
    if (/^(?:中共)?[省市县区州]委$|政府$/.test(left) && !/^各|人民政府$/.test(left)) continue;
    if (/^各(?:[省市县区州盟旗]+|[^、]{1,6}、[市县区州盟旗乡镇街地]{1,3})$/.test(left) || !looksLikeUnit(left)) continue;
    if (text.startsWith('各成员单位', at) || (isFirst && everyPart.test(text.slice(at)))) continue;
    const rest = { start: part.start + at, end: part.end };
    const tail = separateGlued(plan, rest, false);
    if (tail.every((one) => startsUnit(textOf(plan, one)))) return [{ start: part.start, end: part.start + at }, ...tail];
  }
  return [part];
}

/** Two whole names joined by a conjunction: 市财政局和市审计局. */
function separateConjoined(plan: PlanText, part: TextRange): TextRange[] {
  const text = plan.text.slice(part.start, part.end);
  const match = /(?:以及|会同|和|及|与)(?=各|[市县区省州]|有关|相关|中省|中央|驻)|(?<=.)会同(?!县|各)/.exec(text);
  if (!match) return [part];
  const left = text.slice(0, match.index);
  const right = text.slice(match.index + match[0].length);
  if (left.length < 3 || !looksLikeUnit(left) || !looksLikeUnit(right)) return [part];
  return [
    { start: part.start, end: part.start + match.index },
    ...separateConjoined(plan, { start: part.start + match.index + match[0].length, end: part.end }),
  ];
}

/** Words behind 等 that only say how many units or what they are. */
const mereCount = /^(?:共?\d+个|[一二三四五六七八九十]+[个家])?(?:市|县|区|省)?(?:职能|成员|责任|直属|牵头|配合)?(?:单位|部门|处室|科室|股室|机构|委办局|地区|地)?(?:[(].*)?$/;
const kindOfUnits = /^[^、,等]{0,16}(?:单位|部门|处室|科室|股室|机构|委办局|地区|乡镇|镇街|街道|企业|政府|地)?(?:[(].*)?$/;

/** 等有关单位 and 等主管部门 add what they name as a unit; 等, 等部门 and 等12个部门 add none. */
function separateEtCetera(plan: PlanText, part: TextRange): TextRange[] {
  const text = plan.text.slice(part.start, part.end);
  const at = text.search(/等(?!级)/);
  const words = text.slice(at + 1);
  if (at < 0 || !kindOfUnits.test(words)) return [part];
  const head = { start: part.start, end: part.start + at };
  const rest = { start: head.end + 1, end: part.end };
  const adds = !mereCount.test(words) && looksLikeUnit(textOf(plan, rest));
  if (words !== '' && !adds && !mereCount.test(words)) return [part];
  return [...(head.end > head.start ? [head] : []), ...(adds ? [rest] : [])];
}

interface Share {
  range: TextRange;
  role: AssignmentRole | null;
  /** A remark that the first unit of the list leads. */
  firstLeads: boolean;
}

/** Takes off a bracket that says what the unit does; one that belongs to its name stays. */
function withoutShare(plan: PlanText, part: TextRange): Share {
  const text = plan.text.slice(part.start, part.end);
  const match = /[(【〔[]([^()【】]*(?:[(][^()]*[)])?[^()【】]*)[)】〕\]]$/.exec(text);
  if (!match || match.index === 0 || !(shareWords.test(match[1] ?? '') || remarkClause.test(match[1] ?? ''))) return { range: part, role: null, firstLeads: false };
  const words = match[1] ?? '';
  const firstLeads = firstLeadsWords.test(words);
  const role = firstLeads ? null : /牵头/.test(words) ? 'lead' : /配合|协助|参与|协办/.test(words) ? 'supporting' : null;
  return { range: { start: part.start, end: part.start + match.index }, role, firstLeads };
}

const leading = /^[—–]+|^(?:(?:以上|上述|此|该|本|这)[^,。;、由]{0,12}?)?由(?=.)|^(?:以及|及|和|会同|其他为|联合|请)(?=各|[市县区省州]|有关|相关)/;
const trailing = /(?:共同|分别|按职责分工|按各自职责|按职责|等)$/;

function strip(plan: PlanText, part: TextRange): TextRange {
  const text = plan.text.slice(part.start, part.end);
  const start = part.start + (leading.exec(text)?.[0].length ?? 0);
  const end = part.end - (trailing.exec(text)?.[0].length ?? 0);
  const stripped = trimRange(plan, { start: Math.min(start, end), end });
  return stripped.end < part.end ? strip(plan, stripped) : stripped;
}

/**
 * Splits a list of units as printed. Collectives that contain 、 stay whole, brackets of a name stay with it, a
 * bracket that says what a unit does gives its role instead, and 等有关单位 adds 有关单位.
 */
export function splitUnits(plan: PlanText, range: TextRange, role: AssignmentRole): PrintedUnit[] {
  const parts = joinCollectives(plan, cut(plan, range).flatMap((one) => separateConjoined(plan, one)));
  const units: PrintedUnit[] = [];
  for (const part of parts.flatMap((one) => separateEtCetera(plan, one)).flatMap((one) => separateConjoined(plan, one))) {
    for (const glued of separateGlued(plan, strip(plan, part))) {
      const share = withoutShare(plan, glued);
      const name = textOf(plan, share.range);
      if (name === '' || /^(?:无|[—\-/]+|同上|以?下同|\d+|并|同时)$/.test(name)) continue;
      units.push({ name, role: share.role ?? role, range: share.range, doubtful: !looksLikeUnit(name) });
      const first = units[0];
      if (share.firstLeads && first) first.role = 'lead';
    }
  }
  return units;
}

/**
 * Start of the last unit's name in a text whose separator was lost (…更加省心市数据资源局); null when the text ends
 * in no name.
 */
export function lastUnitStart(text: string): number | null {
  let found: number | null = null;
  for (let at = text.length - 3; at >= Math.max(0, text.length - 18); at--) {
    if (startsUnit(text.slice(at))) found = at;
  }
  return found;
}

/** A run of names without separators, in UTF-16 units of a text. */
export interface GluedUnits {
  start: number;
  end: number;
  /** Length of the first name. */
  firstLength: number;
}

/** Lengths of the names that a text consists of, when it is nothing but names glued together. */
function gluedNames(text: string): number[] | null {
  if (text === '') return [];
  for (const match of text.slice(0, 40).matchAll(everyEnding)) {
    const end = match.index + match[0].length;
    const bracket = /^[(][^)]{1,20}[)]/.exec(text.slice(end))?.[0].length ?? 0;
    for (const length of bracket > 0 ? [end + bracket, end] : [end]) {
      if (!startsUnit(text.slice(0, length))) continue;
      const separator = /^[、,]/.test(text.slice(length)) ? 1 : 0;
      const rest = gluedNames(text.slice(length + separator));
      if (rest) return [length + separator, ...rest];
    }
  }
  return null;
}

/** Names glued to the end of a text; null where it ends in none. */
export function gluedUnitsAtEnd(text: string): GluedUnits | null {
  const from = Math.max(text.length - longestRun, text.lastIndexOf('。') + 1);
  for (const match of text.slice(from).matchAll(everyBeginning)) {
    const start = from + match.index;
    const names = gluedNames(text.slice(start));
    if (names?.[0] !== undefined) return { start, end: text.length, firstLength: names[0] };
  }
  return null;
}

/** Names glued between two sentences (…清单县司法局各乡镇梳理…); null where there are none. */
export function gluedUnitsInside(text: string): GluedUnits | null {
  for (const match of text.matchAll(everyEndingInside)) {
    const end = match.index + match[0].length;
    const found = gluedUnitsAtEnd(text.slice(0, end));
    const next = text.slice(end);
    if (!found || found.start < 4 || beginsLikeUnit.test(next) || found.end - found.start < 4) continue;
    return found;
  }
  return null;
}
