import type { OutlineNumber } from '../outline/outline-number.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { findLabels } from './assignment.ts';
import type { PlanLine, PlanText } from './plan-text.ts';

/** A line this long with so many numbers has lost its line breaks. */
const runOnLength = 80;
const runOnNumbers = 3;
/** A line longer than this is no plan; it stays whole. */
const longestRunOn = 20_000;
/** A title to which the first words of the plan are glued. */
const gluedTitle = /^.{2,30}20\d{2}年.{2,30}?(?:要点|方案|计划|分工|安排|清单)(?=(?:为|按照|根据)(?:深入|全面|认真|贯彻|进一步|做好|推[动进]|加强|落实|切实|扎实|《|国务院|省|市|中央))/;

/** Longest name of an issuer, in UTF-16 units. */
const longestIssuer = 16;
const signatureDate = /^20\d{2}年\d{1,2}月\d{1,2}日$/;

type Counters = Map<OutlineNumber['style'], number>;

/** A place where a number begins a new line. */
interface Cut {
  at: number;
  number: OutlineNumber;
  /** A blank stands before it, as a lost line break may leave. */
  behindBlank: boolean;
}

/** Styles of numbers from the outermost, as the text of a plan is divided. */
const ranks: readonly OutlineNumber['style'][] = ['part', 'chinese', 'chineseBracketed', 'arabic'];
/** A heading without full stop: no more than its words. */
const bareHeading = /^[^。;,:()]{4,30}$/;
/** Where a list of units or of times ends. */
const listEnd = /[局委办厅院部心府位门司会站队室科处区县镇乡前底]$/;

/** What stands before a number, from the number before it on. */
interface Before {
  /** The words behind the number before, all of them. */
  words: string;
  /** That number; null where there is none. */
  number: OutlineNumber | null;
}

/** Whether a number may begin a line here: it goes on with its counter, and what is before it has ended. */
function begins({ words, number: last }: Before, number: OutlineNumber, counters: Counters, behindBlank: boolean): boolean {
  const next = (counters.get(number.style) ?? 0) + 1;
  if (number.value !== 1 && number.value !== next) return false;
  const before = words.slice(-3);
  if (behindBlank || /[。;!?)】”]$/.test(before)) return true;
  // A list of units has no full stop where the next heading is glued to it: 责任单位:甲局二、加强解读.
  if (number.style !== 'arabic' && number.value === next && number.value > 1 && listEnd.test(before) && findLabels(words).length > 0) return true;
  // The counter under a heading begins anew: 二、加强解读(一)提高质量.
  if (number.value === 1 && last && ranks.indexOf(last.style) < ranks.indexOf(number.style) && bareHeading.test(words)) return true;
  // A heading without a full stop ends where the next number in brackets follows: 二、加强解读(四)提高质量.
  return number.style === 'chineseBracketed' && number.value === next && /[\u4e00-\u9fff]$/.test(before);
}

function cutsOf(plan: PlanText, line: PlanLine, counters: Counters): Cut[] {
  const text = plan.text.slice(line.range.start, line.range.end);
  const cuts: Cut[] = [];
  let depth = 0;
  let last: { number: OutlineNumber; end: number } | null = null;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const number = depth === 0 && /[第(\d一二三四五六七八九十]/.test(unit) ? readOutlineNumber(text.slice(at, at + 12)) : null;
    const behindBlank = (plan.gapBefore[line.range.start + at] ?? 0) > 0;
    if (/[([【〔]/.test(unit)) depth++;
    else if (/[)\]】〕]/.test(unit)) depth = Math.max(0, depth - 1);
    if (!number || !/^(?:part|chinese|chineseBracketed|arabic)$/.test(number.style)) continue;
    const before: Before = { words: text.slice(last?.end ?? 0, at), number: last?.number ?? null };
    if (at > 0 && !begins(before, number, counters, behindBlank)) continue;
    counters.set(number.style, number.value);
    last = { number, end: at + number.length };
    if (at > 0) cuts.push({ at, number, behindBlank });
    depth = 0;
    at += number.length - 1;
  }
  return cuts;
}

/** Whether a line is a heading that its first item follows: 四、加强制度建设 12.完善目录; 五、提升能力(一)加强解读. */
function headsItem(cuts: readonly Cut[], text: string): boolean {
  const own = readOutlineNumber(text);
  const [first] = cuts;
  if (!own || !first || !ranks.includes(own.style)) return false;
  if (!first.behindBlank && first.number.style !== 'chineseBracketed') return false;
  return ranks.indexOf(own.style) < ranks.indexOf(first.number.style) && bareHeading.test(text.slice(own.length, first.at));
}

/** Whether a line has lost its breaks: its headings stand in it, or many numbers behind blanks. */
function isRunOn(cuts: readonly Cut[], text: string): boolean {
  if (headsItem(cuts, text)) return true;
  if (text.length < runOnLength) return false;
  if (cuts.filter((cut) => cut.behindBlank).length >= runOnNumbers) return true;
  return cuts.length >= runOnNumbers && cuts.some((cut) => cut.number.style !== 'arabic');
}

/** Length of the issuer's name that a lost line break left glued to the units before it; 0 where there is none. */
function gluedIssuer(plan: PlanText, before: string): number {
  const match = /([\u4e00-\u9fff]{3,8}?)((?:人民)?政府(?:办公[室厅])?)$/.exec(before.slice(-longestIssuer));
  const places = [...(match?.[1] ?? '')].map((_, at, all) => all.slice(at).join('')).filter((place) => /^.{2,}[省市县区州旗]$/.test(place));
  // The title of the plan begins with the place too.
  const place = places.find((one) => plan.text.includes(`${one}20`));
  return place && match ? place.length + (match[2]?.length ?? 0) : 0;
}

/** Places behind a title and before a signature and its date, where blanks divide them from the text. */
function cutsAround(plan: PlanText, line: PlanLine): number[] {
  const text = plan.text.slice(line.range.start, line.range.end);
  const gaps = [...text].flatMap((_, at) => (at > 0 && (plan.gapBefore[line.range.start + at] ?? 0) > 0 ? [at] : []));
  const [first] = gaps;
  const isTitle = first !== undefined && /20\d{2}年.{2,40}(?:要点|方案|计划|分工|安排|清单)$/.test(text.slice(0, first));
  const date = gaps.findIndex((at, index) => signatureDate.test(text.slice(at, gaps[index + 1] ?? text.length)));
  const signed = date > 0 && /(?:政府|办公室|办公厅|委员会|局|厅|领导小组|委|中心|院)$/.test(text.slice(gaps[date - 1], gaps[date]));
  const issuer = date >= 0 ? gluedIssuer(plan, text.slice(0, gaps[date])) : 0;
  return [...(isTitle ? [first] : []), ...(issuer > 0 ? [(gaps[date] ?? 0) - issuer] : []), ...gaps.slice(date < 0 ? gaps.length : signed ? date - 1 : date, date < 0 ? gaps.length : date + 2)];
}

/** Cuts a document that was copied as one line, or as a few, before its numbers. */
export function splitRunOnLines(plan: PlanText, lines: readonly PlanLine[]): PlanLine[] {
  const counters: Counters = new Map();
  return lines.flatMap((line) => {
    const text = plan.text.slice(line.range.start, line.range.end);
    if (line.block.cell || text.length > longestRunOn || text.includes('|')) return [line];
    const known = new Map(counters);
    const cuts = cutsOf(plan, line, counters);
    const title = text.length > runOnLength ? (gluedTitle.exec(text)?.[0].length ?? 0) : 0;
    const isCut = isRunOn(cuts, text);
    const around = isCut ? cutsAround(plan, line) : [];
    if (!isCut) {
      counters.clear();
      for (const [style, value] of known) counters.set(style, value);
      const own = readOutlineNumber(text);
      if (own) counters.set(own.style, own.value);
    }
    const starts = [...new Set([0, ...(title > 0 ? [title] : []), ...(isCut ? cuts.map((cut) => cut.at) : []), ...around])].sort((a, b) => a - b);
    return starts.map((start, index) => ({
      block: line.block,
      range: { start: line.range.start + start, end: line.range.start + (starts[index + 1] ?? text.length) },
    }));
  });
}
