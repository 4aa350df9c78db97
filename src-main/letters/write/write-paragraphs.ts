import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';
import type { Letter } from '../letter-model.ts';
import { words } from '../letter-words.ts';
import { charactersInLine, textWidth, titleLines } from '../text-measure.ts';
import { bodyLine, looks, twips } from '../typesetting.ts';
import type { LookName } from '../typesetting.ts';
import { styleId } from './letter-styles.ts';

/** What XML 1.0 forbids (control characters, halves of surrogate pairs): a file with one of them would not open. */
const forbidden = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A paragraph of one look; line feeds become line breaks, characters that XML forbids are left out. */
export function paragraph(text: string, name: LookName, options: Omit<IParagraphOptions, 'children' | 'style'> = {}): Paragraph {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(forbidden, '').split('\n');
  const children = lines.map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }));
  return new Paragraph({ ...options, style: styleId(name), children });
}

/** Indent of the first line by two characters, also after the clerk has changed the size. */
export function indentOf(name: LookName): NonNullable<IParagraphOptions['indent']> {
  return { firstLine: twips(2 * looks[name].size), firstLineChars: 200 };
}

/** One body paragraph for each line of the text; `keepNext` keeps it on the page of what follows. */
export function bodyParagraphs(text: string, name: 'body' | 'line', keepNext: boolean): Paragraph[] {
  return text.split('\n').map((line) => paragraph(line, name, { indent: indentOf(name), alignment: AlignmentType.BOTH, ...(keepNext ? { keepNext } : {}) }));
}

/** Title in lines of about the same length, broken between words. */
export function titleParagraph(title: string): Paragraph {
  const lines = titleLines(title, charactersInLine(looks.title.size));
  return paragraph(lines.join('\n'), 'title', { alignment: AlignmentType.CENTER, keepNext: true });
}

/** What stands above the body: red letterhead, document number, title, subtitle, addressee. */
export function headParagraphs({ annexHeading, letterhead, documentNumber, title, subtitle, addressee }: Letter): Paragraph[] {
  const center = { alignment: AlignmentType.CENTER } as const;
  const redLine = { border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: 'FF0000', space: 6 } } } as const;
  const number = documentNumber === null ? [] : [paragraph(documentNumber, 'documentNumber', { ...center, ...(letterhead === null ? {} : redLine) })];
  return [
    ...(annexHeading === null ? [] : [paragraph(annexHeading, 'annexHeading')]),
    ...(letterhead === null ? [] : [paragraph(letterhead, 'letterhead', { ...center, ...(documentNumber === null ? redLine : {}) })]),
    // Without a letterhead the number stands below the title, as on internal slips.
    ...(letterhead === null ? [] : number),
    titleParagraph(title),
    ...(letterhead === null ? number : []),
    ...(subtitle === null ? [] : [paragraph(subtitle, 'subtitle', center)]),
    ...(addressee === null ? [] : [paragraph(`${addressee}${words.colon}`, 'body')]),
  ];
}

/** 附件：1.… below the body, its numbers one below the other (GB/T 9704-2012, 7.3.4). */
export function attachmentParagraphs(names: readonly string[]): Paragraph[] {
  const size = looks.body.size;
  return names.map((name, index) => {
    const label = index === 0 ? words.attachments : '';
    const number = names.length === 1 ? '' : `${index + 1}.`;
    const hanging = size * (index === 0 ? words.attachments.length : 0);
    const left = size * (2 + words.attachments.length);
    return paragraph(`${label}${number}${name}`, 'body', {
      indent: { left: twips(left), ...(hanging === 0 ? {} : { hanging: twips(hanging) }) },
      ...(index === 0 ? { spacing: { before: twips(bodyLine) } } : {}),
      keepNext: true,
    });
  });
}

/** Issuer above the day, both centred to each other, the longer four characters from the right edge; never alone on a page. */
export function signatureParagraphs(signature: NonNullable<Letter['signature']>): Paragraph[] {
  const widths = [textWidth(signature.issuer), textWidth(signature.day)] as const;
  const widest = Math.max(...widths);
  const indent = (width: number) => ({ right: twips(looks.body.size * (4 + (widest - width) / 2)) });
  return [
    paragraph(signature.issuer, 'body', { alignment: AlignmentType.RIGHT, indent: indent(widths[0]), spacing: { before: twips(2 * bodyLine) }, keepNext: true, keepLines: true }),
    paragraph(signature.day, 'body', { alignment: AlignmentType.RIGHT, indent: indent(widths[1]) }),
  ];
}
