import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { TextBlock } from '../../../../src-main/domain/extraction/text-block.ts';

const folder = new URL('../../../fixtures/documents/', import.meta.url);
const bytesOf = (name: string): Buffer => readFileSync(new URL(name, folder));

/** A cell as table.row.column, with its size where it is merged. */
function lineOf({ original, cell }: TextBlock): string {
  if (cell === null) return original.replaceAll('\n', '⏎').replaceAll('\t', '→');
  const size = cell.rowSpan * cell.columnSpan === 1 ? '' : ` ${cell.rowSpan}×${cell.columnSpan}`;
  return `[${cell.table}.${cell.row}.${cell.column}${size}] ${original.replaceAll('\n', '⏎')}`;
}

/** Both files were written by LibreOffice (`scripts/document-fixtures/word-fixtures.ts`). */
describe.each(['word-features.docx', 'word-features.doc'])('%s', (name) => {
  it('gives text boxes, notes, accepted changes and tables in tables, line by line', async () => {
    const { blocks } = await readDocument(bytesOf(name), name);
    expect(blocks.map(lineOf)).toEqual(readFileSync(new URL('word-features.txt', folder), 'utf8').trimEnd().split('\n'));
  });

  it('gives the title of a text box, the numbers of rows and the lead of a footnote', async () => {
    const { title, tasks } = extractPlan((await readDocument(bytesOf(name), name)).blocks);
    expect(title).toBe('青屏县2026年政务公开工作要点');
    expect(tasks.some(({ leadUnits }) => leadUnits.includes('县司法局'))).toBe(true);
  });
});
