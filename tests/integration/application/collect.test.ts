import { copyFileSync, mkdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../../src-main/application/files/kept-files.ts';
import { compoundFileOf, deflatedRepeat, zipFile } from '../../support/bad-files.ts';
import { collect, shareDistribution } from '../../support/exchange-workspace.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { follow } from '../../support/open-test-workspace.ts';
import { openDistributed, type TypedCells } from '../../support/returned-workbooks.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const [finance, justice, audit] = ['县财政局', '县司法局', '县审计局'] as const;
const items = [`公开财政预算。（责任单位：${finance}、${audit}）`, `公开财政决算。（责任单位：${finance}）`, `公开执法信息。（责任单位：${justice}）`];
const { shared, given } = shareDistribution(items);
undoAfterEach(shared);

/** A unit's workbook with the first of its rows filled in. */
async function filledIn(unitName: string, target: string, cells: TypedCells = { text: '已公开' }, title = unitName === justice ? '公开执法信息' : '公开财政预算'): Promise<string> {
  const open = await openDistributed(given().workbookOf(unitName));
  open.type(title, cells);
  mkdirSync(path.dirname(target), { recursive: true });
  await open.save(target, '2026-07-24T08:00:00Z');
  return target;
}

function put(target: string, content: string | Uint8Array = '内容'): string {
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  return target;
}

/** Evidence by the title of its row. */
async function attachedTo(returnIds: string[]): Promise<Record<string, string[]>> {
  const rows = await shared().client.exchange.compareReturns({ returnIds });
  return Object.fromEntries(rows.filter(({ attachments }) => attachments.length > 0).map(({ title, unitName, attachments }) => [`${unitName} ${title}`, attachments]));
}

describe('a collection', () => {
  it('reads single files, folders and archives, each content once, and is undone whole', async () => {
    const folder = temporaryFolder();
    const single = await filledIn(finance, path.join(folder, '单个', '财政返回.xlsx'));
    await filledIn(justice, path.join(folder, '收件', '第一批', '司法.xlsx'));
    copyFileSync(single, path.join(folder, '收件', '又一份.xlsx'));
    put(path.join(folder, '收件', '~$司法.xlsx'));
    put(path.join(folder, '收件', 'Thumbs.db'));
    put(path.join(folder, '收件', '通知.pdf'));
    const archive = put(path.join(folder, '邮件.zip'), zipSync({ '内层.zip': zipSync({ '审计.xlsx': readFileSync(await filledIn(audit, path.join(folder, '审计.xlsx'))) }), '__MACOSX/._审计.xlsx': new Uint8Array([1]) }));
    const collected = await expectUndone(shared(), () => collect(shared(), single, path.join(folder, '收件'), archive));
    expect(Object.fromEntries(collected.files.map(({ fileName, outcome }) => [fileName, outcome]))).toEqual({ '司法.xlsx': 'read', '又一份.xlsx': 'read', '审计.xlsx': 'read', '财政返回.xlsx': 'already' });
    const listed = await shared().client.exchange.returns({ year: 2026 });
    expect(Object.fromEntries(listed.map(({ unitName, recognisedBy, savedAt }) => [unitName, [recognisedBy, savedAt]]))).toEqual(Object.fromEntries([finance, justice, audit].map((name) => [name, ['marks', '2026-07-24T08:00:00.000Z']])));
    expect(await collect(shared(), path.join(folder, '收件'), archive)).toMatchObject({ changeSetId: null, files: [{ outcome: 'already' }, { outcome: 'already' }, { outcome: 'already' }] });
  });

  it('goes by the time of the folder where a program has left the workbook the time at which it was made', async () => {
    const open = await openDistributed(given().workbookOf(finance));
    open.type('公开财政预算', { text: '已公开' });
    const file = path.join(temporaryFolder(), '返回.xlsx');
    await open.save(file, '2026-07-15T11:59:00Z');
    utimesSync(file, new Date('2026-07-20T01:00:00Z'), new Date('2026-07-20T01:00:00Z'));
    await collect(shared(), file);
    expect(await shared().client.exchange.returns({ year: 2026 })).toMatchObject([{ savedAt: '2026-07-20T01:00:00.000Z' }]);
  });

  it('keeps the files, and opens copies of them', async () => {
    const file = await filledIn(finance, path.join(temporaryFolder(), '返回.xlsx'));
    const { returnIds } = await collect(shared(), file);
    const { fileToken, fileName } = await shared().client.exchange.openReturn({ returnId: returnIds[0] ?? '' });
    expect(fileName).toBe('返回.xlsx');
    expect(readFileSync(shared().files.readable(fileToken))).toEqual(readFileSync(file));
    const sha256 = sha256Of(readFileSync(file));
    expect(shared().keptFiles()).toContain(path.join('returned', sha256.slice(0, 2), sha256));
  });

  it('tells what it cannot read, and takes the rest', async () => {
    const folder = temporaryFolder();
    const whole = await filledIn(finance, path.join(folder, '好.xlsx'));
    const cut = path.join(folder, '截断.xlsx');
    copyFileSync(whole, cut);
    truncateSync(cut, 3000);
    put(path.join(folder, '加密.xlsx'), compoundFileOf({ EncryptedPackage: new Uint8Array(8), EncryptionInfo: new Uint8Array(8) }));
    put(path.join(folder, '空.xlsx'), '');
    put(path.join(folder, '清单.csv'), '姓名,电话\n张三,1\n');
    put(path.join(folder, '炸弹.xlsx'), zipFile([{ name: 'xl/workbook.xml', content: '<workbook/>' }, { name: 'xl/worksheets/sheet1.xml', content: deflatedRepeat({ block: ' '.repeat(1 << 20), times: 200 }) }]));
    put(path.join(folder, '坏包.zip'), 'PK\u0003\u0004');
    put(path.join(folder, '炸弹.zip'), zipFile([{ name: '表.xlsx', content: deflatedRepeat({ block: ' '.repeat(1 << 20), times: 200 }) }]));
    const { files, returnIds } = await collect(shared(), folder, put(path.join(temporaryFolder(), '照片.jpg')), path.join(folder, '没有.xlsx'));
    expect(returnIds).toHaveLength(1);
    expect(Object.fromEntries(files.map(({ fileName, problem }) => [fileName, problem]))).toEqual({ '好.xlsx': null, '截断.xlsx': 'damaged', '加密.xlsx': 'encrypted', '空.xlsx': 'empty', '清单.csv': 'noTable', '炸弹.xlsx': 'tooLarge', '坏包.zip': 'damaged', '表.xlsx': 'tooLarge', '照片.jpg': 'noWorkbook', '没有.xlsx': 'notReadable' });
  });

  it('takes names out of an archive for names only', async () => {
    const folder = temporaryFolder();
    const content = readFileSync(await filledIn(finance, path.join(folder, '甲.xlsx')));
    const before = shared().keptFiles().length;
    const archive = put(path.join(folder, '收.zip'), zipFile([{ name: '../../../etc/甲.xlsx', content }, { name: 'C:\\Windows\\佐证材料\\1\\..\\证.txt', content: '证' }, { name: '/tmp/佐证材料/1 预算/证.txt', content: '证' }]));
    const { files } = await collect(shared(), archive);
    expect(files.map(({ fileName, outcome, problem }) => [fileName, outcome, problem])).toEqual([['甲.xlsx', 'read', null], ['佐证材料', 'refused', 'unplaced'], ['佐证材料', 'refused', 'unplaced']]);
    expect(shared().keptFiles().length - before).toBeLessThanOrEqual(1);
  });

  it('that is stopped leaves nothing', async () => {
    const folder = temporaryFolder();
    await filledIn(finance, path.join(folder, '一.xlsx'), { text: '将被取消' });
    put(path.join(folder, '佐证材料', '1 预算', '材料.txt'), '将被取消');
    const [before, kept] = [shared().dump(), shared().keptFiles()];
    const stop = new AbortController();
    const job = await shared().client.exchange.collect({ year: 2026, fileTokens: [shared().files.offer(folder)] }, { signal: stop.signal });
    await job.next();
    stop.abort();
    await expect(follow(Promise.resolve(job))).rejects.toBeDefined();
    expect(shared().dump()).toEqual(before);
    expect(shared().keptFiles()).toEqual(kept);
  });

  it('finds the unit of a file that has lost its marks by its name, its folder or its titles', async () => {
    const folder = temporaryFolder();
    const table = (title: string, text = '已经办了'): string => `工作任务,落实情况\n${title},${text}\n`;
    put(path.join(folder, '县司法局二季度.csv'), table('公开执法信息'));
    put(path.join(folder, '县审计局', '返回.csv'), table('公开财政预算'));
    put(path.join(folder, '无名.csv'), table('公开财政决算'));
    put(path.join(folder, '又无名.csv'), table('公开财政预算', '也办了'));
    await collect(shared(), folder);
    const listed = await shared().client.exchange.returns({ year: 2026 });
    expect(Object.fromEntries(listed.map((one) => [one.fileName, [one.unitName, one.recognisedBy, one.outcomes.new]]))).toEqual({
      '县司法局二季度.csv': [justice, 'words', 1],
      '返回.csv': [audit, 'words', 1],
      '无名.csv': [finance, 'words', 1],
      '又无名.csv': [null, null, 0],
    });
  });
});

describe('evidence beside a workbook', () => {
  it('comes with the rows by number, or by title, and is kept when the stick is gone', async () => {
    const folder = temporaryFolder();
    await filledIn(finance, path.join(folder, '返回.xlsx'));
    put(path.join(folder, '佐证材料', '1 公开财政预算', '批复.txt'), '甲');
    put(path.join(folder, '佐证材料', '1 公开财政预算', '照片', '一.jpg'), '乙');
    put(path.join(folder, '佐证材料', '2、决算.txt'), '丙');
    put(path.join(folder, '公开财政决算', '文件.xlsx'), '丁');
    put(path.join(folder, '佐证材料', '1 公开财政预算', '安装.exe'), 'MZ');
    const { files, returnIds } = await collect(shared(), folder);
    expect(files.filter(({ outcome }) => outcome === 'refused')).toEqual([{ fileName: '1 公开财政预算/安装.exe', outcome: 'refused', returnId: null, problem: 'program' }]);
    expect(await attachedTo(returnIds)).toEqual({ [`${finance} 公开财政预算`]: ['批复.txt', '一.jpg'], [`${finance} 公开财政决算`]: ['文件.xlsx', '2、决算.txt'] });
    const applied = await expectUndone(shared(), () => shared().client.exchange.applyReturns({ returnIds, choices: [] }));
    expect(applied).toMatchObject({ reports: 1, evidence: 4 });
    const { evidence } = await shared().client.evidence.list({ unitId: await shared().unitId(finance) });
    expect(Object.fromEntries(evidence.map(({ title, intact, links }) => [title, [intact, links[0]?.taskTitle]]))).toEqual({ '2、决算': [true, '公开财政决算'], 一: [true, '公开财政预算'], 批复: [true, '公开财政预算'], 文件: [true, '公开财政决算'] });
  });

  it('of several units goes to the one that its folder names, and is told where it names none', async () => {
    const folder = temporaryFolder();
    await filledIn(finance, path.join(folder, '财政.xlsx'));
    await filledIn(justice, path.join(folder, '司法返回.xlsx'));
    put(path.join(folder, `${finance}佐证材料`, '2 决算', '甲.txt'), '甲');
    put(path.join(folder, '佐证材料', '司法返回', '1 执法', '乙.txt'), '乙');
    put(path.join(folder, '佐证材料', '1 不知是谁的', '丙.txt'), '丙');
    const { files, returnIds } = await collect(shared(), folder);
    expect(files.filter(({ outcome }) => outcome === 'refused')).toMatchObject([{ fileName: '佐证材料', problem: 'unplaced' }]);
    expect(await attachedTo(returnIds)).toEqual({ [`${finance} 公开财政决算`]: ['甲.txt'], [`${justice} 公开执法信息`]: ['乙.txt'] });
  });

  it('comes from archives too, and goes to workbooks that lie below; what cannot be opened is told', async () => {
    const folder = temporaryFolder();
    await filledIn(finance, path.join(folder, '报送', '财政.xlsx'));
    await filledIn(justice, path.join(folder, '报送', '司法.xlsx'));
    put(path.join(folder, `${finance}佐证材料.zip`), zipSync({ '1 预算/甲.txt': new TextEncoder().encode('甲') }));
    put(path.join(folder, `${justice}佐证材料`, '1', '乙.txt'), '乙');
    put(path.join(folder, '报送', '证明材料.zip'), 'PK\u0003\u0004');
    const { files, returnIds } = await collect(shared(), folder);
    expect(files.filter(({ outcome }) => outcome === 'refused')).toMatchObject([{ fileName: '证明材料.zip', problem: 'damaged' }]);
    expect(await attachedTo(returnIds)).toEqual({ [`${finance} 公开财政预算`]: ['甲.txt'], [`${justice} 公开执法信息`]: ['乙.txt'] });
  });

  it('is read from an archive whose names are written in GB18030', async () => {
    const bytes = (hex: string, ascii = ''): Uint8Array => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(ascii)]);
    const [evidence, unit] = ['d7f4d6a4b2c4c1cf', 'cfd8b2c6d5febed6'];
    const content = readFileSync(await filledIn(finance, path.join(temporaryFolder(), '甲.xlsx')));
    const archive = zipFile([
      { name: bytes(unit, '/a.xlsx'), content },
      { name: Buffer.concat([bytes(unit, '/'), bytes(evidence, '/1/'), bytes(unit, '.txt')]), content: '材料' },
    ]);
    const { returnIds } = await collect(shared(), put(path.join(temporaryFolder(), '收.zip'), archive));
    expect(await attachedTo(returnIds)).toEqual({ [`${finance} 公开财政预算`]: [`${finance}.txt`] });
  });

  it('that comes later with a workbook that was taken over is linked by taking it over again', async () => {
    const folder = temporaryFolder();
    await filledIn(finance, path.join(folder, '返回.xlsx'));
    const { returnIds } = await collect(shared(), folder);
    await shared().client.exchange.applyReturns({ returnIds, choices: [] });
    put(path.join(folder, '佐证材料', '1', '补.txt'), '补');
    expect((await collect(shared(), folder)).files).toMatchObject([{ outcome: 'already', returnId: returnIds[0] }]);
    expect(await shared().client.exchange.applyReturns({ returnIds, choices: [] })).toMatchObject({ reports: 0, evidence: 1 });
  });

  it('typed as a number or a link becomes evidence of the part', async () => {
    const { returnIds } = await collect(shared(), await filledIn(finance, path.join(temporaryFolder(), '返回.xlsx'), { evidence: '云财〔2026〕5号《预算公开》\n公开页 https://www.example.gov.cn/a.html' }));
    expect(await shared().client.exchange.applyReturns({ returnIds, choices: [] })).toMatchObject({ reports: 0, evidence: 2 });
    const { evidence } = await shared().client.evidence.list({ unitId: await shared().unitId(finance) });
    expect(evidence.map(({ kind, title, url, documentNumber }) => ({ kind, title, url, documentNumber })).toSorted((one, other) => one.kind.localeCompare(other.kind))).toEqual([
      { kind: 'document', title: '云财〔2026〕5号《预算公开》', url: null, documentNumber: '云财〔2026〕5号' },
      { kind: 'link', title: '公开页', url: 'https://www.example.gov.cn/a.html', documentNumber: null },
    ]);
  });
});
