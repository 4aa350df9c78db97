import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditEntries } from '../../../src-main/database/schema/index.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { follow, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { paragraphTexts, tablesOf } from '../../unit/letters/open-letter.ts';

const plan = [
  '云岭县2026年政务公开工作要点',
  '1. 甲任务。(牵头单位:县财政局;责任单位:龙山镇。完成时限:2026年6月底前)',
  '2. 乙任务。(牵头单位:县财政局;配合单位:县司法局。完成时限:2026年9月底前)',
].join('\n');

let slipIds: string[] = [];
let snapshotId = '';
const shared = shareTestWorkspace(async (workspace) => {
  const { client, unitId } = workspace;
  await workspace.setUp();
  const planId = await workspace.commit((await workspace.importText(plan)).importId);
  const [first = '', second = ''] = (await client.ledger.list({ planId })).rows.map(({ id }) => id);
  const reminder = { kind: 'reminder' as const, issuedOn: '2026-07-15', replyBy: '2026-07-22', basis: null, remark: null, contact: null };
  const units = [{ unitId: await unitId('县财政局'), taskIds: [first, second] }, { unitId: await unitId('龙山镇'), taskIds: [first] }];
  const reminders = await client.supervision.issue({ ...reminder, units });
  const notice = await client.supervision.issue({ ...reminder, kind: 'supervisionNotice', replyBy: null, contact: '李明 123', units: units.slice(1) });
  slipIds = [...reminders.slipIds, ...notice.slipIds];
  await client.ledger.reportProgress({ taskId: second, unitIds: [await unitId('县司法局')], state: 'checkedOff', text: '办结', reportedOn: '2026-06-20' });
  ({ snapshotId } = await client.progress.takeSnapshot({ year: 2026, quarter: 2, takenOn: '2026-07-05', note: null }));
});

interface Written {
  files: { fileToken: string; fileName: string }[];
}

function saveTarget(fileName: string, folder = temporaryFolder()): { folder: string; file: string; saveToken: string } {
  const file = path.join(folder, fileName);
  return { folder, file, saveToken: shared().files.offerSaveTarget(file) };
}

function lastAudit(): { useCase: string; details: unknown } {
  const entry = shared().read((db) => db.select().from(auditEntries).all().at(-1));
  return { useCase: entry?.useCase ?? '', details: entry?.details };
}

describe('slips as Word', () => {
  it('are one file together, with words of the office, states and days overdue', async () => {
    const { file, folder, saveToken } = saveTarget('督办.docx');
    const written: Written = await follow(shared().client.supervision.write({ slipIds, saveToken, together: true }));
    expect(written.files.map(({ fileName }) => fileName)).toEqual(['督办.docx']);
    expect(readdirSync(folder)).toEqual(['督办.docx']);
    const texts = paragraphTexts(readFileSync(file));
    expect(texts).toEqual(
      expect.arrayContaining([
        '政公开办催〔2026〕1号',
        '县财政局：',
        '经梳理，截至2026年7月15日，你单位承办的政务公开工作中，有2项需抓紧办理，其中1项已超过办理时限。具体事项如下：',
        '联系人：王小明。',
        '云岭县人民政府办公室',
        '2026年7月15日',
        '《云岭县2026年政务公开工作要点》及责任分解表',
        '李明 123',
      ]),
    );
    expect(texts.join('')).toContain('请于2026年7月22日前书面回复办理情况。');
    expect(tablesOf(readFileSync(file))[0]?.[1]?.cells).toEqual(['1', '甲任务', '2026年6月底前', '未启动', '15']);
    expect(lastAudit()).toMatchObject({ useCase: 'supervision.write', details: { fileNames: ['督办.docx'], numbers: ['政公开办催〔2026〕1号', '政公开办催〔2026〕2号', '政公开办督〔2026〕1号'] } });
  });

  it('are followed by their reply forms where these are wanted', async () => {
    const { file, saveToken } = saveTarget('督办.docx');
    await follow(shared().client.supervision.write({ slipIds: slipIds.slice(0, 1), saveToken, together: true, withReplyForms: true }));
    expect(paragraphTexts(readFileSync(file))).toEqual(
      expect.arrayContaining(['办理情况回执', '来文编号：政公开办催〔2026〕1号', '填报单位：县财政局', '本回执请报送：云岭县人民政府办公室（联系人：王小明）']),
    );
  });

  it('are one file each beside the target, or in it if it is a folder, named by number and unit', async () => {
    const names = ['政公开办催〔2026〕1号 县财政局.docx', '政公开办催〔2026〕2号 龙山镇.docx', '政公开办督〔2026〕1号 龙山镇.docx'];
    const beside = saveTarget('随便.docx');
    const written: Written = await follow(shared().client.supervision.write({ slipIds, saveToken: beside.saveToken, together: false }));
    expect(written.files.map(({ fileName }) => fileName)).toEqual(names);
    expect(readdirSync(beside.folder).sort()).toEqual(names);
    expect(written.files.map(({ fileToken }) => existsSync(shared().files.readable(fileToken)))).toEqual([true, true, true]);

    const inside = saveTarget('督办文书');
    mkdirSync(inside.file);
    await follow(shared().client.supervision.write({ slipIds: slipIds.slice(0, 1), saveToken: inside.saveToken, together: false }));
    expect(readdirSync(inside.file)).toEqual(names.slice(0, 1));
  });

  it('start from a name: number and unit of one, kind and count of several', async () => {
    const { exports } = shared().client;
    const nameOf = async (ids: string[]) => (await exports.suggestName({ kind: 'slips', slipIds: ids })).fileName;
    expect(await nameOf(slipIds.slice(0, 1))).toBe('政公开办催〔2026〕1号 县财政局.docx');
    expect(await nameOf(slipIds.slice(0, 2))).toBe('2026年政务公开催办单（2份）.docx');
    expect(await nameOf(slipIds)).toBe('2026年政务公开督办文书（3份）.docx');
    await expectFailure(exports.suggestName({ kind: 'slips', slipIds: ['no-such'] }), 'NOT_FOUND', { kind: 'slip' });
  });

  it('leave nothing behind when a slip is unknown, the token is, or the folder cannot be written', async () => {
    const { client, dump } = shared();
    const before = dump();
    const { folder, saveToken } = saveTarget('督办.docx');
    await expectFailure(follow(client.supervision.write({ slipIds: ['no-such'], saveToken, together: true })), 'NOT_FOUND', { kind: 'slip' });
    await expectFailure(follow(client.supervision.write({ slipIds, saveToken: 'no-such', together: true })), 'FILE_TOKEN_UNKNOWN');
    const gone = saveTarget('督办.docx', path.join(folder, '没有的文件夹'));
    await expectFailure(follow(client.supervision.write({ slipIds, saveToken: gone.saveToken, together: true })), 'TARGET_NOT_WRITABLE');
    expect(readdirSync(folder)).toEqual([]);
    expect(dump()).toEqual(before);
  });
});

describe('what is told of a quarter', () => {
  it('is a bulletin by class, with praise and criticism drafted from the figures', async () => {
    const { file, saveToken } = saveTarget('通报.docx');
    const input = { snapshotId, number: '政公开办〔2026〕5号', issuedOn: '2026-07-16', saveToken };
    expect(await follow(shared().client.supervision.bulletin(input))).toMatchObject({ fileName: '通报.docx' });
    const texts = paragraphTexts(readFileSync(file));
    expect(texts).toEqual(
      expect.arrayContaining([
        '政公开办〔2026〕5号',
        '截至2026年7月5日，全县2项政务公开任务分解到3个单位，计4项次，已办结1项次，办结率25.0%；超期未办结2项次，涉及2个单位。',
        '县司法局（1项）承办事项全部办结，无超期事项，予以表扬。',
        '2.龙山镇承办1项，已办结0项，办结率0%，超期1项，予以通报批评。',
        '1.县财政局承办2项，已办结0项，办结率0%，超期1项，予以通报批评。',
      ]),
    );
    expect(texts.join('').replaceAll('\n', '')).toContain('关于2026年第二季度政务公开重点工作落实情况的通报');
    expect(tablesOf(readFileSync(file)).map((rows) => rows.slice(1).map(({ cells }) => cells))).toEqual([
      [['1', '县司法局', '1', '1', '100%', '0', '表扬'], ['2', '县财政局', '2', '0', '0%', '1', '批评']],
      [['1', '龙山镇', '1', '0', '0%', '1', '批评']],
    ]);
    expect(lastAudit()).toMatchObject({ useCase: 'supervision.bulletin', details: { fileNames: ['通报.docx'], snapshotId } });
  });

  it('is a brief of one page with the overdue tasks', async () => {
    const { file, folder, saveToken } = saveTarget('简报.docx');
    const { leftOut } = await follow(shared().client.supervision.brief({ snapshotId, issuedOn: '2026-07-16', saveToken }));
    expect(leftOut).toBe(0);
    expect(readdirSync(folder)).toEqual(['简报.docx']);
    const tables = tablesOf(readFileSync(file)).map((rows) => rows.map(({ cells }) => cells));
    expect(tables[0]).toEqual([['2', '4', '1', '25.0%', '2'], ['任务总数', '承办项次', '已办结', '办结率', '超期项次']]);
    expect(tables[1]?.[1]).toEqual(['1', '甲任务', '县财政局等2个单位', '2026年6月底前', '超期5天']);
  });

  it('is refused where there is no such snapshot or nothing in it', async () => {
    const { client } = shared();
    const { saveToken } = saveTarget('x.docx');
    await expectFailure(follow(client.supervision.bulletin({ snapshotId: 'no-such', number: null, issuedOn: '2026-07-16', saveToken })), 'NOT_FOUND', { kind: 'snapshot' });
    const empty = await client.progress.takeSnapshot({ year: 2025, quarter: 1, takenOn: '2025-03-31', note: null });
    for (const job of [
      client.supervision.bulletin({ snapshotId: empty.snapshotId, number: null, issuedOn: '2026-07-16', saveToken }),
      client.supervision.brief({ snapshotId: empty.snapshotId, issuedOn: '2026-07-16', saveToken }),
    ]) {
      await expectFailure(follow(job), 'NOTHING_TO_EXPORT');
    }
  });
});
