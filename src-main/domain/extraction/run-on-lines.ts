import type { OutlineNumber } from '../outline/outline-number.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import type { PlanLine, PlanText } from './plan-text.ts';

/** A line this long with so many numbers has lost its line breaks. */
const runOnLength = 80;
const runOnNumbers = 3;
/** A title to which the first words of the plan are glued. */
const gluedTitle = /^.{2,30}20\d{2}年.{2,30}?(?:要点|方案|计划|分工|安排|清单)(?=(?:为|按照|根据)(?:深入|全面|认真|贯彻|进一步|做好|推[动进]|加强|落实|切实|扎实|《|国务院|省|市|中央))/;

const signatureDate = /^20\d{2}年\d{1,2}月\d{1,2}日$/;

type Counters = Map<OutlineNumber['style'], number>;

/** A place where a number begins a new line. */
interface Cut {
  at: number;
  number: OutlineNumber;
  /** A blank stands before it, as a lost line break may leave. */
  behindBlank: boolean;
}

/** Whether a number may begin a line here: it goes on with its counter, and what is before it has ended. */
function begins(before: string, number: OutlineNumber, counters: Counters, behindBlank: boolean): boolean {
  const next = (counters.get(number.style) ?? 0) + 1;
  if (number.value !== 1 && number.value !== next) return false;
  if (behindBlank || /[。;!?)】”]$/.test(before)) return true;
  // A heading without a full stop ends where the next number in brackets follows: 二、加强解读(四)提高质量.
  return number.style === 'chineseBracketed' && number.value === next && /[\u4e00-\u9fff]$/.test(before);
}

function cutsOf(plan: PlanText, line: PlanLine, counters: Counters): Cut[] {
  const text = plan.text.slice(line.range.start, line.range.end);
  const cuts: Cut[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const number = depth === 0 && /[第(\d一二三四五六七八九十]/.test(unit) ? readOutlineNumber(text.slice(at, at + 12)) : null;
    const behindBlank = (plan.gapBefore[line.range.start + at] ?? 0) > 0;
    if (/[([【〔]/.test(unit)) depth++;
    else if (/[)\]】〕]/.test(unit)) depth = Math.max(0, depth - 1);
    if (!number || !/^(?:part|chinese|chineseBracketed|arabic)$/.test(number.style)) continue;
    if (at > 0 && !begins(text.slice(Math.max(0, at - 3), at), number, counters, behindBlank)) continue;
    counters.set(number.style, number.value);
    if (at > 0) cuts.push({ at, number, behindBlank });
    depth = 0;
    at += number.length - 1;
  }
  return cuts;
}

/** Whether a line has lost its breaks: its headings stand in it, or many numbers behind blanks. */
function isRunOn(cuts: readonly Cut[]): boolean {
  if (cuts.filter((cut) => cut.behindBlank).length >= runOnNumbers) return true;
  return cuts.length >= runOnNumbers && cuts.some((cut) => cut.number.style !== 'arabic');
}

/** Places behind a title and before a signature and its date, where blanks divide them from the text. */
function cutsAround(plan: PlanText, line: PlanLine): number[] {
  const text = plan.text.slice(line.range.start, line.range.end);
  const gaps = [...text].flatMap((_, at) => (at > 0 && (plan.gapBefore[line.range.start + at] ?? 0) > 0 ? [at] : []));
  const [first] = gaps;
  const isTitle = first !== undefined && /20\d{2}年.{2,40}(?:要点|方案|计划|分工|安排|清单)$/.test(text.slice(0, first));
  const date = gaps.findIndex((at, index) => signatureDate.test(text.slice(at, gaps[index + 1] ?? text.length)));
  const signed = date > 0 && /(?:政府|办公室|办公厅|委员会|局|厅|领导小组|委|中心|院)$/.test(text.slice(gaps[date - 1], gaps[date]));
  return [...(isTitle ? [first] : []), ...gaps.slice(date < 0 ? gaps.length : signed ? date - 1 : date, date < 0 ? gaps.length : date + 2)];
}

/** Cuts a document that was copied as one line, or as a few, before its numbers. */
export function splitRunOnLines(plan: PlanText, lines: readonly PlanLine[]): PlanLine[] {
  const counters: Counters = new Map();
  return lines.flatMap((line) => {
    const text = plan.text.slice(line.range.start, line.range.end);
    if (line.block.cell || text.includes('|')) return [line];
    const known = new Map(counters);
    const cuts = cutsOf(plan, line, counters);
    const title = text.length > runOnLength ? (gluedTitle.exec(text)?.[0].length ?? 0) : 0;
    const isCut = text.length >= runOnLength && isRunOn(cuts);
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
