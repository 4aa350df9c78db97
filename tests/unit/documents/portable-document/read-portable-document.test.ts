import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import type { PdfPage } from './pdf-file.ts';
import { pdfFile } from './pdf-file.ts';

const textsOf = async (pages: readonly PdfPage[]): Promise<string[]> => (await readDocument(pdfFile(pages), 'a.pdf')).blocks.map(({ text }) => text);
const line = (text: string, x: number, y: number, size = 12): { text: string; x: number; y: number; size: number } => ({ text, x, y, size });

describe('readPortableDocument', () => {
  it('reads text whose font is not embedded, with page and line as its place', async () => {
    const { blocks, format } = await readDocument(pdfFile([{ texts: [line('一、公开部门预算', 96, 700), line('（责任单位：县财政局）', 96, 680)] }]), 'a.pdf');
    expect(format).toBe('pdf');
    expect(blocks.map(({ text, place }) => [text, place])).toEqual([
      ['一、公开部门预算', { kind: 'page', page: 1, line: 1 }],
      ['（责任单位：县财政局）', { kind: 'page', page: 1, line: 2 }],
    ]);
  });

  it('joins lines to paragraphs by indent and by how far they reach, over a page break too', async () => {
    const full = '公开年度重点任务的进展情况并说明理由';
    expect(full).toHaveLength(18);
    const rows = (...texts: [string, number][]): PdfPage => ({ texts: texts.map(([text, indent], row) => line(text, 72 + indent, 700 - row * 30, 20)) });
    const page1 = rows([full.slice(0, 16), 40], [full, 0], ['到此为止。', 0], [full.slice(0, 16), 40]);
    const page2 = rows(['接着上一页。', 0], ['另起一段', 40], ['短行后又是一段', 0]);
    expect(await textsOf([page1, page2])).toEqual([`${full.slice(0, 16)}${full}到此为止。`, `${full.slice(0, 16)}接着上一页。`, '另起一段', '短行后又是一段']);
  });

  it('reads in the order of the page, whatever the order of the file, and prints fake bold once', async () => {
    expect(await textsOf([{ texts: [line('第二行', 72, 600), line('第一行', 72, 700), line('第一行', 72.3, 700), line('右边', 150, 700)] }])).toEqual(['第一行 右边', '第二行']);
  });

  it('leaves out repeated headers, footers, page numbers and slanted watermarks', async () => {
    const pages = [1, 2, 3].map((page) => ({
      texts: [
        line('县政务公开领导小组文件汇编', 200, 800, 9), line(`— ${page} —`, 280, 40), line(`第${page}页的任务`, 96, 700), line('县财政局', 96, 500),
        { ...line('内部资料', 200, 300, 40), turn: [0.7, 0.7, -0.7, 0.7] as const },
      ],
    }));
    expect(await textsOf(pages)).toEqual(['第1页的任务', '县财政局', '第2页的任务', '县财政局', '第3页的任务', '县财政局']);
  });

  it('reads ruled tables, drawn as strokes or as thin shapes, with merged cells and lines in cells', async () => {
    const strokes = '72 700 m 372 700 l S 72 660 m 372 660 l S 172 620 m 372 620 l S 72 580 m 372 580 l S 72 700 m 72 580 l S 372 580 m 372 700 l S 272 700 m 272 580 l S';
    const shapes = '171.5 580 1 120 re f';
    const texts = [
      line('类别', 80, 680), line('任务', 180, 680), line('单位', 280, 680), line('财政', 80, 640),
      line('公开部门预算和', 178, 645), line('决算', 178, 630), line('县财政局', 280, 645), line('县审计局', 280, 630), line('公开债务', 180, 600), line('县财政局', 280, 600),
    ];
    const { blocks } = await readDocument(pdfFile([{ texts, drawing: `${strokes} ${shapes}` }]), 'a.pdf');
    expect(blocks.map(({ text, cell }) => [text, cell?.row, cell?.column, cell?.rowSpan, cell?.columnSpan])).toEqual([
      ['类别', 0, 0, 1, 1], ['任务', 0, 1, 1, 1], ['单位', 0, 2, 1, 1],
      ['财政', 1, 0, 2, 1], ['公开部门预算和决算', 1, 1, 1, 1], ['县财政局\n县审计局', 1, 2, 1, 1],
      ['公开债务', 2, 1, 1, 1], ['县财政局', 2, 2, 1, 1],
    ]);
  });

  it('recognises a scan: pages without text, or with no more than a page number', async () => {
    const picture = { drawing: '0 0 595 842 re f' };
    const expected = { code: 'FILE_FORMAT_UNSUPPORTED', data: { format: 'scannedPdf' } };
    await expect(readDocument(pdfFile([picture, picture]), 'a.pdf')).rejects.toMatchObject(expected);
    await expect(readDocument(pdfFile([{ ...picture, texts: [line('1', 280, 40)] }]), 'a.pdf')).rejects.toMatchObject(expected);
  });

  it.each([
    ['/Rotate 90', [0, 1, -1, 0], (x: number, y: number) => [y, x]],
    ['/Rotate 270', [0, -1, 1, 0], (x: number, y: number) => [595 - y, 842 - x]],
    ['', [0, 1, -1, 0], (x: number, y: number) => [y, x]],
  ] as const)('reads a landscape page, turned by the file or only in its text: %s', async (attributes, turn, place) => {
    const texts = [['一、公开部门预算', 100, 100], ['（责任单位：县财政局）', 100, 130], ['二、公开部门决算', 100, 180]] as const;
    const turned = texts.map(([text, x, y]) => ({ ...line(text, place(x, y)[0] ?? 0, place(x, y)[1] ?? 0), turn }));
    expect(await textsOf([{ texts: turned, attributes }])).toEqual(['一、公开部门预算', '（责任单位：县财政局）', '二、公开部门决算']);
  });

  it('keeps text that is turned in a cell and leaves it out elsewhere', async () => {
    const drawing = '72 700 300 -100 re S 112 700 m 112 600 l S 112 650 m 372 650 l S';
    const texts = [{ ...line('重点公开', 98, 625), turn: [0, 1, -1, 0] as const }, line('公开部门预算', 120, 670), line('公开部门决算', 120, 620), { ...line('装订线', 30, 400), turn: [0, 1, -1, 0] as const }];
    const { blocks } = await readDocument(pdfFile([{ texts, drawing }]), 'a.pdf');
    expect(blocks.map(({ text }) => text.replaceAll('\n', ''))).toEqual(['重点公开', '公开部门预算', '公开部门决算']);
  });

  it('reads text written downwards, a whole page from right to left or a cell', async () => {
    const texts = [{ ...line('一、公开部门预算', 300, 700), isVertical: true }, { ...line('（责任单位：县财政局）', 270, 700), isVertical: true }];
    expect((await textsOf([{ texts }])).map((text) => text.normalize('NFKC'))).toEqual(['一、公开部门预算', '(责任单位:县财政局)']);
    const drawing = '72 700 300 -100 re S 112 700 m 112 600 l S 112 650 m 372 650 l S';
    const cells = [{ ...line('重点公开', 92, 690), isVertical: true }, line('公开部门预算', 120, 670), line('公开部门决算', 120, 620)];
    expect(await textsOf([{ texts: cells, drawing }])).toEqual(['重点公开', '公开部门预算', '公开部门决算']);
  });

  it('gives characters where the font gives only their shapes', async () => {
    expect(await textsOf([{ texts: [line('县\u2ea0政局、县\u2f22\u2ed3\u2ed4\u2f42\u2f27\uf9ba', 72, 700), line('县财政局', 72, 600)] }])).toEqual(['县民政局、县夊长门文宀了', '县财政局']);
  });

  const sentences = ['为做好全县政务公开工作，方便群众办事和监督，现就有关事项', '通知如下。各单位要按照分工抓好落实，及时公开重点领域信息，', '并于年底前将落实情况报县政府办公室，由办公室汇总后通报。'];
  const page = (texts: readonly string[], mode: number, drawing = ''): PdfPage => ({ drawing, texts: texts.map((text, row) => ({ ...line(text, 72, 700 - row * 30), mode })) });

  it('reads hidden text only where the page shows none, and only if it is sensible Chinese', async () => {
    const picture = '0 0 595 842 re f';
    expect((await textsOf([page(sentences, 3, picture)])).join('')).toBe(sentences.join(''));
    const shown = page(sentences, 0);
    expect((await textsOf([{ ...shown, texts: [...(shown.texts ?? []), { ...line('藏起来的字', 72, 500), mode: 3 }] }])).join('')).toBe(sentences.join(''));
    const nonsense = Array.from({ length: 90 }, (_, index) => String.fromCodePoint(0x7000 + index * 37)).join('');
    await expect(readDocument(pdfFile([page([nonsense.slice(0, 45), nonsense.slice(45)], 3, picture)]), 'a.pdf')).rejects.toMatchObject({ code: 'FILE_FORMAT_UNSUPPORTED', data: { format: 'scannedPdf' } });
  });

  it('refuses text whose codes stand for no characters', async () => {
    const codes = (from: number, step: number): string => Array.from({ length: 90 }, (_, index) => String.fromCodePoint(from + index * step)).join('');
    for (const text of [codes(0xe000, 1), codes(0x0180, 1), codes(0x7000, 37)]) {
      await expect(readDocument(pdfFile([page([text.slice(0, 45), text.slice(45)], 0)]), 'a.pdf')).rejects.toMatchObject({ code: 'FILE_FORMAT_UNSUPPORTED', data: { format: 'garbledPdf' } });
    }
    expect(await textsOf([page(['Annual work plan of the county office, 2026: budgets, reports.'], 0)])).toHaveLength(1);
  });

  it('leaves out what stands outside the page and prints shadows once, however the copies are divided', async () => {
    const texts = [line('页外的字', 72, 900), line('页外的字', 700, 500), line('公开部门预算', 72, 700), line('公开部', 73, 699), line('门预算', 109, 699), line('县财政局', 72, 600)];
    expect(await textsOf([{ texts }])).toEqual(['公开部门预算', '县财政局']);
  });

  it('reads what is filled into a form and typed onto the page, and no notes', async () => {
    const hex = (text: string): string => `<feff${Array.from(text, (one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
    const field = `<</Type/Annot/Subtype/Widget/FT/Tx/T(unit)/V${hex('县财政局')}/DA(/F1 12 Tf)/Rect[160 690 300 710]>>`;
    const typed = `<</Type/Annot/Subtype/FreeText/Contents${hex('另行通知')}/DA(/F1 12 Tf)/Rect[72 640 300 660]>>`;
    const note = `<</Type/Annot/Subtype/Text/Contents${hex('此处待核')}/Rect[400 690 420 710]>>`;
    expect(await textsOf([{ texts: [line('责任单位：', 72, 696)], attributes: `/Annots[${field}${typed}${note}]` }])).toEqual(['责任单位：县财政局', '另行通知']);
  });

  it('reads a file whose table of objects is damaged, and says that one without pages is empty', async () => {
    const file = Buffer.from(pdfFile([page(sentences, 0)]));
    const damaged = Buffer.from(file.toString('latin1').replace(/startxref\n\d+/u, 'startxref\n7').replace(/\d{10} 00000 n/gu, '0000000003 00000 n'), 'latin1');
    expect((await readDocument(new Uint8Array(damaged), 'a.pdf')).blocks.map(({ text }) => text).join('')).toBe(sentences.join(''));
    await expect(readDocument(pdfFile([]), 'a.pdf')).rejects.toMatchObject({ code: expect.stringMatching(/^FILE_(?:EMPTY|DAMAGED)$/u) as unknown });
  });

  it('says when a password protects the file', async () => {
    const trailer = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>/P -4>>`;
    await expect(readDocument(pdfFile([{ texts: [line('公开', 72, 700)] }], { trailer }), 'a.pdf')).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
  });

  it('refuses a stream that unpacks beyond the limit, packed once or twice', async () => {
    const bomb = deflateSync(Buffer.alloc(201 * 1024 * 1024));
    const limit = { code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'unpackedBytes' } };
    await expect(readDocument(pdfFile([{}], { content: { dictionary: '/Filter/FlateDecode', data: bomb } }), 'a.pdf')).rejects.toMatchObject(limit);
    const twice = { dictionary: '/Filter[/FlateDecode/FlateDecode]', data: deflateSync(bomb) };
    await expect(readDocument(pdfFile([{}], { content: twice }), 'a.pdf')).rejects.toMatchObject(limit);
  });
});

describe('the character maps', () => {
  it('are those of the library', () => {
    const [shipped, library] = ['../../../../resources/pdf/cmaps/', '../../../../node_modules/pdfjs-dist/cmaps/'].map((folder) => new URL(folder, import.meta.url));
    const names = readdirSync(shipped ?? '');
    expect(names).toEqual(expect.arrayContaining(['GBK-EUC-H.bcmap', 'UniGB-UCS2-H.bcmap', 'UniGB-UTF16-H.bcmap', 'Adobe-GB1-UCS2.bcmap', 'LICENSE']));
    for (const name of names) expect(readFileSync(new URL(name, shipped)).equals(readFileSync(new URL(name, library)))).toBe(true);
  });
});
