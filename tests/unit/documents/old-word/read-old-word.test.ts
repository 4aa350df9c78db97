import { readFileSync } from 'node:fs';
import WordExtractor from 'word-extractor';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import type { TextBlock } from '../../../../src-main/domain/extraction/text-block.ts';

const bytesOf = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/documents/${name}`, import.meta.url));
const blocksOf = async (name: string): Promise<TextBlock[]> => (await readDocument(bytesOf(name), name)).blocks;
const samplePlan = new URL('../../../../resources/sample/plan.docx', import.meta.url);

describe('readOldWord', () => {
  it('gives the text, numbers and heading levels of the .docx that the .doc was made from', async () => {
    const shapeOf = ({ original, automaticNumber, headingLevel }: TextBlock): unknown => ({ original, automaticNumber, headingLevel });
    const expected = (await readDocument(readFileSync(samplePlan), 'plan.docx')).blocks.map(shapeOf);
    const found = (await blocksOf('numbered-plan.doc')).map(shapeOf);
    expect(found).toEqual(expected);
    expect(found.some((one) => (one as TextBlock).automaticNumber !== null)).toBe(true);
  });

  it('gives the cells of the .docx with their places and merged rows', async () => {
    const cellsOf = (blocks: TextBlock[]): unknown => blocks.map(({ original, cell }) => [original, cell]);
    const blocks = await blocksOf('table-plan.doc');
    expect(cellsOf(blocks)).toEqual(cellsOf(await blocksOf('table-plan.docx')));
    expect(blocks.find(({ text }) => text === '重点领域公开')?.cell).toEqual({ table: 0, row: 1, column: 1, rowSpan: 4, columnSpan: 1 });
  });

  it.each(['list-plan.doc', 'table-plan.doc'])('finds in %s the text that another reader finds, without headers and footers', async (name) => {
    const body = (await new WordExtractor().extract(bytesOf(name))).getBody({ filterUnicode: false });
    const ours = (await blocksOf(name)).map(({ original }) => original).join('');
    expect(ours.replaceAll(/\s/gu, '')).toBe(body.replaceAll(/\s/gu, ''));
    expect(ours).not.toContain('文件汇编');
  });

  it('says when a password protects the file and when Word is too old', async () => {
    const changed = (change: (view: DataView) => void): Uint8Array => {
      const bytes = new Uint8Array(bytesOf('list-plan.doc'));
      const view = new DataView(bytes.buffer);
      const start = Array.from({ length: bytes.length / 512 }, (_, sector) => sector * 512).find((at) => view.getUint16(at, true) === 0xa5ec) ?? 0;
      change(new DataView(bytes.buffer, start, 512));
      return bytes;
    };
    const encrypted = changed((view) => view.setUint16(0x0a, view.getUint16(0x0a, true) | 0x0100, true));
    await expect(readDocument(encrypted, 'a.doc')).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
    const word95 = changed((view) => view.setUint16(2, 0x65, true));
    await expect(readDocument(word95, 'a.doc')).rejects.toMatchObject({ code: 'FILE_FORMAT_UNSUPPORTED', data: { format: 'word95' } });
  });
});
