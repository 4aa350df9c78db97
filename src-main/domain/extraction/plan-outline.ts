import { parseDeadlinePhrases } from '../deadlines/parse-deadline.ts';
import type { OutlineNumber } from '../outline/outline-number.ts';
import { outlineStyles, readOutlineNumber } from '../outline/outline-number.ts';
import type { OutlineLine } from '../outline/outline-tree.ts';
import type { FoundLabel } from './assignment.ts';
import { findLabels } from './assignment.ts';
import { bracketNoise, endOfPage, footerHost, footerMark, noiseLine, organisingHeadings, pageFurniture } from './keywords.ts';
import type { PlanLine, PlanText, TextRange } from './plan-text.ts';
import { looksLikeUnit } from './unit-list.ts';

/** A line of the plan's body: its number and the text behind it. */
export interface BodyLine extends OutlineLine {
  /** The number as printed, with brackets and dot, or the bullet; empty range where there is neither. */
  numberRange: TextRange;
  /** Text behind the number. */
  content: TextRange;
}

const unitEnd = '[局委办厅院部心府位门司会站队室科处区县镇乡道)】。;]';
const gluedArabic = new RegExp(`(?<=${unitEnd})(\\d{1,3})[.、](?=[\\u4e00-\\u9fff“《])`, 'g');
const gluedBracketed = new RegExp(`(?<=${unitEnd})\\(([一二三四五六七八九十]{1,3})\\)(?=[\\u4e00-\\u9fff“《])`, 'g');
const gluedChinese = new RegExp(`(?<=${unitEnd})([一二三四五六七八九十]{1,3})、(?=[\\u4e00-\\u9fff“《])`, 'g');

const gluedCircled = new RegExp(`(?<=${unitEnd})[①-⑳](?=[\\u4e00-\\u9fff“《])`, 'g');
const gluedDigits = new RegExp(`(?<=${unitEnd})\\((\\d{1,2})\\)(?=[\\u4e00-\\u9fff“《])`, 'g');

/** A mark in the place of a number. */
const bullet = /^(?:[●○◆◇■□▪▫•▲△►▶★☆※✓√➢➤❖◎⊙·]{1,3}|[—–-]{1,2})(?=[\u4e00-\u9fff“《])/;

const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);

/** The names of what is attached: 附件:1.… and the numbered lines that go on with it. */
const attachment = /^附(?:[件表录]\d{0,2}(?::|$)|\d{0,2}:)/;
const attachmentEntry = /^\d{1,2}[.、][^。;]{2,50}$/;
/** The line over an attachment's own text. */
const attachmentHead =
  /^附(?:[件表录](?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,2})?$|[件表录]?\d{0,2}:.{2,40}(?:名单|通讯录|联系方式|联系表|登记表|汇总表|统计表|评分表|评分标准|考核指标|评估指标|流程图)$)/;

/** A date on a line of its own, as under a signature. */
const signatureDate = /^(?:20\d{2}|二[〇○零].{2})年.{1,3}月.{1,3}日$/;

/** Where a web page has the text from; behind 来源: a plan itself names what a task rests on. */
const pageSource = /^来源:[^。;]{2,40}?(?:门户网站|网站|政府网|[[【]|编辑:)[^。;]{0,40}$/;

/** Whether a line belongs to a web page, not to the document. */
export function isNoise(text: string): boolean {
  if (bracketNoise.test(text) || footerMark.test(text)) return true;
  if (!/[\u4e00-\u9fff]/.test(text)) return true;
  if (/<\/?[a-z]+[^>]*>/i.test(text) || /^(?:注|备注)\d?:/.test(text)) return true;
  return pageSource.test(text) || (noiseLine.test(text) && text.length < 60 && findLabels(text).length === 0);
}

/** Units behind a dash (——甲局、乙局) are an assignment, no item. */
const isDashedUnits = (words: string): boolean =>
  /^[—–-]/.test(words) && words.replace(/^[—–-]+|[。;]+$/g, '').split(/[、,;]/).every((name) => looksLikeUnit(name));

type Counters = Map<OutlineNumber['style'], number>;

/** Places inside a line where the next item's number stands glued to the end of an assignment. */
function gluedNumbers(text: string, counters: Counters): number[] {
  const starts: number[] = [];
  const found = [gluedArabic, gluedBracketed, gluedChinese, gluedCircled, gluedDigits].flatMap((pattern) => [...text.matchAll(pattern)]);
  for (const match of found.sort((a, b) => a.index - b.index)) {
    const number = readOutlineNumber(text.slice(match.index, match.index + 12));
    const from = starts.at(-1) ?? 0;
    const before = text.slice(from, match.index);
    if (!number || number.value !== (counters.get(number.style) ?? 0) + 1) continue;
    const assigned = findLabels(before).length > 0 || /(?:负责|落实|牵头|配合|完成|推进|底前|日前)\)。?$/.test(before);
    if (number.value === 1 ? !assigned : !assigned && !/[)】]。?$/.test(before)) continue;
    starts.push(match.index);
    counters.set(number.style, number.value);
  }
  return starts;
}

function splitGlued(plan: PlanText, lines: readonly PlanLine[]): PlanLine[] {
  const counters: Counters = new Map();
  return lines.flatMap((line) => {
    const text = read(plan, line.range);
    const own = readOutlineNumber(text);
    if (own) counters.set(own.style, own.value);
    const cuts = [0, ...gluedNumbers(text, counters)];
    return cuts.map((cut, index) => ({
      block: line.block,
      range: { start: line.range.start + cut, end: line.range.start + (cuts[index + 1] ?? text.length) },
    }));
  });
}

/** A whole name of an issuer, as under a text. */
const issuerName = /^[\u4e00-\u9fff]{2,12}[省市县区州盟旗](?:人民)?政府(?:办公[室厅])?$/;

/** Whether a line of units goes on with the labelled units on the line before (责任单位:甲局⏎乙局). */
function continuesUnits(label: FoundLabel, before: string, words: string): boolean {
  if (!/^(?:lead|responsible|supporting)$/.test(label.kind)) return false;
  const listed = before.slice(label.end).split(/[、,;\n]/);
  const names = words.replace(/[。;,、【[(]+$/, '').split(/[、,;]/);
  if (!listed.every((name) => looksLikeUnit(name)) || !names.every((name) => looksLikeUnit(name) && !issuerName.test(name))) return false;
  return /^(?:各|有关|相关|[省市县区州])/.test(words) || listed.some((name) => name.charAt(0) === words.charAt(0)) || names.every((name) => name.length <= 12 && /(?:处室?|科室?|股室?|室|中心|站|所|办|队|局|委)$/.test(name));
}

/** Whether a line is nothing but units, or a short time. */
const isUnitsOrTime = (words: string): boolean =>
  words.split(/[、,;]/).every((name) => looksLikeUnit(name)) || (words.length < 20 && parseDeadlinePhrases(words, { year: 2000, position: 'label' }).length > 0);

/** A paragraph longer than this takes up no further lines, in UTF-16 units. */
const longestJoined = 2000;

/** Joins a label on a line of its own (责任单位:) with the lines of its list. */
function joinLabelLists(plan: PlanText, lines: readonly PlanLine[]): PlanLine[] {
  const joined: PlanLine[] = [];
  // A label without anything behind it has its list below, one name a line.
  let listed = false;
  for (const line of lines) {
    const last = joined.at(-1);
    const before = last && last.range.end - last.range.start <= longestJoined ? read(plan, last.range) : '';
    const label = findLabels(before).at(-1);
    const printed = read(plan, line.range);
    const labels = label ? findLabels(printed) : [];
    const bare = /(?:[::]|】)$/.test(before);
    const goesOn = label !== undefined && continuesUnits(label, before, printed.slice(0, labels[0]?.start));
    const open: boolean = label !== undefined && (bare || listed || goesOn || /[、,]$/.test(before)) && readOutlineNumber(printed) === null;
    const isList: boolean = open && isUnitsOrTime(printed.replace(/[。;,、]+$/, ''));
    listed = (bare || listed || goesOn) && isList && labels.length === 0;
    if (last && open && (isList || goesOn)) last.range = { start: last.range.start, end: line.range.end };
    else joined.push({ ...line, range: { ...line.range } });
  }
  return joined;
}

/** Numbers without a dot count only where they make a row with their neighbours. */
function withoutChanceNumbers(lines: readonly BodyLine[]): BodyLine[] {
  const bare = lines.filter((line) => line.number?.style === 'bare');
  const isRow = bare.filter((line, index) => line.number?.value === (bare[index - 1]?.number?.value ?? 0) + 1).length >= 3;
  let last = 0;
  return lines.map((line) => {
    const { number } = line;
    if (number?.style !== 'bare') {
      if (number?.style === 'arabic') last = number.value;
      return line;
    }
    if (number.value === last + 1 || (isRow && (number.value === 1 || Math.abs(number.value - last) < 4))) {
      last = number.value;
      return line;
    }
    const { start } = line.numberRange;
    return { ...line, number: null, numberRange: { start, end: start }, content: { start, end: line.content.end } };
  });
}

/** A paragraph that counts on inside itself (1.…。2.…。; ①…;②…;) enumerates; its first number makes it no item. */
function enumerates(words: string, number: OutlineNumber): boolean {
  if (number.value !== 1) return false;
  return (
    (number.style === 'arabic' && /[。;]2[.、](?!\d)/.test(words)) ||
    (number.style === 'circled' && /[。;,]②/.test(words)) ||
    (number.style === 'arabicBracketed' && /[。;]\(2\)/.test(words))
  );
}

/** Parts a line before the first words of the page (…责任单位:甲局。 分享到:…), so that what follows is known as the page's. */
function cutBeforeFurniture(plan: PlanText, line: PlanLine): PlanLine[] {
  if (line.block.cell) return [line];
  const { start, end } = line.range;
  for (const match of read(plan, line.range).matchAll(pageFurniture)) {
    const at = start + match.index;
    if (match.index > 0 && (plan.gapBefore[at] ?? 0) > 0) return [{ ...line, range: { start, end: at } }, { ...line, range: { start: at, end } }];
  }
  return [line];
}

/** Longest heading without a number, in UTF-16 units. */
const longestUnnumbered = 30;

/**
 * Lines without a number that stand over items whose counter begins anew under each of them are headings, and with
 * them those that name how the plan is carried out. Only where nothing else divides the plan.
 */
function withUnnumberedHeadings(plan: PlanText, lines: readonly BodyLine[]): BodyLine[] {
  const styles = new Set(lines.flatMap((line) => line.number?.style ?? []));
  const [first] = lines.flatMap((line) => line.number ?? []);
  const others = [...styles].filter((style) => outlineStyles.indexOf(style) < outlineStyles.indexOf(first?.style ?? 'part'));
  if (!first || first.value !== 1 || others.length > 0) return [...lines];
  const isPlain = (line: BodyLine): boolean => {
    const words = read(plan, line.content);
    return line.number === null && line.numberRange.end === line.numberRange.start && words.length >= 3 && words.length <= longestUnnumbered && !/[。;:,!]/.test(words);
  };
  const heads = lines.filter((line, at) => isPlain(line) && lines[at + 1]?.number?.value === 1 && lines[at + 1]?.number?.style === first.style);
  const starts = lines.filter((line) => line.number?.style === first.style && line.number.value === 1).length;
  if (heads.length < 2 || heads.length < starts) return [...lines];
  const from = lines.findIndex((line) => line === heads[0]);
  return lines.map((line, at) => (heads.includes(line) || (at > from && isPlain(line) && organisingHeadings.test(read(plan, line.content))) ? { ...line, headingLevel: 1 } : line));
}

/** Position of the last line that assigns units, as those of a list of tasks do; -1 where none does. */
function lastAssigningLine(plan: PlanText, lines: readonly PlanLine[]): number {
  return lines.findLastIndex((line) => {
    const text = read(plan, line.range);
    return findLabels(text).some((label) => /^(?:lead|responsible|supporting)$/.test(label.kind)) || /[(【[][^()]{2,60}(?:牵头|负责|配合|落实)/.test(text);
  });
}

const noticeTitle = /^[^。;:()]{4,40}关于[^。;:]{2,60}的(?:通知|通报|批复|决定|意见|函|公告|通告|命令)$/;
const letterLine = /^[\u4e00-\u9fff]{2,14}[〔[(【]20\d{2}[〕\])】]第?\d{1,4}号$/;
/** Longest distance of a notice's letter from its title, in lines. */
const letterWithin = 2;

/** Whether another notice begins here: a title with a letter of its own under it. */
function beginsNotice(plan: PlanText, lines: readonly PlanLine[], at: number): boolean {
  const words = (index: number): string => (lines[index] ? read(plan, lines[index].range) : '');
  const title = [words(at), /关于/.test(words(at)) ? words(at) + words(at + 1) : ''].findIndex((text) => noticeTitle.test(text));
  return title >= 0 && Array.from({ length: letterWithin }, (_, index) => words(at + title + 1 + index)).some((text) => letterLine.test(text));
}

/** Position of the footer that names who runs the web page: nothing but a page's words follows it; the end where there is none. */
function startOfFooter(plan: PlanText, lines: readonly PlanLine[]): number {
  const start = lines.findIndex((line) => footerHost.test(read(plan, line.range)));
  const isFooter = lines.slice(start).every((line) => {
    const text = read(plan, line.range);
    return footerHost.test(text) || noiseLine.test(text) || isNoise(text);
  });
  // Items that are themselves labelled 主办: do not all stand on the last lines.
  return start > 0 && isFooter ? start : lines.length;
}

/** The lines of the body with their numbers, without what a web page or a lost line break has added. */
export function readBodyLines(plan: PlanText, planLines: readonly PlanLine[]): BodyLine[] {
  const kept: PlanLine[] = [];
  let numbered = 0;
  let isAttachmentList = false;
  // A second notice on the page speaks before its own plan begins.
  let isLetter = false;
  let lastAssigning: number | null = null;
  const pageLines = planLines.flatMap((line) => cutBeforeFurniture(plan, line));
  const body = pageLines.slice(0, startOfFooter(plan, pageLines));
  for (const [index, line] of body.entries()) {
    const text = read(plan, line.range);
    const next = pageLines[index + 1];
    const isSigned = next !== undefined && signatureDate.test(read(plan, next.range)) && looksLikeUnit(text);
    if (isSigned || signatureDate.test(text)) continue;
    const isNotice = numbered > 0 && beginsNotice(plan, body, index);
    const endsPlan = isNotice || (numbered > 0 && attachmentHead.test(text));
    if ((numbered > 0 && endOfPage.test(text)) || (endsPlan && (lastAssigning ??= lastAssigningLine(plan, body)) < index)) break;
    isAttachmentList = attachment.test(text) || (isAttachmentList && attachmentEntry.test(text));
    isLetter = isNotice || (isLetter && readOutlineNumber(text) === null);
    if (isAttachmentList || isLetter || isNoise(text)) continue;
    if (readOutlineNumber(text)) numbered++;
    kept.push(line);
  }
  const lines = joinLabelLists(plan, splitGlued(plan, kept)).map((line): BodyLine => {
    const words = read(plan, line.range);
    const printed = readOutlineNumber(words);
    const number = printed && enumerates(words, printed) ? null : printed;
    const mark = number || isDashedUnits(words) ? 0 : (bullet.exec(words)?.[0].length ?? 0);
    const behind = line.range.start + (number?.length ?? mark);
    return {
      number,
      headingLevel: line.block.headingLevel,
      numberRange: { start: line.range.start, end: behind },
      content: { start: behind, end: line.range.end },
    };
  });
  return withUnnumberedHeadings(plan, withoutChanceNumbers(lines));
}
