import { formatChineseNumber } from '../domain/outline/chinese-number.ts';
import { letterOf, plainRow } from './letter-model.ts';
import type { Letter, LetterBlock, LetterTable } from './letter-model.ts';
import { words } from './letter-words.ts';

/** One unit in a table of the bulletin; numbers of tasks, the rate as printed (83.3%). */
export interface BulletinRow {
  readonly unit: string;
  readonly tasks: number;
  readonly done: number;
  readonly rateText: string;
  readonly overdue: number;
  readonly mark: 'praise' | 'criticism' | null;
}

/** What a bulletin (通报) says; a part without content is left out. */
export interface Bulletin {
  readonly title: string;
  /** As printed; null where it is not numbered yet. */
  readonly number: string | null;
  /** The span it speaks of, below the title: 2026年第二季度. */
  readonly period: string;
  /** Whom it goes to, without the colon; null for none. */
  readonly addressee: string | null;
  readonly issuer: string;
  /** As printed: 2026年7月1日. */
  readonly issuedOn: string;
  readonly summary: readonly string[];
  readonly classes: readonly { readonly name: string; readonly rows: readonly BulletinRow[] }[];
  readonly praise: readonly string[];
  readonly criticism: readonly string[];
  readonly requirements: readonly string[];
  /** Names of the attachments, in the order of their numbers. */
  readonly attachments: readonly string[];
  /** Issuer in red above a red line. */
  readonly letterhead?: string;
}

function classTable(rows: readonly BulletinRow[]): LetterTable {
  const { columns, praised, criticised } = words.bulletin;
  const marks = { praise: praised, criticism: criticised } as const;
  return {
    kind: 'table',
    columnWidths: [14, 50, 18, 18, 20, 18, 18],
    headerRows: [plainRow(columns, 'tableHeader')],
    rows: rows.map(({ unit, tasks, done, rateText, overdue, mark }, index) =>
      plainRow([String(index + 1), unit, String(tasks), String(done), rateText, String(overdue), mark === null ? '' : marks[mark]], 'tableText', ['center', 'left']),
    ),
  };
}

/** Lays out a bulletin (通报): summary, a table for each class of units, praise, criticism, requirements, signature. */
export function layOutBulletin(bulletin: Bulletin): Letter {
  const { summary, byClass, praise, criticism, requirements } = words.bulletin;
  const paragraphs = (texts: readonly string[]): LetterBlock[] => texts.map((text) => ({ kind: 'paragraph', text }));
  const numbered = (texts: readonly string[]): LetterBlock[] => paragraphs(texts.length < 2 ? texts : texts.map((text, index) => `${index + 1}.${text}`));
  const tables = bulletin.classes.flatMap(({ name, rows }, index): LetterBlock[] => [
    { kind: 'heading', level: 2, text: words.secondHeading(formatChineseNumber(index + 1), name) },
    classTable(rows),
  ]);
  const parts: readonly (readonly [string, readonly LetterBlock[]])[] = [
    [summary, paragraphs(bulletin.summary)],
    [byClass, tables],
    [praise, numbered(bulletin.praise)],
    [criticism, numbered(bulletin.criticism)],
    [requirements, numbered(bulletin.requirements)],
  ];
  const present = parts.filter(([, blocks]) => blocks.length > 0);
  return letterOf({
    letterhead: bulletin.letterhead ?? null,
    documentNumber: bulletin.number,
    title: bulletin.title,
    subtitle: bulletin.period === '' ? null : words.inBrackets(bulletin.period),
    addressee: bulletin.addressee,
    blocks: present.flatMap(([name, blocks], index) => [
      { kind: 'heading', level: 1, text: words.firstHeading(formatChineseNumber(index + 1), name) } as const,
      ...blocks,
    ]),
    attachments: bulletin.attachments,
    signature: { issuer: bulletin.issuer, day: bulletin.issuedOn },
  });
}
