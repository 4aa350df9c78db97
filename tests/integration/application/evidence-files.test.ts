import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evidenceFileLimit } from '../../../src-main/application/evidence/evidence-folder.ts';
import { sha256Of } from '../../../src-main/application/files/kept-files.ts';
import { addEvidence, evidenceOf, fileOnStick, linksOf, newParts } from '../../support/evidence-samples.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { openTestWorkspace, shareTestWorkspace } from '../../support/open-test-workspace.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());

const keptPath = (content: string): string => {
  const sha256 = sha256Of(Buffer.from(content));
  return path.join(shared().folder, 'evidence', sha256.slice(0, 2), sha256);
};

describe('files of evidence', () => {
  it('are kept by content and linked to each part; undo and redo', async () => {
    const parts = await newParts(shared());
    const files = [fileOnStick('公示截图.png', '图'), fileOnStick('会议纪要.docx', '纪要')];
    const before = (await shared().client.evidence.list({})).storedBytes;
    const added = await expectUndone(shared(), () => addEvidence(shared(), files, parts, '2026-07-01'));
    expect(added).toMatchObject({ kept: 2, alreadyThere: 0 });
    const { evidence, storedBytes } = await shared().client.evidence.list({ taskId: parts[0].taskId });
    expect(new Set(evidence.map(({ evidenceId }) => evidenceId))).toEqual(new Set(added.evidenceIds));
    const image = await evidenceOf(shared(), added.evidenceIds[0] ?? '');
    expect(image).toMatchObject({ kind: 'file', title: '公示截图', fileName: '公示截图.png', byteSize: 3, publishedOn: '2026-07-01', intact: true, note: null });
    expect(image.links).toMatchObject([
      { ...parts[1], unitName: '县司法局', state: 'pending' },
      { ...parts[0], taskTitle: '公开预算', unitName: '县财政局', state: 'pending', reason: null, checkedOn: null },
    ]);
    expect(storedBytes - before).toBe(3 + 6);
    expect(readFileSync(keptPath('图'), 'utf8')).toBe('图');
  });

  it('with the same bytes are kept once, and shown once at a place', async () => {
    const [lead, other] = await newParts(shared());
    const before = (await shared().client.evidence.list({})).storedBytes;
    const twins = [fileOnStick('甲.txt', '同样的内容'), fileOnStick('乙.txt', '同样的内容')];
    const first = await addEvidence(shared(), twins, [lead]);
    expect(first).toMatchObject({ kept: 1, alreadyThere: 1 });
    expect(first.evidenceIds).toHaveLength(1);
    const again = await addEvidence(shared(), twins, [lead]);
    expect(again).toEqual({ changeSetId: null, evidenceIds: first.evidenceIds, kept: 0, alreadyThere: 2 });
    const elsewhere = await addEvidence(shared(), [fileOnStick('丙.txt', '同样的内容')], [lead, other]);
    expect(elsewhere).toMatchObject({ kept: 0, alreadyThere: 1 });
    const { evidence, storedBytes } = await shared().client.evidence.list({ taskId: lead.taskId });
    const places = evidence.map(({ title, links }) => [title, links.map(({ unitId }) => unitId)]);
    expect(places).toEqual(expect.arrayContaining([['甲', [lead.unitId]], ['丙', [other.unitId]]]));
    expect(places).toHaveLength(2);
    expect(storedBytes - before).toBe(Buffer.byteLength('同样的内容'));
  });

  it('come back to a part that they were taken from, unchecked', async () => {
    const { client } = shared();
    const [lead] = await newParts(shared());
    const file = fileOnStick('台账.xlsx', '又一份');
    const { evidenceIds } = await addEvidence(shared(), [file], [lead]);
    const linkIds = await linksOf(shared(), evidenceIds[0] ?? '');
    await client.evidence.check({ linkIds, state: 'returned', reason: '没有盖章', checkedOn: '2026-07-15' });
    await client.evidence.unlink({ linkIds });
    expect((await client.evidence.list({ taskId: lead.taskId })).evidence).toEqual([]);
    await expectUndone(shared(), () => addEvidence(shared(), [file], [lead]));
    expect((await client.evidence.list({ taskId: lead.taskId })).evidence).toMatchObject([
      { evidenceId: evidenceIds[0], links: [{ linkId: linkIds[0], state: 'pending', reason: null, checkedOn: null }] },
    ]);
  });

  it('that can hold macros are kept and marked', async () => {
    const parts = await newParts(shared());
    const { evidenceIds } = await addEvidence(shared(), [fileOnStick('统计.XLSM', '宏')], parts);
    expect((await evidenceOf(shared(), evidenceIds[0] ?? '')).note).toContain('宏');
  });

  it('are all refused with one that cannot be kept, before anything is stored', async () => {
    const parts = await newParts(shared());
    const good = fileOnStick('好的.pdf', '没有人存过的内容');
    const large = fileOnStick('录像.mp4', '');
    truncateSync(large, evidenceFileLimit + 1);
    const before = { rows: shared().dump(), files: shared().keptFiles() };
    const refuse = (filePath: string, code: Parameters<typeof expectFailure>[1]) =>
      expectFailure(addEvidence(shared(), [good, filePath], parts), code, { fileName: path.basename(filePath) });
    await refuse(large, 'FILE_TOO_LARGE');
    await refuse(fileOnStick('空.pdf', ''), 'FILE_EMPTY');
    await refuse(path.join(path.dirname(good), '没有.pdf'), 'FILE_NOT_READABLE');
    await refuse(fileOnStick('安装.pdf', 'MZ\u0090\u0000'), 'EVIDENCE_REFUSED');
    await refuse(fileOnStick('批处理.BAT', 'echo'), 'EVIDENCE_REFUSED');
    await expectFailure(addEvidence(shared(), [good], [...parts, { ...parts[0], unitId: await shared().unitId('县审计局') }]), 'UNIT_NOT_IN_TASK', { name: '县审计局' });
    await expectFailure(addEvidence(shared(), [good], [{ ...parts[0], taskId: 'no-such' }]), 'NOT_FOUND', { kind: 'task' });
    await expectFailure(addEvidence(shared(), [good], [{ ...parts[0], unitId: 'no-such' }]), 'NOT_FOUND', { kind: 'unit' });
    const token = shared().client.evidence.addFiles({ fileTokens: ['no-such'], places: [parts[0]], publishedOn: null });
    await expectFailure(token.then((job) => job.next()), 'FILE_TOKEN_UNKNOWN');
    expect({ rows: shared().dump(), files: shared().keptFiles() }).toEqual(before);
  });

  it('of a job that is left tell how far they are and leave nothing', async () => {
    const { client, files } = shared();
    const [lead] = await newParts(shared());
    const before = { rows: shared().dump(), files: shared().keptFiles() };
    const film = fileOnStick('录像.mp4', Buffer.alloc(20 * 1024 * 1024, 7));
    const job = await client.evidence.addFiles({ fileTokens: [files.offer(film)], places: [lead], publishedOn: null });
    const step = await job.next();
    expect(step).toMatchObject({ done: false, value: { phase: 'storing', total: 20 * 1024 * 1024 } });
    await job.return();
    await expect.poll(() => ({ rows: shared().dump(), files: shared().keptFiles() })).toEqual(before);
  });
});

describe('a kept file', () => {
  it('opens with its bytes after the stick is gone and the program was started again', async () => {
    const workspace = openTestWorkspace();
    await workspace.setUp();
    const [lead] = await newParts(workspace);
    const stick = fileOnStick('验收报告.pdf', '原来的内容');
    const { evidenceIds } = await addEvidence(workspace, [stick], [lead]);
    rmSync(stick);
    const again = workspace.reopen();
    const { fileToken, fileName } = await again.client.evidence.open({ evidenceId: evidenceIds[0] ?? '' });
    const copy = again.files.pathOf(fileToken) ?? '';
    expect([fileName, path.basename(copy), readFileSync(copy, 'utf8')]).toEqual(['验收报告.pdf', '验收报告.pdf', '原来的内容']);
    expect((await evidenceOf(again, evidenceIds[0] ?? '')).intact).toBe(true);
  });

  it('is opened as a copy: what the clerk writes into it stays his and the evidence what it was', async () => {
    const { client, files } = shared();
    const [lead] = await newParts(shared());
    const { evidenceIds } = await addEvidence(shared(), [fileOnStick('说明.txt', '说明原文')], [lead]);
    const open = async (): Promise<string> => files.pathOf((await client.evidence.open({ evidenceId: evidenceIds[0] ?? '' })).fileToken) ?? '';
    const first = await open();
    expect(await open()).toBe(first);
    writeFileSync(first, '改过');
    const second = await open();
    expect([readFileSync(first, 'utf8'), readFileSync(second, 'utf8')]).toEqual(['改过', '说明原文']);
  });

  it('that is gone or changed is told, and mended by adding it again', async () => {
    const { client } = shared();
    const [lead, other] = await newParts(shared());
    const stick = fileOnStick('方案.pdf', '方案原文');
    const { evidenceIds } = await addEvidence(shared(), [stick], [lead]);
    const evidenceId = evidenceIds[0] ?? '';
    writeFileSync(keptPath('方案原文'), '方案改文');
    await expectFailure(client.evidence.open({ evidenceId }), 'KEPT_FILE_MISSING', { fileName: '方案.pdf' });
    rmSync(keptPath('方案原文'));
    expect((await evidenceOf(shared(), evidenceId)).intact).toBe(false);
    await expectFailure(client.evidence.open({ evidenceId }), 'KEPT_FILE_MISSING', { fileName: '方案.pdf' });
    await addEvidence(shared(), [stick], [other]);
    expect(existsSync(keptPath('方案原文'))).toBe(true);
    expect((await client.evidence.open({ evidenceId })).fileName).toBe('方案.pdf');
  });
});
