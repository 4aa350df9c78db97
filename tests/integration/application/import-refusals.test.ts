import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../src-main/contract/errors.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { follow, openTestWorkspace, planText, samplePlan, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const badFiles: readonly { name: string; bytes: Uint8Array; code: ErrorCode; data?: object }[] = [
  { name: 'empty.txt', bytes: new Uint8Array(), code: 'FILE_EMPTY', data: { fileName: 'empty.txt' } },
  { name: 'blank.txt', bytes: text(' \n \n'), code: 'FILE_EMPTY', data: { fileName: 'blank.txt' } },
  { name: 'plan.rtf', bytes: text('{\\rtf1 plan}'), code: 'FILE_FORMAT_UNSUPPORTED', data: { fileName: 'plan.rtf', format: 'rtf' } },
  { name: 'cut.docx', bytes: text('PK\u0003\u0004 and nothing more'), code: 'FILE_DAMAGED', data: { fileName: 'cut.docx' } },
];

describe('files that cannot be imported', () => {
  it.each(badFiles)('$name is refused with $code and nothing is stored', async ({ name, bytes, code, data }) => {
    const { client, files, dump, keptFiles } = shared();
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, bytes);
    const before = { tables: dump(), files: keptFiles() };
    const error = await expectFailure(follow(client.imports.start({ source: { kind: 'file', fileToken: files.offer(file) } })), code, data);
    expect(error.message).toContain(name);
    expect({ tables: dump(), files: keptFiles() }).toEqual(before);
  });

  it('a file that is gone, a folder, and a token that nobody gave', async () => {
    const { client, files, dump } = shared();
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'sub'));
    const before = dump();
    const start = (fileToken: string) => follow(client.imports.start({ source: { kind: 'file', fileToken } }));
    await expectFailure(start(files.offer(path.join(folder, 'gone.docx'))), 'FILE_NOT_READABLE', { fileName: 'gone.docx' });
    await expectFailure(start(files.offer(path.join(folder, 'sub'))), 'FILE_FORMAT_UNSUPPORTED', { fileName: 'sub' });
    await expectFailure(start('no-such-token'), 'FILE_TOKEN_UNKNOWN');
    expect(dump()).toEqual(before);
  });
});

describe('text that no form foresees', () => {
  const long = '长'.repeat(30_000);
  it.each([
    [
      'texts longer than any form takes',
      planText([
        `第一项。(责任单位:${'甲'.repeat(299)}局)`,
        long,
        `第三项。${long}。(责任单位:县财政局)`,
        `第四项。(责任单位:县财政局。完成时限:${'待'.repeat(300)})`,
      ]).replace('重点任务', '重'.repeat(1000)),
    ],
    [
      'brackets without end, days of no calendar, control characters, half a surrogate pair',
      planText(['公开政策。(责任单位:县财政局、((((', '【责任单位:】', '(完成时限:)', '第五项。(责任单位:县财政局。完成时限:2026年2月30日前)', '第六项。(责任单位:县财政局。完成时限:0个工作日内)', '公开\u0000政策\u0007\ud83d。(责任单位:县财政局)']),
    ],
  ])('%s can be imported, reviewed, committed, shown and edited', async (_what, content) => {
    const { client, importText, commit } = shared();
    const { importId, draftTasks } = await importText(content);
    expect(draftTasks.length).toBeGreaterThan(2);
    for (const { id, rowVersion, title } of draftTasks) {
      await client.imports.updateDraftTask({ draftTaskId: id, rowVersion, fields: { title: title.slice(0, 1000) || '补录' } });
    }
    const { rows } = await client.ledger.list({ planId: await commit(importId) });
    expect(rows).toHaveLength(draftTasks.length);
    for (const { id, rowVersion, title } of rows) {
      await client.ledger.updateTask({ taskId: id, rowVersion, fields: { title, note: '已看过' } });
      expect((await client.ledger.task({ taskId: id })).row).toMatchObject({ title, note: '已看过' });
    }
  });
});

describe('the same content again', () => {
  it('is refused with the earlier import, allowed when asked for, and free after the first was discarded', async () => {
    const { client, files, keptFiles } = openTestWorkspace();
    const source = () => ({ kind: 'file' as const, fileToken: files.offer(samplePlan) });
    const first = await follow(client.imports.start({ source: source() }));
    const kept = keptFiles();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatch(/^originals.[0-9a-f]{2}.[0-9a-f]{64}$/u);
    const again = follow(client.imports.start({ source: source() }));
    await expectFailure(again, 'ALREADY_IMPORTED', { importId: first.importId, importedOn: '2026-07-15' });
    expect(await client.imports.list()).toHaveLength(1);

    const repeat = await follow(client.imports.start({ source: source(), allowRepeat: true }));
    expect(repeat.taskCount).toBe(36);
    expect(keptFiles()).toEqual(kept);
    for (const { importId } of [first, repeat]) await client.imports.discard({ importId });
    const free = await client.imports.start({ source: source() });
    expect(await free.next()).toMatchObject({ done: false, value: { phase: 'reading' } });
    await free.return?.();
    expect((await client.imports.list()).map((row) => row.state)).toEqual(['discarded', 'discarded']);
    await expectFailure(client.imports.discard({ importId: first.importId }), 'IMPORT_NOT_OPEN');
  });
});

describe('a cancelled import', () => {
  it('leaves no row and no file behind, whenever it is cancelled', async () => {
    const { client, files, dump, keptFiles } = shared();
    const before = { tables: dump(), files: keptFiles() };
    const source = { kind: 'file' as const, fileToken: files.offer(samplePlan) };

    const beforehand = client.imports.start({ source }, { signal: AbortSignal.abort() });
    await expectFailure(follow(beforehand), 'CANCELLED');

    const controller = new AbortController();
    const job = await client.imports.start({ source }, { signal: controller.signal });
    const step = await job.next();
    expect(step).toMatchObject({ done: false, value: { phase: 'reading' } });
    controller.abort();
    await expectFailure(follow(Promise.resolve(job)), 'CANCELLED');

    const left = await client.imports.start({ source });
    await left.next();
    await left.return?.();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect({ tables: dump(), files: keptFiles() }).toEqual(before);
  });
});
