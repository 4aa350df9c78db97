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
