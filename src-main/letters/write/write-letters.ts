import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, SectionType, Table, TextRun } from 'docx';
import type { IParagraphOptions, ISectionOptions } from 'docx';
import type { Letter, LetterAnnex, LetterBlock } from '../letter-model.ts';
import { words } from '../letter-words.ts';
import { page, points, standardFonts, twips } from '../typesetting.ts';
import type { LetterFonts } from '../typesetting.ts';
import { letterStyles } from './letter-styles.ts';
import { attachmentParagraphs, bodyParagraphs, headParagraphs, indentOf, paragraph, signatureParagraphs, titleParagraph } from './write-paragraphs.ts';
import { writeTable } from './write-table.ts';

const pageNumberSize = 14;
/** Exact, so that the footer is as tall as `page.footerFromEdge` expects. */
const pageNumberLine = 18;

function writeBlock(block: LetterBlock, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return bodyParagraphs(block.text, 'body', keepNext);
    case 'line':
      return bodyParagraphs(block.text, 'line', keepNext);
    case 'heading':
      return [paragraph(block.text, `heading${block.level}`, { indent: indentOf(`heading${block.level}`), keepNext: true })];
    case 'note':
      return [paragraph(block.text, 'tableNote')];
    case 'table':
      return [writeTable(block)];
  }
}

/** A paragraph stays with the table below it, and the last with the signature: alone on a page that could stand below any text. */
function writeBlocks(blocks: readonly LetterBlock[], isSigned: boolean): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return writeBlock(block, next === undefined ? isSigned : next.kind === 'table');
  });
}

function writeAnnex({ heading, title, blocks }: LetterAnnex): (Paragraph | Table)[] {
  return [paragraph(heading, 'annexHeading', { pageBreakBefore: true, keepNext: true }), titleParagraph(title), ...writeBlocks(blocks, false)];
}

/** — 1 — in 宋体 14 pt (GB/T 9704-2012, 7.5). */
function pageNumber(fonts: LetterFonts, place: Pick<IParagraphOptions, 'alignment' | 'indent'>): Footer {
  const run = { font: fonts.pageNumber, size: pageNumberSize * 2 };
  const children = [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })];
  const spacing = { line: twips(pageNumberLine), lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  return new Footer({ children: [new Paragraph({ ...place, spacing, children })] });
}

/** One character from the outer edge on both sides of a sheet for a single letter; centred where each letter counts anew. */
function footersOf(letter: Letter, isOnly: boolean, fonts: LetterFonts): NonNullable<ISectionOptions['footers']> {
  const aside = twips(pageNumberSize);
  if (!letter.pageNumbers) return { default: new Footer({ children: [paragraph('', 'tail')] }) };
  if (!isOnly) return { default: pageNumber(fonts, { alignment: AlignmentType.CENTER }) };
  return {
    default: pageNumber(fonts, { alignment: AlignmentType.RIGHT, indent: { right: aside } }),
    even: pageNumber(fonts, { alignment: AlignmentType.LEFT, indent: { left: aside } }),
  };
}

function writeSection(letter: Letter, isOnly: boolean, fonts: LetterFonts): ISectionOptions {
  const millimetres = (length: number): number => twips(points(length));
  const children = [
    ...headParagraphs(letter),
    ...writeBlocks(letter.blocks, letter.signature !== null || letter.attachments.length > 0),
    ...attachmentParagraphs(letter.attachments),
    ...(letter.signature === null ? [] : signatureParagraphs(letter.signature)),
    ...letter.annexes.flatMap(writeAnnex),
  ];
  // A section can't end with a table; a line more below a full page would make an empty one, so it is a point high.
  if (children.at(-1) instanceof Table) children.push(paragraph('', 'tail'));
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: millimetres(page.widthMillimetres), height: millimetres(page.heightMillimetres) },
        margin: {
          top: millimetres(page.top),
          left: millimetres(page.left),
          right: millimetres(page.right),
          bottom: millimetres(page.bottom),
          footer: millimetres(page.footerFromEdge),
        },
        pageNumbers: { start: 1 },
      },
    },
    footers: footersOf(letter, isOnly, fonts),
    children,
  };
}

/**
 * Writes letters as one Word file (.docx), each on a new page and with page numbers of its own. `letters` must not be
 * empty. Text stays text: nothing in it is read as a field or a formula.
 */
export async function writeLetters(letters: readonly Letter[], fonts: LetterFonts = standardFonts): Promise<Uint8Array> {
  const isOnly = letters.length === 1;
  const document = new Document({
    title: letters[0]?.title ?? '',
    creator: words.program,
    lastModifiedBy: words.program,
    styles: letterStyles(fonts),
    ...(isOnly ? { evenAndOddHeaderAndFooters: true } : {}),
    sections: letters.map((letter) => writeSection(letter, isOnly, fonts)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
