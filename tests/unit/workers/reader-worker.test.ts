import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../../src-main/documents/document-error.ts';
import type { JobProgress } from '../../../src-main/workers/protocol.ts';
import { createReaderWorker } from '../../../src-main/workers/reader-worker.ts';
import { listDefinition, listInstance, listItem, listLevel, wordFile } from '../documents/word/word-file.ts';

const entry = new URL('../../../src-main/workers/worker-entry.ts', import.meta.url);
const reader = createReaderWorker(entry, { timeoutMs: 20_000, maxMemoryMb: 512 });
const samplePlan = new URL('../../../resources/sample/plan.docx', import.meta.url);

/** A Word file of many numbered paragraphs: a second or more of work. */
function longWordFile(): Uint8Array {
  const items = Array.from({ length: 30_000 }, (_, index) => listItem(`第${index}项工作`, 1));
  return wordFile({ body: items.join(''), numbering: listDefinition(0, listLevel(0, 'decimal', '%1.')) + listInstance(1, 0) });
}

describe('reader worker', () => {
  it('reads and extracts a file, reports each step and leaves the caller his bytes', async () => {
    const bytes = new Uint8Array(readFileSync(samplePlan));
    const phases: JobProgress[] = [];
    const result = await reader.extract(
      { reading: { source: 'file', bytes, fileName: 'plan.docx' }, remembered: [] },
      { onProgress: (progress) => phases.push(progress) },
    );
    expect(result.format).toBe('docx');
    expect(result.blocks.length).toBeGreaterThan(50);
    expect(result.plan.diagnostics.map(({ code }) => code)).toContain('CLEANED_SPACES');
    expect(phases.map(({ phase }) => phase)).toEqual(['reading', 'extracting', 'finished']);
    expect(bytes.length).toBeGreaterThan(1_000);
  });

  it('reads pasted text', async () => {
    const result = await reader.read({ source: 'text', text: '一、总体要求\n1.公开  预算', html: null });
    expect(result.blocks.map(({ text }) => text)).toEqual(['一、总体要求', '1.公开预算']);
  });

  it('reads a table of units, and none from a text without', async () => {
    const readUnits = (text: string) => reader.readUnits({ source: 'file', bytes: new TextEncoder().encode(text), fileName: '名录.csv' });
    expect(await readUnits('单位名称,类别\n县财政局,县政府部门\n')).toMatchObject([{ row: 2, name: '县财政局', className: '县政府部门' }]);
    expect(await readUnits('工作任务,完成时限\n公开预算,6月底前\n')).toEqual([]);
  });

  it('reads a table that came back, whoever still holds its bytes', async () => {
    const bytes = new TextEncoder().encode('填报单位：县财政局,\n工作任务,落实情况\n公开预算,已公开\n');
    const { reading, savedAt } = await reader.readReturned(new Uint8Array(bytes));
    expect(reading).toMatchObject({ kind: 'read', sheet: { marks: null, unitText: '县财政局', rows: [{ facts: { title: '公开预算' }, cells: { text: '已公开' } }] } });
    expect(savedAt).toBeNull();
    const handedOver = new Uint8Array(bytes);
    await reader.readReturned(handedOver);
    expect(handedOver.byteLength).toBe(0);
    const part = new Uint8Array(new Uint8Array([0, ...bytes]).buffer, 1);
    expect((await reader.readReturned(part)).reading.kind).toBe('read');
    expect(part.byteLength).toBe(bytes.byteLength);
    await expect(reader.readReturned(new Uint8Array())).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  });

  it('reads the plans of a known issuer as they were corrected, and says so', async () => {
    const text = '某市人民政府办公室\n2026年事项表\n甲列\t乙列\t丙列\n1\t公开预算\t市财政局\n2\t公开决算\t市财政局\n3\t公开规划\t市教育局\n某市人民政府办公室\n2026年3月1日';
    const reading = { source: 'text' as const, text, html: null };
    const columns = [{ signature: '甲列|乙列|丙列', roles: ['number' as const, 'task' as const, 'supporting' as const] }];
    const issuer = '某市人民政府办公室';
    const known = await reader.extract({ reading, remembered: [{ issuer, choices: { readFrom: 'tables', columns } }] });
    expect(known.plan.tasks.map((task) => task.supportingUnits)).toEqual([['市财政局'], ['市财政局'], ['市教育局']]);
    expect(known.plan.diagnostics[0]).toMatchObject({ code: 'REMEMBERED_READING', values: { name: issuer } });
    const again = await reader.extract({ blocks: known.blocks, choices: known.choices });
    expect(again.plan.tasks).toEqual(known.plan.tasks);
    const other = await reader.extract({ reading, remembered: [{ issuer: '他市人民政府办公室', choices: { readFrom: 'tables', columns } }] });
    expect(other.plan.diagnostics.map(({ code }) => code)).not.toContain('REMEMBERED_READING');
  });

  it('gives what the reader found wrong as a typed error', async () => {
    const reading = reader.read({ source: 'file', bytes: new TextEncoder().encode('{\\rtf1 plan}'), fileName: 'a.rtf' });
    await expect(reading).rejects.toThrow(DocumentError);
    await expect(reading).rejects.toMatchObject({ code: 'FILE_FORMAT_UNSUPPORTED', data: { format: 'rtf' } });
  });

  it('ends a job that takes too long', async () => {
    const hasty = createReaderWorker(entry, { timeoutMs: 1, maxMemoryMb: 512 });
    await expect(hasty.read({ source: 'text', text: '一、总体要求', html: null })).rejects.toMatchObject({
      code: 'FILE_READ_TIMEOUT',
      data: { limit: 'milliseconds', maximum: 1 },
    });
  });

  it('ends a job that is cancelled, before or while it runs', async () => {
    const cancelled = AbortSignal.abort();
    await expect(reader.read({ source: 'text', text: '一', html: null }, { signal: cancelled })).rejects.toMatchObject({ name: 'AbortError' });

    const controller = new AbortController();
    const reading = reader.read(
      { source: 'file', bytes: longWordFile(), fileName: 'a.docx' },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('ends a worker that takes too much memory, again and again', async () => {
    const narrow = createReaderWorker(entry, { timeoutMs: 20_000, maxMemoryMb: 40 });
    for (let round = 0; round < 2; round++) {
      await expect(narrow.read({ source: 'file', bytes: longWordFile(), fileName: 'a.docx' })).rejects.toMatchObject({
        code: 'FILE_LIMIT_EXCEEDED',
        data: { limit: 'memory' },
      });
    }
    await expect(reader.read({ source: 'text', text: '一、仍可阅读', html: null })).resolves.toMatchObject({ format: 'txt' });
  });

  it('survives a worker that crashes', async () => {
    const broken = createReaderWorker(new URL('crashing-worker.mjs', import.meta.url), { timeoutMs: 5_000, maxMemoryMb: 64 });
    await expect(broken.read({ source: 'text', text: '一', html: null })).rejects.toThrow('planned crash');
    const silent = createReaderWorker(new URL('silent-worker.mjs', import.meta.url), { timeoutMs: 5_000, maxMemoryMb: 64 });
    await expect(silent.read({ source: 'text', text: '一', html: null })).rejects.toThrow('exit code 3');
  });

  it('keeps its worker for the next document, but neither for nor after a large one, and not after a failure', async () => {
    const counting = createReaderWorker(new URL('counting-worker.mjs', import.meta.url), { timeoutMs: 5_000, maxMemoryMb: 512 });
    const read = (text: string): Promise<unknown> => counting.read({ source: 'text', text, html: null });
    expect([await read('一'), await read('二')]).toEqual([1, 2]);
    await expect(read('unreadable')).rejects.toMatchObject({ code: 'FILE_EMPTY' });
    expect(await read('三')).toBe(1);
    expect(await read('长'.repeat(200_001))).toBe(1);
    expect(await read('四')).toBe(2);
  });
});
