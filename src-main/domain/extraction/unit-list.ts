import type { AssignmentRole } from '../codes.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { collectiveWords, firstLeadsWords, remarkClause, sentenceVerbs, sentenceWords, shareWords, unitBeginnings, unitEndings } from './keywords.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import { textOf, trimRange } from './plan-text.ts';
import { collectiveTail, everyPart, joinCollectives } from './unit-collectives.ts';

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
const wordsLikeLevels = /^(?:省[心时事力钱得]|区[分别间]|各[类种项个方界环]|市(?:民(?![政族宗])|值))/;

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
      // No name is longer, so what follows further on decides nothing.
      const following = text.slice(at, at + longestName + 1);
      const nextStop = following.search(/[、,;。/\n|]/);
      const right = nextStop < 0 ? following : following.slice(0, nextStop);
      if (dividesNames(plan.text.slice(start, position), right)) close(position, position);
    }
  }
  close(range.end, range.end);
  return parts;
}

/** What a line break leaves of a name whose beginning is one too (县政府办|公室), or a single character of it. */
const restOfName = /^(?:公[室厅]|[\u4e00-\u9fff])$/;
/** Beginnings of names that end like a name: 县住房和城乡(建设局), 县消防(救援大队). */
const namesGoOn = /(?:和城乡|消防)$/;
/** Lines over which the column of a table may break one name. */
const mostLinesOfName = 3;

/** Whether a line break stands inside one name that only the width of its cell has broken. */
function breaksName(plan: PlanText, start: number, position: number, end: number): boolean {
  if (plan.text.charAt(position) !== '\n') return false;
  const left = plan.text.slice(start, position).replaceAll('\n', '');
  const [first = '', ...others] = (/^[^、,;。/|]*/.exec(plan.text.slice(position + 1, Math.min(end, position + 1 + longestName)))?.[0] ?? '').split('\n', mostLinesOfName);
  const mayGoOn = namesGoOn.test(left) && !beginsLikeUnit.test(first);
  if (looksLikeUnit(left) && !mayGoOn) return restOfName.test(first) && looksLikeUnit(left + first);
  const isBeginning = left.length >= 3 || beginsLikeUnit.test(left);
  return isBeginning && [first, ...others.map((_, at) => first + others.slice(0, at + 1).join(''))].some((right) => looksLikeUnit(left + right));
}

/** A blank divides names when both sides are names; else a page's width has broken one name. */
function dividesNames(left: string, right: string): boolean {
  const before = left.replace(/^[、,\s]+/, '');
  const lead = firstName.exec(right)?.[0] ?? right;
  if (before.length < 2 || !looksLikeUnit(before) || opening.test(right.charAt(0))) return false;
  if (/^各[县市区]$/.test(before) || (/^各[乡镇村街]$/.test(before) && collectiveTail.test(lead))) return false;
  return lead.length >= 3 && (looksLikeUnit(lead) || looksLikeUnit(right));
}

/** Names that a copy glued together: 甲局乙局各乡镇. */
function separateGlued(plan: PlanText, part: TextRange): TextRange[] {
  const text = plan.text.slice(part.start, part.end);
  if (text.length > longestRun) return [part];
  // Each end of the text is cut once, however many ways lead to it.
  const known = new Map<number, number[]>();
  return cutGlued(text, 0, known).map((start, index, starts) => ({ start: part.start + start, end: part.start + (starts[index + 1] ?? text.length) }));
}

/** Starts of the names in the rest of a text from one of them on. */
function cutGlued(whole: string, from: number, known: Map<number, number[]>): number[] {
  const found = known.get(from);
  if (found) return found;
  const text = whole.slice(from);
  const depth = depths(text);
  let starts = [from];
  for (let at = 3; at <= text.length - 3; at++) {
    if ((depth[at] ?? 0) > 0 && !opening.test(text.charAt(at))) continue;
    if (!beginsLikeUnit.test(text.slice(at))) continue;
    const left = text.slice(0, at);
    if (/^(?:中共)?[省市县区州]委$|政府$/.test(left) && !/^各|人民政府$/.test(left)) continue;
    if (/^各(?:[省市县区州盟旗]+|[^、]{1,6}、[市县区州盟旗乡镇街地]{1,3})$/.test(left) || !looksLikeUnit(left)) continue;
    if (text.startsWith('各成员单位', at) || (from === 0 && everyPart.test(text.slice(at)))) continue;
    const tail = cutGlued(whole, from + at, known);
    if (!tail.every((start, index) => startsUnit(whole.slice(start, tail[index + 1])))) continue;
    starts = [from, ...tail];
    break;
  }
  known.set(from, starts);
  return starts;
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
