import { parseAnyNumber } from '../../outline/chinese-number.ts';
import type { FoundScoreRule } from '../enclosed-content.ts';
import type { PlanText, TextRange } from '../plan-text.ts';
import { spanOfRange, textOf, trimRange } from '../plan-text.ts';

const amount = '(?:\\d+(?:\\.\\d+)?|[一二三四五六七八九十]{1,3})';
/** A number of points that is no limit between grades (90分以上) and no other word. */
const points = `(${amount})(?:[-~—至到](${amount}))?分(?!以[上下内]|[钟享公类组别部级])`;
const strong = '(?:扣|减|倒扣|核减|加|奖励?)(?:除|掉|减|去|罚)?(?:其|该单位)?(?:年度|当年|全年)?(?:考核|考评|目标|绩效)?(?:总|得)?分?(?:的)?';
const gives = new RegExp(`${strong}${points}`);
const givesOrTakes = new RegExp(`(${strong}|[得计记])${points}`);
const limit = new RegExp(`(?:(?:最多|最高|累计|总计|合计|至多|上限)[^,;。]{0,8}?|不(?:得)?(?:超过|高于|多于)|(?:扣|加)[完满至])(${amount})分|(${amount})分(?:封顶|为止|为限|为上限)`);
const limitWords = /(?:本项|此项|该项)?(?:分值)?(?:,)?扣完(?:本项|该项)?(?:分值?)?为止/;
const measures = '(?:个?百分点|个工作日|人次|件次|项|次|条|起|件|个|例|处|天|日|篇|期|份|家|人|宗|季度|月|类|名|张|场)';
const perInFront = new RegExp(`每(?:[^,;。每]{0,12}?[一1])?(${measures})[^,;。每]{0,14}$`);
/** Words in front of the points that do not belong to what sets a rule off. */
const perOnly = new RegExp(`[,]?(?:每(?:发现|出现|发生|有)?(?:[一1])?${measures})?(?:(?:在|从)[^,;。]{0,12}(?:分|成绩|考核|绩效)中)?(?:视情节?况?(?:轻重)?|酌情|一次性|分别|各|予以|直接|另)?$`);
const perBehind = new RegExp(`^(?:[/\uff0f]|每)(?:[一1])?(${measures})`);
const everybody = /^(?:各|有关|相关|该|被考核|被考评|涉及|全部|所有|本|其他)?(?:单位|部门|地|级|责任主体)(?:、部门|各部门)?$|^各(?:单位|部门)/;
const subject = /^(?:对)?([^,;。对]{1,16}?(?:单位|部门|乡镇|镇街|街道办?|处室|科室|社区|村))(?=未|没|无|不|拒|擅|迟|漏|逾期|因|在|被|瞒|制定|超|推诿)/;
const subjectAtEnd = /(?:^|[,的])(?:对|给予|给|由)?([^,;。的对给由]{1,16}?(?:单位|部门|乡镇|镇街|街道办?|处室|科室|社区|村))$/;

const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);

/** Parts of a range between marks outside brackets; the marks belong to none. */
export function splitOutsideBrackets(plan: PlanText, range: TextRange, isMark: (text: string, at: number) => boolean): TextRange[] {
  const parts: TextRange[] = [];
  let [start, depth] = [range.start, 0];
  for (let at = range.start; at < range.end; at++) {
    const unit = plan.text.charAt(at);
    if (/[([【〔]/.test(unit)) depth++;
    else if (/[)\]】〕]/.test(unit)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !isMark(plan.text, at)) continue;
    parts.push({ start, end: at });
    start = at + 1;
  }
  return [...parts, { start, end: range.end }].map((part) => trimRange(plan, part)).filter((part) => part.end > part.start);
}

/** Clauses of a sentence: between commas, and behind points between 、 (迟报扣1分、漏报扣2分). */
export function clausesOf(plan: PlanText, sentence: TextRange): TextRange[] {
  return splitOutsideBrackets(plan, sentence, (text, at) => /[,;]/.test(text.charAt(at)) || (text.charAt(at) === '、' && /[)分]/.test(text.charAt(at - 1)) && givesOrTakes.test(text.slice(Math.max(0, at - 12), at))));
}

/** The most that a clause gives or takes in all, positive; null where it sets no limit. */
function limitIn(words: string): number | null {
  const match = limit.exec(words);
  return match ? parseAmount(match[1] ?? match[2] ?? '') : null;
}

const parseAmount = (printed: string): number | null => (/^\d/.test(printed) ? Number(printed) : parseAnyNumber(printed));

/** Whether a clause only limits the rule before it. */
export function isLimit(words: string): boolean {
  return (limit.test(words) || limitWords.test(words)) && !givesOrTakes.test(words.replace(limit, '').replace(limitWords, ''));
}

/** Sets the limit that a clause behind a rule states. `itemPoints`: points of the item, which 扣完为止 speaks of. */
export function withLimit(rule: FoundScoreRule, words: string, printed: string, itemPoints: number | null): FoundScoreRule {
  return { ...rule, text: rule.text + printed, cap: limitIn(words) ?? (limitWords.test(words) ? itemPoints : rule.cap) };
}

/** The unit of counting and where its words begin (每项扣5分; 扣5分/次). */
function perOf(before: string, behind: string): string | null {
  return perInFront.exec(before)?.[1] ?? perBehind.exec(behind)?.[1] ?? null;
}

/** The rule that a clause with points states, `range` being all that belongs to it; null where it states none. */
export function ruleIn(plan: PlanText, range: TextRange, itemPoints: number | null): FoundScoreRule | null {
  const whole = read(plan, range);
  // A limit speaks of points too; it is hidden, unit for unit, while the rule itself is read.
  const hidden = whole.replace(limit, (match) => '#'.repeat(match.length));
  const match = givesOrTakes.exec(hidden);
  if (!match) return null;
  const size = Math.max(parseAmount(match[2] ?? '') ?? 0, parseAmount(match[3] ?? '') ?? 0);
  if (size === 0) return null;
  const before = whole.slice(0, match.index);
  const per = perOf(before, whole.slice(match.index + match[0].length));
  const spoken = before.replace(perOnly, '') || before;
  const atEnd = subjectAtEnd.exec(spoken);
  const inFront = atEnd ? null : subject.exec(spoken);
  const isAddressed = atEnd !== null && atEnd.index > 0;
  const named = (isAddressed ? atEnd[1] : inFront?.[1]) ?? null;
  const triggerEnd = range.start + (isAddressed ? atEnd.index + (atEnd[0].startsWith('的') ? 1 : 0) : spoken.length);
  const trigger = textOf(plan, trimRange(plan, { start: range.start, end: triggerEnd })).replace(/的$/, '');
  return {
    text: textOf(plan, range),
    trigger: trigger === '' ? textOf(plan, range) : trigger,
    points: /^(?:扣|减|倒扣|核减)/.test(match[1] ?? '') ? -size : size,
    per,
    appliesTo: named === null || everybody.test(named) ? null : named,
    cap: limitIn(whole) ?? (limitWords.test(whole) ? itemPoints : null),
    span: spanOfRange(plan, range),
  };
}

/** Whether a clause takes points away or adds some, as against one that only says how many there are. */
export const changesPoints = (words: string): boolean => gives.test(words);
