import { describe, expect, it } from 'vitest';
import { readPages } from '../../../../src-main/documents/portable-document/read-portable-document.ts';
import { pdfOfObjects, pdfStream } from '../../../support/bad-files.ts';
import { encodeGb18030, encodeUtf16 } from '../plain-text/encode.ts';

const text = '一、公开部门预算';
/** Numbers of the characters of `text` in the collection Adobe-GB1. */
const cidsOfText = [4162, 97, 1796, 2359, 1158, 2762, 4327, 3544];

/** The runs of a page that shows one string at (72, 700) in a font of these objects, the first numbered 4. */
async function shown(string: string, [font = '', ...parts]: readonly (string | Buffer)[], size = 12): Promise<{ text: string; width: number; size: number }[]> {
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>';
  const content = pdfStream('', Buffer.from(`BT /F1 ${size} Tf 72 700 Td ${string} Tj ET`));
  const pages = await readPages(pdfOfObjects(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', page, font, content, ...parts]));
  return (pages[0]?.runs ?? []).map(({ text: run, left, right, size: height }) => ({ text: run, width: Math.round(right - left), size: height }));
}

const hex = (bytes: Uint8Array | number[]): string => `<${Buffer.from(bytes).toString('hex')}>`;
const chinese = (encoding: string, kind = 'CIDFontType0'): string[] => [
  `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}/DescendantFonts[6 0 R]>>`,
  `<</Type/Font/Subtype/${kind}/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000>>`,
];
const toUnicode = pdfStream('', Buffer.from('begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <41> <516c> <42> <5f00> endbfchar endcmap'));
const drawn = (matrix: string, width: number): (string | Buffer)[] => [
  `<</Type/Font/Subtype/Type3/FontBBox[0 0 ${width} ${width}]/FontMatrix[${matrix}]/CharProcs<</a 6 0 R/b 6 0 R>>/Encoding<</Differences[65/a/b]>>/FirstChar 65/LastChar 66/Widths[${width} ${width}]/Resources<<>>/ToUnicode 7 0 R>>`,
  pdfStream('', Buffer.from(`${width} 0 d0 0 0 5 5 re f`)), toUnicode,
];

describe('text of a PDF in a font', () => {
  it('that is one of the fourteen that every reader has, without a word on its widths', async () => {
    for (const kind of ['Type1/BaseFont/Helvetica', 'Type1/BaseFont/Times-Roman', 'TrueType/BaseFont/Arial/Encoding/WinAnsiEncoding', 'TrueType/BaseFont/Unknown']) {
      const [run, ...rest] = await shown('(1. A plan)', [`<</Type/Font/Subtype/${kind}>>`]);
      expect([run?.text, rest]).toEqual(['1. A plan', []]);
      expect(run?.width).toBeGreaterThan(40);
    }
  });

  it('for Chinese that is only named, in each usual encoding', async () => {
    const run = { text, width: 96, size: 12 };
    for (const encoding of ['UniGB-UCS2-H', 'UniGB-UTF16-H']) expect(await shown(hex(encodeUtf16(text, 'big')), chinese(encoding)), encoding).toEqual([run]);
    for (const encoding of ['GBK-EUC-H', 'GBKp-EUC-H', 'GBK2K-H', 'GB-EUC-H']) expect(await shown(hex(encodeGb18030(text)), chinese(encoding)), encoding).toEqual([run]);
    const cids = hex(cidsOfText.flatMap((cid) => [cid >> 8, cid & 255]));
    for (const kind of ['CIDFontType0', 'CIDFontType2']) expect(await shown(cids, chinese('Identity-H', kind)), kind).toEqual([run]);
  });

  it('whose characters are drawn, whether its size or its own plane holds their height', async () => {
    expect(await shown('(ABA)', drawn('0.01 0 0 0.01 0 0', 60))).toEqual([{ text: '公开公', width: 22, size: 12 }]);
    expect(await shown('(ABA)', drawn('1 0 0 1 0 0', 12), 1)).toEqual([{ text: '公开公', width: 36, size: 12 }]);
  });

  it('that is broken or missing costs no more than that text', async () => {
    for (const font of ['<</Type/Font/Subtype/Type1>>', 'null', '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H>>']) {
      expect(['', '1. A plan']).toContain((await shown('(1. A plan)', [font])).map((run) => run.text).join('|'));
    }
  });
});
