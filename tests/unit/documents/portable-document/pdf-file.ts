import { deflateSync } from 'node:zlib';

/** A text of a page: points from the lower left corner; `size` 12 and upright where not given. */
export interface PdfText {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Quarter turns and slants: the first four numbers of the text matrix. */
  turn?: readonly [number, number, number, number];
  /** Text rendering mode; 3 shows nothing. */
  mode?: number;
  /** Written from top to bottom. */
  isVertical?: boolean;
}

export interface PdfPage {
  texts?: PdfText[];
  /** Lines as PDF operators, e.g. `0 0 m 100 0 l S`. */
  drawing?: string;
  /** More of the page's dictionary, e.g. `/Rotate 90`; a box of its own takes the place of A4. */
  attributes?: string;
}

const font = [
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000/W[1 95 500]>>',
  '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-V/DescendantFonts[4 0 R]>>',
];

/** A PDF of A4 pages in a Chinese font that is not embedded, so that its text is only to be had with the library's character maps. */
export function pdfFile(pages: readonly PdfPage[], extra: { content?: { dictionary: string; data: Uint8Array }; trailer?: string } = {}): Uint8Array {
  const first = 7;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}]>>`,
    ...font,
  ].map((text) => Buffer.from(text, 'latin1'));
  for (const [index, page] of pages.entries()) {
    const content = extra.content ?? { dictionary: '/Filter/FlateDecode', data: deflateSync(Buffer.from(contentOf(page), 'latin1')) };
    const { attributes = '' } = page;
    const box = attributes.includes('/MediaBox') ? '' : '/MediaBox[0 0 595 842]';
    objects.push(
      Buffer.from(`<</Type/Page/Parent 2 0 R${box}${attributes}/Resources<</Font<</F1 3 0 R/F2 6 0 R>>>>/Contents ${first + index * 2 + 1} 0 R>>`, 'latin1'),
      Buffer.concat([Buffer.from(`<<${content.dictionary}/Length ${content.data.length}>>\nstream\n`, 'latin1'), content.data, Buffer.from('\nendstream', 'latin1')]),
    );
  }
  return assemble(objects, extra.trailer ?? '');
}

function contentOf({ texts = [], drawing = '' }: PdfPage): string {
  const shown = texts.map(({ text, x, y, size = 12, turn = [1, 0, 0, 1], mode = 0, isVertical = false }) => `BT ${mode} Tr /F${isVertical ? 2 : 1} ${size} Tf ${turn.join(' ')} ${x} ${y} Tm <${hexOf(text)}> Tj ET`);
  return [drawing, ...shown].join('\n');
}

const hexOf = (text: string): string => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');

function assemble(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`, 'latin1'), object, Buffer.from('\nendobj\n', 'latin1')]));
  });
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  return new Uint8Array(Buffer.concat(parts));
}
