import { calendarDayOf, dayNumber } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { parseAnyNumber } from '../outline/chinese-number.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { noiseLine } from './keywords.ts';
import type { PlanLine, PlanText, TextRange } from './plan-text.ts';
import { textOf } from './plan-text.ts';

/** What a plan says of itself, each with its place. */
export interface DocumentHead {
  title: TextRange | null;
  /** Title where it is only named in the notice (关于印发《…》的通知). */
  titleWords: string | null;
  issuer: TextRange | null;
  documentNumber: TextRange | null;
  issuedOn: { range: TextRange; day: CalendarDay; doubtful: boolean } | null;
  year: number | null;
  /** Position of the first line behind the title; 0 where there is none. */
  bodyStart: number;
}

const planEnding =
  /(?:要点|方案|计划|安排|分工|分解表|分解|清单|台账|台帐|表|意见|措施|细则|任务书|重点工作|重点任务|工作任务)(?:\([^()]{1,14}\))?$/;
const organisation = /(?:政府|办公室|办公厅|委员会|局|厅|领导小组|委|中心|院|署|部|管委会|公开办|处|社)$/;
const dateOnly = /^(?:(20\d{2})年(\d{1,2})月(\d{1,2})日|(20\d{2})[-./](\d{1,2})[-./](\d{1,2})|([二][〇○零Oo0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日)$/;
const lostDate = /^(20\d{2})(\d{2,4})日?$/;
const numberOfDocument = /[\u4e00-\u9fff]{2,14}[〔[(【]20\d{2}[〕\])】]第?\d{1,4}号/;
const longestTitle = 70;

const read = (plan: PlanText, line: PlanLine): string => plan.text.slice(line.range.start, line.range.end);
const squeeze = (text: string): string => text.replace(/[\s《》“”"〈〉()]/g, '');

function isTitle(words: string): boolean {
  if (words.length < 6 || words.length > longestTitle || !planEnding.test(words)) return false;
  if (/[。;!?>|]/.test(words) || /[:,]/.test(words)) return false;
  return !/^(?:现将|根据|附件|为|名称|标题|按照|经)/.test(words) && readOutlineNumber(words) === null && !/印发/.test(words);
}

/** Name of the plan in the notice that carries it. */
function namedInNotice(plan: PlanText, lines: readonly PlanLine[]): string | null {
  for (const [index, line] of lines.slice(0, 60).entries()) {
    const next = lines[index + 1];
    const words = read(plan, line) + (/关于$|印发.{0,50}[^知]$/.test(read(plan, line)) && next ? read(plan, next) : '');
    const match = /关于(?:印发|下发|转发|发布|报送)《?(.{4,60}?)》?的通知/.exec(words) ?? /《([^》]{4,60})》[^。]{0,30}(?:印发|同意)/.exec(words);
    const name = match?.[1];
    if (name && planEnding.test(name)) return name;
  }
  return null;
}

interface Candidate {
  index: number;
  last: number;
  range: TextRange;
  score: number;
}

function titleCandidates(plan: PlanText, lines: readonly PlanLine[], name: string | null): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, line] of lines.entries()) {
    for (const last of [index, index + 1]) {
      const end = lines[last];
      if (!end || (last > index && (end.block.cell || read(plan, line).length > 40 || read(plan, end).length > 30))) continue;
      const words = squeezeKeep(plan.text.slice(line.range.start, end.range.end));
      const sameAsNamed = name !== null && squeeze(words) === squeeze(name);
      const isTwoTitles = last > index && (isTitle(read(plan, end)) || /[。:,]/.test(read(plan, line)) || !/公开/.test(words));
      if (!sameAsNamed && (!isTitle(words) || isTwoTitles)) continue;
      const likeNamed = name !== null && words.endsWith(name.slice(-2));
      const score =
        (/(?:要点|方案|计划|意见|安排)$/.test(words) ? 0.6 : 0) + (sameAsNamed ? 8 : 0) + (/公开/.test(words) ? 3 : 0) + (/20\d{2}年/.test(words) ? 1 : 0) + (likeNamed ? 1 : 0) - (last - index) * 0.5;
      found.push({ index, last, range: { start: line.range.start, end: end.range.end }, score });
    }
  }
  return found;
}

const squeezeKeep = (text: string): string => text.replaceAll('\n', '');

function findTitle(plan: PlanText, lines: readonly PlanLine[], name: string | null): Candidate | null {
  const total = plan.text.length;
  const firstItem = lines.findIndex((line) => readOutlineNumber(read(plan, line))?.style === 'chinese');
  const usable = titleCandidates(plan, lines, name).filter((one) => {
    if (one.score >= 8) return one.range.end < total * 0.7;
    const above = lines[one.index - 1];
    const isAttached = above !== undefined && read(plan, above).startsWith('附件');
    return one.score >= 3 && (firstItem < 0 ? one.index < 12 : one.index < firstItem || isAttached);
  });
  return usable.sort((a, b) => b.score - a.score || b.index - a.index)[0] ?? null;
}

/** Days that digits without 年月日 may mean (2024521: 21 May). */
function readLostDate(year: number, digits: string): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (const cut of [1, 2]) {
    const day = digits.length > cut ? calendarDayOf(year, Number(digits.slice(0, cut)), Number(digits.slice(cut))) : null;
    if (day && digits.charAt(cut) !== '0') days.push(day);
  }
  return days;
}

function daysPrinted(text: string): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (const match of text.matchAll(/(20\d{2})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?/g)) {
    const day = calendarDayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day) days.push(day);
  }
  return days;
}

function readSignatureDay(words: string, others: readonly CalendarDay[]): { day: CalendarDay; doubtful: boolean } | null {
  const match = dateOnly.exec(words);
  if (match) {
    const year = Number(match[1] ?? match[4] ?? 0) || (parseAnyNumber((match[7] ?? '').slice(1).replace(/[Oo0]/g, '〇')) ?? 0) + 2000;
    const month = parseAnyNumber(match[2] ?? match[5] ?? match[8] ?? '') ?? 0;
    const date = parseAnyNumber(match[3] ?? match[6] ?? match[9] ?? '') ?? 0;
    const day = calendarDayOf(year, month, date);
    return day ? { day, doubtful: false } : null;
  }
  const lost = lostDate.exec(words);
  if (!lost) return null;
  const days = readLostDate(Number(lost[1]), lost[2] ?? '');
  const distance = (day: CalendarDay): number => Math.min(400, ...others.map((other) => Math.abs(dayNumber(other) - dayNumber(day))));
  const nearest = days.sort((a, b) => distance(a) - distance(b))[0];
  return nearest ? { day: nearest, doubtful: days.length > 1 } : null;
}

type Signature = Pick<DocumentHead, 'issuer' | 'issuedOn'>;

function findSignature(plan: PlanText, lines: readonly PlanLine[]): Signature {
  const others = daysPrinted(plan.text);
  for (const [index, line] of lines.entries()) {
    const words = read(plan, line);
    if (words.length > 60 || line.block.cell) continue;
    const signed = readSignatureDay(words, others);
    const before = lines[index - 1];
    const beforeWords = before ? read(plan, before) : '';
    if (signed && before && organisation.test(beforeWords) && beforeWords.length < 45 && !/[。:;]/.test(beforeWords)) {
      return { issuer: before.range, issuedOn: { range: line.range, ...signed } };
    }
    const both = /^([\u4e00-\u9fff]{4,30}?)((?:20\d{2})年\d{1,2}月\d{1,2}日)$/.exec(words);
    const day = both ? readSignatureDay(both[2] ?? '', others) : null;
    if (both && day && organisation.test(both[1] ?? '')) {
      const split = line.range.start + (both[1] ?? '').length;
      return { issuer: { start: line.range.start, end: split }, issuedOn: { range: { start: split, end: line.range.end }, ...day } };
    }
  }
  return { issuer: null, issuedOn: null };
}

/** Issuer from the notice's title (…办公室关于印发…) where no signature is printed. */
function issuerOfNotice(plan: PlanText, lines: readonly PlanLine[]): TextRange | null {
  for (const [index, line] of lines.slice(0, 40).entries()) {
    const words = read(plan, line);
    const match = /^([\u4e00-\u9fff]{4,30})关于(?:印发|做好|下发|进一步)/.exec(words);
    if (match && organisation.test(match[1] ?? '')) return { start: line.range.start, end: line.range.start + (match[1] ?? '').length };
    const next = lines[index + 1];
    if (next && organisation.test(words) && words.length < 30 && /^关于(?:印发|做好|下发)/.test(read(plan, next))) return line.range;
  }
  return null;
}

function findDocumentNumber(plan: PlanText, lines: readonly PlanLine[]): TextRange | null {
  for (const line of lines.slice(0, 60)) {
    const words = read(plan, line);
    const match = numberOfDocument.exec(words);
    if (!match) continue;
    const labelled = /(?:文号|字号)[^\u4e00-\u9fff]{0,6}$/.test(words.slice(0, match.index)) || /文.?号:?/.test(words.slice(0, match.index));
    const prefix = /^(?:文号|发文字号|字号|号)/.exec(match[0])?.[0].length ?? 0;
    if (match[0].length - prefix < words.length - prefix - 4 && !labelled && prefix === 0) continue;
    if (/《|根据|印发/.test(words.slice(0, match.index))) continue;
    const start = line.range.start + match.index + prefix;
    return { start, end: line.range.start + match.index + match[0].length };
  }
  return null;
}

function yearOf(titles: readonly string[], signature: Signature, number: string, text: string): number | null {
  for (const words of [...titles, signature.issuedOn?.day ?? '', number]) {
    const year = /20\d{2}/.exec(words)?.[0];
    if (year) return Number(year);
  }
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/(20\d{2})年/g)) counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

/** Finds what a plan says of itself: its title, issuer, number, date and year, and where its body begins. */
export function readDocumentHead(plan: PlanText, allLines: readonly PlanLine[]): DocumentHead {
  const name = namedInNotice(plan, allLines);
  const candidate = findTitle(plan, allLines, name);
  const signature = findSignature(plan, allLines);
  const notice = allLines.slice(0, 40).find((line) => /关于.{2,60}的通知$/.test(read(plan, line)) && !noiseLine.test(read(plan, line)));
  const number = findDocumentNumber(plan, allLines);
  const titles = [candidate ? textOf(plan, candidate.range) : '', name ?? '', notice ? read(plan, notice) : ''];
  return {
    title: candidate?.range ?? (name === null ? (notice?.range ?? null) : null),
    titleWords: candidate ? null : name,
    issuer: signature.issuer ?? issuerOfNotice(plan, allLines),
    documentNumber: number,
    issuedOn: signature.issuedOn,
    year: yearOf(titles, signature, number ? textOf(plan, number) : '', plan.text),
    bodyStart: candidate ? candidate.last + 1 : 0,
  };
}
