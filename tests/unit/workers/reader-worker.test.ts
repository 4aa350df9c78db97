import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../../src-main/documents/document-error.ts';
import type { JobProgress } from '../../../src-main/workers/protocol.ts';
import { createReaderWorker } from '../../../src-main/workers/reader-worker.ts';
import { listDefinition, listInstance, listItem, listLevel, wordFile } from '../documents/word/word-file.ts';

const entry = new URL('../../../src-main/workers/worker-entry.ts', import.meta.url);
const reader = createReaderWorker(entry, { timeoutMs: 20_000, maxOldSpaceMb: 512 });
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
      { source: 'file', bytes, fileName: 'plan.docx' },
      { onProgress: (progress) => phases.push(progress) },
    );
    expect(result.format).toBe('docx');
    expect(result.blocks.length).toBeGreaterThan(50);
    expect(result.plan.diagnostics.map(({ code }) => code)).toContain('CLEANED_SPACES');
    expect(phases.map(({ phase }) => phase)).toEqual(['reading', 'extracting', 'finished']);
    expect(bytes.length).toBeGreaterThan(1_000);
  });

  it('reads pasted text', async () => {
    const result = await reader.read({ source: 'text', text: '一、总体要求\n1.公开  预算' });
    expect(result.blocks.map(({ text }) => text)).toEqual(['一、总体要求', '1.公开预算']);
  });

  it('gives what the reader found wrong as a typed error', async () => {
    const reading = reader.read({ source: 'file', bytes: new TextEncoder().encode('{\\rtf1 plan}'), fileName: 'a.rtf' });
    await expect(reading).rejects.toThrow(DocumentError);
    await expect(reading).rejects.toMatchObject({ code: 'FILE_FORMAT_UNSUPPORTED', data: { format: 'rtf' } });
  });

  it('ends a job that takes too long', async () => {
    const hasty = createReaderWorker(entry, { timeoutMs: 1, maxOldSpaceMb: 512 });
    await expect(hasty.read({ source: 'text', text: '一、总体要求' })).rejects.toMatchObject({
      code: 'FILE_READ_TIMEOUT',
      data: { limit: 'milliseconds', maximum: 1 },
    });
  });

  it('ends a job that is cancelled, before or while it runs', async () => {
    const cancelled = AbortSignal.abort();
    await expect(reader.read({ source: 'text', text: '一' }, { signal: cancelled })).rejects.toMatchObject({ name: 'AbortError' });

    const controller = new AbortController();
    const reading = reader.read(
      { source: 'file', bytes: longWordFile(), fileName: 'a.docx' },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('survives a worker that runs out of memory', async () => {
    const narrow = createReaderWorker(entry, { timeoutMs: 20_000, maxOldSpaceMb: 40 });
    await expect(narrow.read({ source: 'file', bytes: longWordFile(), fileName: 'a.docx' })).rejects.toMatchObject({
      code: 'FILE_LIMIT_EXCEEDED',
      data: { limit: 'memory' },
    });
    await expect(reader.read({ source: 'text', text: '一、仍可阅读' })).resolves.toMatchObject({ format: 'txt' });
  });

  it('survives a worker that crashes', async () => {
    const broken = createReaderWorker(new URL('crashing-worker.mjs', import.meta.url), { timeoutMs: 5_000, maxOldSpaceMb: 64 });
    await expect(broken.read({ source: 'text', text: '一' })).rejects.toThrow('planned crash');
    const silent = createReaderWorker(new URL('silent-worker.mjs', import.meta.url), { timeoutMs: 5_000, maxOldSpaceMb: 64 });
    await expect(silent.read({ source: 'text', text: '一' })).rejects.toThrow('exit code 3');
  });
});
