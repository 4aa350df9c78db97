import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';

const fixtures = new URL('../../../fixtures/documents/', import.meta.url);

/** Lines without blanks: programs put different ones behind a number. */
function lines(text: string): string[] {
  return text.replace(/^\ufeff/u, '').split('\n').map((line) => line.replaceAll(/\s/gu, '')).filter((line) => line !== '');
}

/** The text files were written by LibreOffice (`--convert-to txt:Text`), which prints the automatic numbers. */
describe('numbers as LibreOffice prints them', () => {
  it.each([
    ['a file of the docx library', new URL('../../../../resources/sample/plan.docx', import.meta.url), 'sample-plan-printed.txt'],
    ['a file of LibreOffice', new URL('libreoffice-lists.docx', fixtures), 'libreoffice-lists.txt'],
  ])('stand in front of every paragraph of %s', async (_, document, printed) => {
    const { blocks } = await readDocument(readFileSync(document), 'a.docx');
    const expected = lines(readFileSync(new URL(printed, fixtures), 'utf8'));
    expect(expected.length).toBeGreaterThan(70);
    expect(lines(blocks.map(({ original }) => original).join('\n'))).toEqual(expected);
  });
});
