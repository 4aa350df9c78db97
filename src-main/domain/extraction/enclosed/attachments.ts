import { parseAnyNumber } from '../../outline/chinese-number.ts';
import type { FoundAttachment } from '../enclosed-content.ts';
import type { PlanLine, PlanText, TextRange } from '../plan-text.ts';
import { spanOfRange, textOf, trimRange } from '../plan-text.ts';

/** 附件:, 附件1:, 附件一; what stands behind it is the name or the first entry of a list. */
const label = /^附[件表](\d{1,2}|[一二三四五六七八九十]{1,3})?(?:[:.、]|(?=\d{1,2}[.、])|$)/;
/** A number that a name may follow without a mark, behind a blank. */
const labelBeforeBlank = /^附[件表](\d{1,2}|[一二三四五六七八九十]{1,3})?/;
/** Other words in front of a link to the file. */
const linkBehindWords = /^.{1,24}?附件(\d{1,2})?:(?=.{2,80}\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$)/i;
/** A number of the list; the digits behind it may only be a year. */
const entry = /^(\d{1,2})[.、](?!\d(?!\d{3}年))/;
const entryInside = /(?<=.)(?=(?<!\d)\d{1,2}[.、](?!\d(?!\d{3}年)|[a-z]))/;
const fileEnding = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|txt|csv|jpe?g|png|html?)$/i;
const aroundName = /[\s,。;、:.]/;
const longestName = 80;

/** A name as printed, with the number of its attachment where one is given. */
interface Mention {
  /** 附件 or 附表. */
  word: string;
  number: number | null;
  name: string;
  range: TextRange;
  /** It stands above the attached text itself, not in the list of what is attached. */
  isHeading: boolean;
}

const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);

/** The name in a range, without the ending of its file; null where the words are no name. */
function nameIn(plan: PlanText, printed: TextRange): { name: string; range: TextRange } | null {
  const range = trimRange(plan, printed, aroundName);
  const name = textOf(plan, range).replace(fileEnding, '');
  const isName = name.length >= 2 && name.length <= longestName && /[\u4e00-\u9fff]/.test(name) && !/[。;；|]/.test(name) && !/^(?:下载|预览|材料|清单)?$/.test(name);
  return isName ? { name, range } : null;
}

/** The entries of a line: 1.甲表 2.乙表 are two, and so are names that only their numbers divide. */
function entriesOf(plan: PlanText, range: TextRange): { number: number | null; range: TextRange }[] {
  const text = read(plan, range);
  if (!entry.test(text)) return [{ number: null, range }];
  const entries: { number: number | null; range: TextRange }[] = [];
  let at = range.start;
  for (const piece of text.split(entryInside)) {
    const match = entry.exec(piece);
    const isNext = match !== null && Number(match[1]) === (entries.at(-1)?.number ?? Number(match[1]) - 1) + 1;
    const last = entries.at(-1);
    if (isNext) entries.push({ number: Number(match[1]), range: { start: at + match[0].length, end: at + piece.length } });
    else if (last) last.range.end = at + piece.length;
    at += piece.length;
  }
  return entries;
}

/** Position behind the label of a line and its number; null where the line begins with none. */
function labelOf(plan: PlanText, line: TextRange): { word: string; number: number | null; end: number } | null {
  const text = read(plan, line);
  const blank = labelBeforeBlank.exec(text);
  const isApart = blank !== null && blank[0].length < text.length && (plan.gapBefore[line.start + blank[0].length] ?? 0) > 0;
  const match = label.exec(text) ?? (isApart ? blank : null) ?? linkBehindWords.exec(text);
  return match ? { word: /附[件表]/.exec(text)?.[0] ?? '', number: match[1] === undefined ? null : parseAnyNumber(match[1]), end: line.start + match[0].length } : null;
}

function mentionsOf(plan: PlanText, lines: readonly PlanLine[]): Mention[] {
  const mentions: Mention[] = [];
  /** Number of the entry that may follow on the next line. */
  let next: number | null = null;
  let word = '';
  for (const [at, { range }] of lines.entries()) {
    const text = read(plan, range);
    const found = labelOf(plan, range);
    word = found?.word ?? word;
    const behind = found ? { start: found.end, end: range.end } : range;
    const following = lines[at + 1];
    if (found && behind.end === behind.start) {
      const listed = following !== undefined && entry.test(read(plan, following.range)) && text.endsWith(':');
      const title = following && !listed ? nameIn(plan, following.range) : null;
      if (title) mentions.push({ word, number: found.number, name: title.name, range, isHeading: true });
      next = listed ? 1 : null;
      continue;
    }
    const goesOn = !found && next !== null && Number(entry.exec(text)?.[1]) === next;
    next = null;
    if (!found && !goesOn) continue;
    for (const one of entriesOf(plan, behind)) {
      const named = nameIn(plan, one.range);
      const number = one.number ?? found?.number ?? null;
      if (named) mentions.push({ word, number, ...named, isHeading: false });
      if (one.number !== null || (found !== null && found.number !== null && !text.includes(':'))) next = (number ?? 0) + 1;
    }
  }
  return mentions;
}

const squeezed = (name: string): string => name.replace(/[《》“”"\s]/g, '');

/** Attachments that a document names, each once; where the attached text itself follows in the file, that is its place. */
export function readAttachments(plan: PlanText, lines: readonly PlanLine[]): FoundAttachment[] {
  const kept: Mention[] = [];
  const byName = new Map<string, Mention>();
  const byLabel = new Map<string, Mention>();
  for (const mention of mentionsOf(plan, lines)) {
    const label = mention.number === null ? null : `${mention.word}${String(mention.number)}`;
    const listed = label !== null && mention.isHeading ? byLabel.get(label) : undefined;
    const same = byName.get(squeezed(mention.name)) ?? (listed?.isHeading === false ? listed : undefined);
    if (same && mention.isHeading && !same.isHeading) Object.assign(same, { range: mention.range, isHeading: true, number: same.number ?? mention.number });
    if (same) continue;
    kept.push(mention);
    byName.set(squeezed(mention.name), mention);
    if (label !== null && !byLabel.has(label)) byLabel.set(label, mention);
  }
  return kept.map(({ word, number, name, range }) => ({ label: number === null ? word : `${word}${String(number)}`, name, span: spanOfRange(plan, range) }));
}
