/**
 * Typesets the sources in `resources/sample/` as .docx: the plan of a county office (`plan`) and the one of the city above
 * it (`superior-plan`), as offices send them, with automatic numbers. Line marks of the source: `#` to `####` a numbered paragraph of that level, `%role ` a part of
 * the letter, nothing: body text. Run with `node scripts/make-sample-plan.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, LevelFormat, LevelSuffix, Packer, PageNumber, Paragraph,
  TextRun, convertMillimetersToTwip,
} from 'docx';
import type { ILevelsOptions, IParagraphOptions } from 'docx';

const folder = new URL('../resources/sample/', import.meta.url);

/** GB/T 9704-2012: body in 3号 (16 pt) 仿宋, 22 lines of 28 characters a page, headings in 黑体 and 楷体. */
const bodySize = 32;
const lineHeight = { line: 580, lineRule: 'exact' } as const;
const twoCharacters = 640;
const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  firstLevel: '黑体',
  secondLevel: '楷体_GB2312',
  pageNumber: '宋体',
} as const;
const letterheadRed = 'C00000';

const numberPatterns = ['%1、', '\uff08%2\uff09', '%3.', '\uff08%4\uff09'];
const numberFormats = [
  LevelFormat.CHINESE_COUNTING, LevelFormat.CHINESE_COUNTING, LevelFormat.DECIMAL, LevelFormat.DECIMAL,
];
const levelFonts = [fonts.firstLevel, fonts.secondLevel, fonts.body, fonts.body];
/** A paragraph of the second level that is longer than this is a task with its text, no heading. */
const longestHeading = 30;

function fontOf(name: string): { ascii: string; hAnsi: string; eastAsia: string } {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name };
}

function textRun(text: string, font: string = fonts.body, size = bodySize, color = '000000'): TextRun {
  return new TextRun({ text, font: fontOf(font), size, color });
}

function bodyParagraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    children: [textRun(text)],
    alignment: AlignmentType.BOTH,
    spacing: lineHeight,
    indent: { firstLine: twoCharacters },
    ...options,
  });
}

function centred(text: string, font: string, size: number, options: IParagraphOptions = {}, color?: string): Paragraph {
  return new Paragraph({ children: [textRun(text, font, size, color)], alignment: AlignmentType.CENTER, ...options });
}

function signature(text: string, spacing: NonNullable<IParagraphOptions['spacing']>): Paragraph {
  return bodyParagraph(text, { alignment: AlignmentType.RIGHT, indent: { right: twoCharacters }, spacing });
}

/** What a `%role` line of the source becomes. */
const letterParts: Readonly<Record<string, (text: string) => Paragraph>> = {
  letterhead: (text) => centred(text, fonts.title, 72, { spacing: { before: 400, after: 600 } }, letterheadRed),
  documentNumber: (text) =>
    centred(text, fonts.body, bodySize, {
      spacing: { after: 700 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 8, color: letterheadRed } },
    }),
  noticeTitle: (text) => centred(text, fonts.title, 44, { spacing: { after: 580, line: 640 } }),
  addressee: (text) => bodyParagraph(text, { indent: { firstLine: 0 } }),
  issuer: (text) => signature(text, { ...lineHeight, before: 1160 }),
  date: (text) => signature(text, lineHeight),
  title: (text) => centred(text, fonts.title, 44, { pageBreakBefore: true, spacing: { after: 580, line: 640 } }),
};

function numberedParagraph(depth: number, text: string): Paragraph {
  const isHeading = depth === 1 || (depth === 2 && text.length <= longestHeading);
  const heading = depth === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  const lead = /^[^。]*。/u.exec(text)?.[0] ?? '';
  const children = isHeading
    ? [textRun(text, levelFonts[depth - 1])]
    : [textRun(lead, levelFonts[depth - 1]), textRun(text.slice(lead.length))];
  return new Paragraph({
    children,
    alignment: AlignmentType.BOTH,
    spacing: { ...lineHeight, before: 0, after: 0 },
    numbering: { reference: 'outline', level: depth - 1 },
    ...(isHeading ? { heading } : {}),
  });
}

function paragraphOf(line: string): Paragraph {
  const [, marks = '', numbered = ''] = /^(#{1,4}) (.*)$/u.exec(line) ?? [];
  if (marks !== '') return numberedParagraph(marks.length, numbered);
  const [, role = '', text = ''] = /^%(\w+) (.*)$/u.exec(line) ?? [];
  const part = letterParts[role];
  if (role !== '' && part === undefined) throw new Error(`unknown role in the sample's source: ${role}`);
  return part === undefined ? bodyParagraph(line) : part(text);
}

const outlineLevels: ILevelsOptions[] = numberPatterns.map((pattern, level) => ({
  level,
  text: pattern,
  format: numberFormats[level] ?? LevelFormat.DECIMAL,
  alignment: AlignmentType.LEFT,
  suffix: LevelSuffix.NOTHING,
  style: {
    paragraph: { indent: { left: 0, firstLine: twoCharacters } },
    run: { font: fontOf(levelFonts[level] ?? fonts.body), size: bodySize, color: '000000' },
  },
}));

const pageNumber = new Paragraph({
  alignment: AlignmentType.CENTER,
  children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf(fonts.pageNumber), size: 28 })],
});

/** Writes `NAME.docx` from `NAME-source.txt`. */
async function typeset(name: string, creator: string, title: string): Promise<void> {
  const source = readFileSync(new URL(`${name}-source.txt`, folder), 'utf8');
  const plan = new Document({
    creator,
    title,
    numbering: { config: [{ reference: 'outline', levels: outlineLevels }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(37),
              bottom: convertMillimetersToTwip(35),
              left: convertMillimetersToTwip(28),
              right: convertMillimetersToTwip(26),
            },
          },
        },
        footers: { default: new Footer({ children: [pageNumber] }) },
        children: source.split('\n').filter((line) => line !== '').map(paragraphOf),
      },
    ],
  });
  writeFileSync(new URL(`${name}.docx`, folder), await Packer.toBuffer(plan));
}

await typeset('plan', '云岭县人民政府办公室', '云岭县2026年政务公开工作要点及责任分解');
await typeset('superior-plan', '青河市人民政府办公室', '青河市2026年政务公开工作要点');
