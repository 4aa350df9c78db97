import { formatChineseNumber } from '../domain/outline/chinese-number.ts';
import { LetterError } from './letter-error.ts';
import { letterHeight, pageHeight } from './letter-height.ts';
import { letterOf, plainRow } from './letter-model.ts';
import type { Letter, LetterBlock, LetterTable } from './letter-model.ts';
import { words } from './letter-words.ts';
import { bodyLine, page } from './typesetting.ts';

/** A matter that leaders should know of, as it is printed. */
export interface BriefItem {
  readonly title: string;
  readonly unit: string;
  readonly deadlineText: string;
  readonly stateText: string;
  /** The higher, the later it is left out for want of space; the order on the page stays as given. */
  readonly importance: number;
}

/** What a brief (简报) for leaders says on one page. */
export interface Brief {
  readonly title: string;
  /** Below the title: number, issuer, period; '' for none. */
  readonly subtitle: string;
  /** Up to six read well: 任务总数 92, 已办结 41. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** About five sentences, each a paragraph of 14 pt, so that rows have room too. */
  readonly lines: readonly string[];
  readonly items: readonly BriefItem[];
  readonly issuer: string;
  /** As printed: 2026年7月1日. */
  readonly issuedOn: string;
  /** Issuer in red above a red line. */
  readonly letterhead?: string;
}

/** A brief that fits one page, the rows that did not, and the annex that lists them (null when none is left out). */
export interface FittedBrief {
  readonly letter: Letter;
  readonly leftOut: readonly BriefItem[];
  readonly annex: Letter | null;
}

/** Points that stay free, since programs and fonts break lines a little differently. */
const reserve = 12;

function figureTable(figures: Brief['figures']): LetterTable[] {
  if (figures.length === 0) return [];
  return [
    {
      kind: 'table',
      columnWidths: figures.map(() => page.textWidth / figures.length),
      headerRows: [],
      rows: [plainRow(figures.map(({ value }) => value), 'figure'), plainRow(figures.map(({ label }) => label), 'tableText')],
    },
  ];
}

function itemTable(items: readonly BriefItem[]): LetterTable {
  return {
    kind: 'table',
    columnWidths: [13, 49, 34, 39, 21],
    headerRows: [plainRow(words.brief.columns, 'tableHeader')],
    rows: items.map(({ title, unit, deadlineText, stateText }, index) => plainRow([String(index + 1), title, unit, deadlineText, stateText], 'tableSmallText', ['center', 'left'])),
  };
}

function itemBlocks(items: readonly BriefItem[], leftOutCount: number): LetterBlock[] {
  return [...(items.length === 0 ? [] : [itemTable(items)]), ...(leftOutCount === 0 ? [] : [{ kind: 'note', text: words.brief.leftOut(leftOutCount) } as const])];
}

function layOutPage(brief: Brief, items: readonly BriefItem[]): Letter {
  const parts: readonly (readonly [string, readonly LetterBlock[]])[] = [
    [words.brief.lines, brief.lines.map((text) => ({ kind: 'line', text }))],
    [words.brief.items, itemBlocks(items, brief.items.length - items.length)],
  ];
  const present = parts.filter(([, blocks]) => blocks.length > 0);
  return letterOf({
    letterhead: brief.letterhead ?? null,
    title: brief.title,
    subtitle: [brief.subtitle, brief.issuer, brief.issuedOn].filter((text) => text !== '').join('  '),
    blocks: [
      ...figureTable(brief.figures),
      ...present.flatMap(([name, blocks], index) => [{ kind: 'heading', level: 1, text: words.firstHeading(formatChineseNumber(index + 1), name) } as const, ...blocks]),
    ],
    pageNumbers: false,
  });
}

/**
 * Lays out a brief (简报) on one page. Rows that do not fit are left out, the least important first (of equals the last),
 * and the page says how many follow in the annex. Throws `BRIEF_TOO_LONG` when it does not fit without any row.
 */
export function layOutBrief(brief: Brief): FittedBrief {
  const byImportance = [...brief.items].sort((one, other) => other.importance - one.importance);
  const itemsOf = (count: number): BriefItem[] => {
    const kept = new Set(byImportance.slice(0, count));
    return brief.items.filter((item) => kept.has(item));
  };
  const excessOf = (count: number): number => letterHeight(layOutPage(brief, itemsOf(count))) + reserve - pageHeight;

  let count = brief.items.length;
  while (count > 0 && excessOf(count) > 0) count -= 1;
  const excess = excessOf(count);
  if (excess > 0) throw new LetterError('BRIEF_TOO_LONG', { excessLines: Math.ceil(excess / bodyLine) });

  const items = itemsOf(count);
  const leftOut = brief.items.filter((item) => !items.includes(item));
  const annex = leftOut.length === 0 ? null : letterOf({ annexHeading: words.annex, title: words.brief.annexTitle, blocks: [itemTable(leftOut)] });
  return { letter: layOutPage(brief, items), leftOut, annex };
}
