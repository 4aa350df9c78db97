import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import type { WebRemark } from '../../../../src-main/documents/web-page/read-web-page.ts';
import { readWebPage } from '../../../../src-main/documents/web-page/read-web-page.ts';
import { encodeBig5, encodeGb18030 } from '../plain-text/encode.ts';
import { withoutStall } from '../../../support/without-stall.ts';

const linesOf = (html: string): string[] => readWebPage(html).map(({ original }) => original);
const cellsOf = (html: string): unknown[] => readWebPage(html).map(({ original, cell }) => [original, cell && [cell.table, cell.row, cell.column, cell.rowSpan, cell.columnSpan]]);

describe('readWebPage', () => {
  it('takes paragraphs and line breaks as lines, headings with their level', () => {
    const html = '<h2>一、<b>公开</b>预算</h2><p>县财&#25919;局<br>县审计局&nbsp;牵头<p>没有结束的段落<div>另一段 &lt;6月&gt; &unknown; 1 < 2</div>';
    expect(linesOf(html)).toEqual(['一、公开预算', '县财政局', '县审计局\u00a0牵头', '没有结束的段落', '另一段 <6月> &unknown; 1 < 2']);
    expect(readWebPage(html).map(({ headingLevel }) => headingLevel)).toEqual([2, null, null, null, null]);
  });

  it('prints the numbers of numbered lists as automatic ones', () => {
    const lists = '<ol start="3"><li>公开预算<li>公开决算<ol type="a"><li>说明原因</ol><li value="9">公开债务</ol><ol style="list-style-type:simp-chinese-informal"><li><p>解读</p></ol><ul><li>回应</ul>';
    expect(readWebPage(lists).map(({ original, numberLength }) => [original, numberLength])).toEqual([
      ['3.公开预算', 2], ['4.公开决算', 2], ['a.说明原因', 2], ['9.公开债务', 2], ['一、解读', 2], ['回应', 0],
    ]);
  });

  it('keeps the cells of tables with their spans, also where rows and cells are not closed', () => {
    const table = '<table><caption>表</caption><thead><tr><th>类别<th colspan=2>任务<tbody><tr><td rowspan=2>财政<td>预算<br>决算<td>县财政局<tr><td>债务<td></table>';
    expect(cellsOf(table)).toEqual([
      ['类别', [0, 0, 0, 1, 1]], ['任务', [0, 0, 1, 1, 2]], ['财政', [0, 1, 0, 2, 1]], ['预算\n决算', [0, 1, 1, 1, 1]], ['县财政局', [0, 1, 2, 1, 1]], ['债务', [0, 2, 1, 1, 1]],
    ]);
  });

  it('reads through tables that only lay out the page', () => {
    const inner = '<table><tr><td>任务<td>单位<tr><td>预算<td>县财政局</table>';
    expect(cellsOf(`<table><tr><td>左<td>右<tr><td><p>标题</p>${inner}<td>边</table>`)).toEqual([
      ['左', null], ['右', null], ['标题', null], ['任务', [0, 0, 0, 1, 1]], ['单位', [0, 0, 1, 1, 1]], ['预算', [0, 1, 0, 1, 1]], ['县财政局', [0, 1, 1, 1, 1]], ['边', null],
    ]);
  });

  it('leaves out menus, bars, footers, scripts and what is hidden', () => {
    const link = (text: string): string => `<li><a href="/x">${text}</a></li>`;
    const page = `<!DOCTYPE html><html><head><title>县政府网站</title><style>p{}</style></head><body>
      <div class="header"><img src=x> 县人民政府 <input></div><nav><a href=/>首页</a></nav>
      <ul>${link('新闻')}${link('公开')}${link('服务')}</ul><div class="crumb-nav">当前位置：<a href=/>首页</a> &gt; 文件</div>
      <div id="content"><h1>关于做好政务公开工作的通知</h1><p>字号：大 中 小</p><p>【打印本页】</p>
      <p>各单位：</p><p>现将要点印发，请认真落实。</p><div style="display: none">隐藏</div><script>document.write('<p>脚本</p>')</script></div>
      <div class="share-box">分享到：</div><p>上一篇：<a href=1>别的文件</a></p><p>责任编辑：某某</p><h3>相关文件</h3><p>网站标识码：3500000001　闽ICP备00000001号</p>
      <div class="footer">主办：县政府办公室 备案号：1</div></body></html>`;
    expect(linesOf(page)).toEqual(['关于做好政务公开工作的通知', '各单位：', '现将要点印发，请认真落实。']);
  });

  it('dissolves the tables that old sites lay pages out with, and keeps the one of the plan', () => {
    const plan = '<table border=1><tr><td>序号</td><td>任务</td><td>责任单位</td></tr><tr><td>1</td><td>公开预算</td><td><table><tr><td>县财政局</td></tr><tr><td>县审计局</td></tr></table></td></tr></table>';
    const page = `<table width=100%><tr><td><table><tr><td><a href=/>首页</a></td><td><a href=/a>动态</a></td><td><a href=/b>公开</a></td></tr></table></td></tr>
      <tr><td><table><tr><td width=200></td><td><table><tr><td align=center>云岭县任务分解表</td></tr><tr><td>${plan}</td></tr></table></td></tr></table></td></tr><tr><td>版权所有：云岭县人民政府</td></tr></table>`;
    expect(cellsOf(page)).toEqual([
      ['云岭县任务分解表', null], ['序号', [0, 0, 0, 1, 1]], ['任务', [0, 0, 1, 1, 1]], ['责任单位', [0, 0, 2, 1, 1]],
      ['1', [0, 1, 0, 1, 1]], ['公开预算', [0, 1, 1, 1, 1]], ['县财政局\n县审计局', [0, 1, 2, 1, 1]],
    ]);
  });

  it('tells a frame of long text from a row with a long requirement', () => {
    const long = '公开本级财政预算和决算，逐项说明增减的原因。'.repeat(30);
    expect(cellsOf(`<table><tr><td>序号<td>任务<td>单位<tr><td>1<td>${long}<td>县财政局</table>`)[4]).toEqual([long, [0, 1, 1, 1, 1]]);
    expect(cellsOf(`<table><tr><td>左<td>中<td>右<tr><td><a href=1>栏目</a><td>${long}<td><a href=2>链接</a></table>`)[4]).toEqual([long, null]);
  });

  it('leaves out hidden rows, data of programs, and counts the frames it can not see into', () => {
    const page = '<xml><o:a>1</o:a></xml><table><tr><td>任务<td>单位<tr style="display:none"><td>样行<td>样<tr><td>公开预算<td>县财政局</table><iframe src="/a.html"></iframe><iframe src="about:blank"></iframe>';
    const remarks: WebRemark[] = [];
    expect(readWebPage(page, (remark) => remarks.push(remark)).map(({ original, cell }) => [original, cell?.row])).toEqual([['任务', 0], ['单位', 0], ['公开预算', 1], ['县财政局', 1]]);
    expect(remarks).toEqual([{ kind: 'frames', count: 1 }]);
  });

  it('keeps the title in a block named header, and words of unknown elements in their line', () => {
    expect(linesOf('<div class="con_header"><p>云岭县2026年政务公开工作要点</p></div><p>公开<ucap-x>部门</ucap-x><st1:y>预算</st1:y></p>')).toEqual(['云岭县2026年政务公开工作要点', '公开部门预算']);
  });

  it('keeps a list of links that are tasks', () => {
    const tasks = ['1.公开预算（责任单位：县财政局）', '2.公开决算（责任单位：县财政局）', '3.公开债务（责任单位：县财政局）'];
    expect(linesOf(`<div><ul>${tasks.map((task) => `<li><a href="/x">${task}</a></li>`).join('')}</ul></div>`)).toEqual(tasks);
  });

  it('finds no text in a page that a script would fill', async () => {
    const page = '<!doctype html><html><head><title>要点</title></head><body><noscript>请启用脚本</noscript><div id="app"></div><script>start()</script></body></html>';
    await expect(readDocument(strToU8(page), '网页.html')).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  });

  it.each(['utf-8', 'gb18030', 'big5'] as const)('in %s is decoded by what it says, whatever its head claims', async (encoding) => {
    const text = encoding === 'big5' ? '公開部門預算，縣財政局負責。' : '公开部门预算，县财政局负责。';
    const page = `<html><head><meta charset="${encoding === 'utf-8' ? 'gb2312' : 'utf-8'}"></head><body><p>${text}</p></body></html>`;
    const bytes = { 'utf-8': strToU8, gb18030: encodeGb18030, big5: encodeBig5 }[encoding](page);
    expect((await readDocument(bytes, '网页.html')).blocks.map(({ original }) => original)).toEqual([text]);
  });

  it('keeps text in a block that is only named like a bar, and a task list of links with text', () => {
    expect(linesOf('<div class="footer"><p>各单位要抓好落实。</p></div><ol class="nav"><li>公开预算，由县财政局负责；</ol>')).toEqual(['各单位要抓好落实。', '1.公开预算，由县财政局负责；']);
  });

  it('never fails on markup, however broken', () => {
    const piece = fc.constantFrom('<', '>', '<p', '</td>', '<table>', '<tr>', '<td rowspan=9 colspan=99>', '"', "='", '<!--', '-->', '<script>', '&#x110000;', '&#55296;', '公开', '</table>', '<li>', '<ol>', '<?', '/');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => Array.isArray(readWebPage(pieces.join('')))), { numRuns: 500 });
  });

  it('takes very deep and very long markup in its time', () => {
    for (const one of ['<div>', '<font>', '<table><tr><td>', '<a href="', '<p', '<!--', '<script>', '<li>', '&amp']) withoutStall(() => linesOf(`${one.repeat(60_000)}公开`));
    expect(linesOf(`${'<div>'.repeat(5_000)}公开${'</div>'.repeat(5_000)}`)).toEqual(['公开']);
  });
});

describe('a web archive', () => {
  const page = '<html><body><p>公开部门预算，县财政局负责。</p></body></html>';
  const quoted = (bytes: Uint8Array): string => Array.from(bytes, (byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join('').replaceAll(/(.{60}(?![0-9A-F]))/gu, '$1=\r\n');
  const archive = (encoding: string, body: string): Uint8Array =>
    strToU8(['From: <Saved by a browser>', 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="--=_x"', '',
      'preamble', '----=_x', 'Content-Type: text/html; charset="x"', `Content-Transfer-Encoding: ${encoding}`, '', body, '----=_x', 'Content-Type: image/png', '', 'AAAA', '----=_x--', ''].join('\r\n'));

  it.each([
    ['quoted-printable', quoted(strToU8(page))],
    ['quoted-printable', quoted(encodeGb18030(page))],
    ['base64', Buffer.from(page).toString('base64')],
  ])('in %s gives its page', async (encoding, body) => {
    const { blocks, format } = await readDocument(archive(encoding, body), '网页.mht');
    expect(format).toBe('mht');
    expect(blocks.map(({ text }) => text)).toEqual(['公开部门预算，县财政局负责。']);
  });

  it('of a page with frames gives the framed page that says most', async () => {
    const part = (html: string): string => `--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n`;
    const bytes = strToU8(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n${part('<frameset><frame src=a></frameset>')}${part('<p>栏目</p>')}${part('<p>公开部门预算</p>')}--b--`);
    expect((await readDocument(bytes, '网页.mht')).blocks.map(({ text }) => text)).toEqual(['公开部门预算']);
  });

  it('without a page is damaged', async () => {
    await expect(readDocument(strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nAA'), 'a.mht')).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });
});
