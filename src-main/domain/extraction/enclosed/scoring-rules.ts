import { readOutlineNumber } from '../../outline/outline-number.ts';
import type { FoundScoringRules } from '../enclosed-content.ts';
import type { PlanLine, PlanText, TextRange } from '../plan-text.ts';
import { spanOfRange, textOf, trimRange } from '../plan-text.ts';
import { assessmentDayIn } from './assessment-days.ts';
import { changesPoints, clausesOf, isLimit, ruleIn, splitOutsideBrackets, withLimit } from './scoring-clauses.ts';
import { unitClassesIn } from './unit-classes.ts';

/** Words of a heading under which points are given and taken. */
const scoringHeading = /考核|考评|评分|评议|计分|记分|测评|奖惩|通报|扣分|加分|赋分|绩效/;
/** A title of a document that is nothing but rules. */
const scoringTitle = /^[^。;:,]{0,40}(?:考核|考评|评分|计分|测评)[^。;:,]{0,10}(?:办法|细则|标准|规则|方案)$/;
const otherTitle = /^附件\d*(?:[:.]|$)|^[^。;:,]{4,50}(?:方案|要点|计划|清单|分解表|分工|名单|意见)$/;
const assignment = /(?:责任|牵头|配合)(?:单位|部门)[:]|】/;

const basePattern = /(基础分|基本分|起评分|基准分|满分|总分)(?:值|数)?(?:为|是|按|以|:|计|共)?(\d+(?:\.\d+)?)分?/;
const hundred = /百分制/;
const itemPattern = /[(](?:满分|计|共|分值)?:?(\d+(?:\.\d+)?)分[)]/;
const longestHeading = 40;
/** More words than this before points do not belong to one rule. */
const longestRule = 300;

/** Headings above a line. */
interface Headings {
  document: TextRange | null;
  chapter: TextRange | null;
  section: TextRange | null;
}

const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);

/** The heading that a numbered line begins with: all of it, or its first sentence. */
function headingOf(plan: PlanText, line: TextRange): TextRange {
  const stop = read(plan, line).search(/[。:;]/);
  return trimRange(plan, { start: line.start, end: stop < 0 ? line.end : line.start + stop }, /[\s。:]/);
}

function enter(plan: PlanText, headings: Headings, line: TextRange): void {
  const text = read(plan, line);
  const style = readOutlineNumber(text)?.style;
  if (style === 'part' || style === 'chinese') Object.assign(headings, { chapter: headingOf(plan, line), section: null });
  else if (style === 'chineseBracketed') headings.section = headingOf(plan, line);
  else if (style === undefined && scoringTitle.test(text)) Object.assign(headings, { document: line, chapter: null, section: null });
  else if (style === undefined && otherTitle.test(text)) Object.assign(headings, { document: null, chapter: null, section: null });
}

/** The outermost heading that promises rules; null where none does. */
function scoringHeadingOf(plan: PlanText, { document, chapter, section }: Headings): TextRange | null {
  if (document) return document;
  return [chapter, section].find((one) => one !== null && scoringHeading.test(read(plan, one))) ?? null;
}

interface Base {
  points: number;
  /** A named base (基础分) counts for more than a full mark (满分), and that for more than 百分制. */
  weight: number;
}

function baseIn(words: string): Base | null {
  const match = basePattern.exec(words);
  if (match) return { points: Number(match[2]), weight: match[1] === '满分' || match[1] === '总分' ? 1 : 2 };
  return hundred.test(words) ? { points: 100, weight: 0 } : null;
}

/** Rules of one heading while they are gathered. */
interface Gathered {
  found: FoundScoringRules;
  /** Weight of the base that was found so far; negative where none was. */
  weight: number;
}

function opened(plan: PlanText, heading: TextRange | null, line: TextRange): Gathered {
  const words = heading && heading.end - heading.start <= longestHeading ? textOf(plan, heading) : null;
  // 四、考核评分(100分): the points of the whole stand in the heading.
  const whole = heading ? itemPattern.exec(read(plan, heading))?.[1] : undefined;
  const basePoints = whole === undefined ? null : Number(whole);
  const found = { heading: words, basePoints, unitClasses: [], rules: [], days: [], span: spanOfRange(plan, heading ?? line) };
  return { found, weight: basePoints === null ? -1 : 1 };
}

/** Position behind the number or the article (第四条) that a text begins with. */
function behindNumber(plan: PlanText, range: TextRange): number {
  const text = read(plan, range);
  return range.start + (readOutlineNumber(text)?.length ?? /^第[一二三四五六七八九十\d]{1,3}条/.exec(text)?.[0].length ?? 0);
}

/** Reads a sentence of the rules, clause by clause. */
function readSentence(plan: PlanText, sentence: TextRange, gathered: Gathered, itemPoints: number | null): void {
  const { found } = gathered;
  /** Where the clauses began that lead to the next points. */
  let from: number | null = null;
  let before = '';
  for (const clause of clausesOf(plan, sentence)) {
    const words = read(plan, clause);
    const last = found.rules.at(-1);
    if (last && isLimit(words) && !(from !== null && before.endsWith('的'))) {
      const mark = /[,;。\uff0c\uff1b]/.exec(plan.printed.charAt(clause.start - 1))?.[0] ?? '';
      found.rules[found.rules.length - 1] = withLimit(last, words, mark + textOf(plan, clause), itemPoints);
      from = null;
      continue;
    }
    before = words;
    const start: number = from !== null && clause.end - from <= longestRule ? from : behindNumber(plan, clause);
    const base = changesPoints(words) ? null : baseIn(words);
    if (base && base.weight > gathered.weight) {
      found.basePoints = base.points;
      gathered.weight = base.weight;
    }
    const own = { start: behindNumber(plan, clause), end: clause.end };
    const classes = unitClassesIn(read(plan, own), textOf(plan, own));
    if (classes.length > found.unitClasses.length) found.unitClasses = classes;
    const rule = base ? null : ruleIn(plan, { start, end: clause.end }, itemPoints);
    if (rule) found.rules.push(rule);
    from = rule || base || classes.length > 0 ? null : start;
  }
}

/**
 * Reads the rules by which units are assessed, one set for each heading that holds any. Only what stands under a heading
 * or title on assessment counts, or beside a base of points; points in a task's own text make no rule.
 */
export function readScoringRules(plan: PlanText, lines: readonly PlanLine[]): FoundScoringRules[] {
  const headings: Headings = { document: null, chapter: null, section: null };
  const sets = new Map<number, Gathered>();
  for (const { range } of lines) {
    enter(plan, headings, range);
    const text = read(plan, range);
    if (assignment.test(text)) continue;
    const heading = scoringHeadingOf(plan, headings);
    const printsBase = changesPoints(text) && basePattern.test(text);
    if (heading === null && !printsBase) continue;
    const key = (heading ?? headings.chapter ?? range).start;
    const gathered = sets.get(key) ?? opened(plan, heading ?? headings.chapter, range);
    sets.set(key, gathered);
    const itemPoints = Number(itemPattern.exec(text)?.[1] ?? Number.NaN);
    // What stands in front of a ; belongs to another rule.
    for (const sentence of splitOutsideBrackets(plan, range, (all, at) => /[。;]/.test(all.charAt(at)))) {
      const day = assessmentDayIn(plan, { start: behindNumber(plan, sentence), end: sentence.end });
      if (day) gathered.found.days.push(day);
      readSentence(plan, sentence, gathered, Number.isNaN(itemPoints) ? null : itemPoints);
    }
  }
  return [...sets.values()].filter(({ found, weight }) => found.rules.length > 0 || weight > 0).map(({ found }) => found);
}
