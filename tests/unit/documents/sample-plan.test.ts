import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src-main/documents/read-document.ts';

const sample = new URL('../../../resources/sample/', import.meta.url);

describe('the sample plan', () => {
  it('says what its source says, with numbers that are not typed', async () => {
    const { blocks } = await readDocument(readFileSync(new URL('plan.docx', sample)), 'plan.docx');
    const lines = readFileSync(new URL('plan-source.txt', sample), 'utf8').split('\n').filter((line) => line !== '');
    const depths = lines.map((line) => /^#+/u.exec(line)?.[0].length ?? 0);
    expect(blocks.map(({ original, automaticNumber }) => original.slice(automaticNumber?.length ?? 0))).toEqual(
      lines.map((line) => line.replace(/^(?:#+|%\w+) /u, '')),
    );
    const numbers = [/^$/u, /^[一二三四五六七八九十]+、$/u, /^\uff08[一二三四五六七八九十]+\uff09$/u, /^\d+\.$/u, /^\uff08\d+\uff09$/u];
    blocks.forEach(({ automaticNumber }, index) => expect(automaticNumber ?? '').toMatch(numbers[depths[index] ?? 0] ?? /^$/u));
    expect(new Set(depths)).toEqual(new Set([0, 1, 2, 3, 4]));
  });
});
