import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textsOf } from './read-text.ts';
import { listDefinition, listInstance, listItem, listLevel, paragraph, run, word, wordFile } from './word-file.ts';

const mark = (kind: string, inside = ''): string => run(`<w:fldChar w:fldCharType="${kind}">${inside}</w:fldChar>`);
const field = (instruction: string, result: string | null, form = ''): string =>
  mark('begin', form) + run(`<w:instrText>${instruction}</w:instrText>`) + (result === null ? '' : mark('separate') + result) + mark('end');
const line = (content: string): string => `<w:p>${content}</w:p>`;
const style = (id: string, kind: string, more: string): string => `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;

describe('fields', () => {
  it('print their result, never their code, also when they stand in each other', async () => {
    const inner = field('MERGEFIELD 单位', word('内层'));
    const outer = mark('begin') + run('<w:instrText>IF </w:instrText>') + inner + run('<w:instrText> = 1 "是" "否"</w:instrText>') + mark('separate') + word('结果') + mark('end');
    expect(await textsOf(line(field('HYPERLINK "http://a"', word('链接')) + outer + word('完')))).toEqual(['链接结果完']);
  });

  it('print characters in a circle and base texts of the pinyin guide', async () => {
    const instructions = [' eq \\o\\ac(○,1)', 'EQ \\o\\ac(○,21)', 'EQ \\* jc2 \\* "Font:仿宋" \\* hps16 \\o\\ad(\\s\\up 15(gōng),公)', 'EQ \\o\\ac(□,急)', 'EQ \\f(1,2)', 'PAGE'];
    expect(await textsOf(line(instructions.map((instruction) => field(instruction, null)).join('|').replaceAll('|', word('|'))))).toEqual(['①|21|公|急||']);
  });

  it('of forms print what is chosen', async () => {
    const list = '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="主动公开"/><w:listEntry w:val="依申请公开"/></w:ddList></w:ffData>';
    const ticked = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>';
    const empty = '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>';
    const body = field('FORMDROPDOWN', null, list) + field('FORMCHECKBOX', null, ticked) + word('是') + field('FORMCHECKBOX', '', empty) + word('否');
    expect(await textsOf(line(body))).toEqual(['依申请公开☑是□否']);
  });
});

describe('hidden text', () => {
  it('is left out when the run, its style or the paragraph style hides it, and shown where the run says so', async () => {
    const styles = style('Secret', 'character', '<w:rPr><w:vanish/></w:rPr>') + style('SecretChild', 'character', '<w:basedOn w:val="Secret"/>') +
      style('SecretLine', 'paragraph', '<w:rPr><w:vanish/></w:rPr>');
    const body = line(word('显') + word('甲', '<w:rStyle w:val="SecretChild"/>') + word('示', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')) +
      paragraph('乙', '<w:pStyle w:val="SecretLine"/>');
    expect(await textsOf(body, { styles })).toEqual(['显示']);
  });

  it('takes its paragraph end with it, and its number', async () => {
    const numbering = listDefinition(0, listLevel(0, 'decimal', '%1.')) + listInstance(1, 0);
    const reference = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const hidden = `<w:p><w:pPr>${reference}<w:rPr><w:vanish/></w:rPr></w:pPr>${word('藏', '<w:vanish/>')}</w:p>`;
    const separator = `<w:p><w:pPr>${reference}<w:outlineLvl w:val="0"/><w:rPr><w:vanish/></w:rPr></w:pPr>${word('标题。')}</w:p>`;
    expect(await textsOf(`${listItem('甲', 1)}${hidden}${separator}${paragraph('正文')}${listItem('乙', 1)}`, { numbering })).toEqual(['1.甲', '2.标题。正文', '3.乙']);
  });
});

describe('content controls', () => {
  const control = (content: string, properties = ''): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const asking = '<w:showingPlcHdr/>';

  it('print their content and not the words that ask for it', async () => {
    const body = control(paragraph('整段')) + control(paragraph('单击此处输入文字。'), asking) +
      line(word('公开方式：') + control(word('主动公开'), '<w:dropDownList/>') + control(word('选择一项。'), `<w:dropDownList/>${asking}`) + control(word('☒'), '<w14:checkbox xmlns:w14="x"/>'));
    expect(await textsOf(body)).toEqual(['整段', '公开方式：主动公开☒']);
  });
});

describe('paragraphs', () => {
  it('whose end is deleted go on in the next paragraph, but not in a table or behind the end of a cell', async () => {
    const deletedEnd = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    const cells = (text: string): string => `<w:tr><w:tc><w:p>${deletedEnd}${word(text)}</w:p></w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr>`;
    const body = `<w:p>${deletedEnd}${word('前')}</w:p><w:tbl>${cells('甲')}${cells('丙')}</w:tbl><w:p>${deletedEnd}${word('一')}</w:p><w:p>${deletedEnd}${word('二')}</w:p>${paragraph('三')}`;
    expect(await textsOf(body)).toEqual(['前', '甲', '乙', '丙', '乙', '一二三']);
  });

  it('inserted and moved here are in, deleted and moved away are out', async () => {
    const body = `<w:ins w:id="1">${paragraph('插入的段')}</w:ins><w:moveTo w:id="2">${paragraph('移来')}</w:moveTo><w:moveFrom w:id="3">${paragraph('移走')}</w:moveFrom>` +
      `<w:p><w:pPr><w:rPr><w:moveFrom w:id="4"/></w:rPr></w:pPr><w:moveFrom w:id="5">${word('移走的段')}</w:moveFrom></w:p>` +
      `<w:p><w:pPr><w:rPr><w:ins w:id="6"/></w:rPr></w:pPr><w:ins w:id="7">${word('新段')}</w:ins></w:p>`;
    expect(await textsOf(body)).toEqual(['插入的段', '移来', '新段']);
  });

  it('of the table of contents are left out', async () => {
    const styles = style('T', 'paragraph', '').replace('<w:name w:val="T"/>', '<w:name w:val="toc 1"/>') + style('T2', 'paragraph', '<w:basedOn w:val="T"/>');
    expect(await textsOf(paragraph('一、总体要求\t1', '<w:pStyle w:val="T"/>') + paragraph('(一)目标\t2', '<w:pStyle w:val="T2"/>') + paragraph('一、总体要求'), { styles })).toEqual(['一、总体要求']);
  });

  it('keep formulas, smart tags and text of either direction', async () => {
    const body = line(`<w:smartTag>${word('公开率')}</w:smartTag><m:oMath><m:r><m:t>≥</m:t></m:r><m:sSup><m:e><m:r><m:t>95</m:t></m:r></m:e></m:sSup></m:oMath><w:bdo>${word('%')}</w:bdo>`);
    expect(await textsOf(body)).toEqual(['公开率≥95%']);
  });

  it('print no number that its list hides, and circled numbers of symbol fonts', async () => {
    const numbering = listDefinition(0, listLevel(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>')) + listInstance(1, 0);
    const symbol = (font: string, code: string): string => run(`<w:sym w:font="${font}" w:char="${code}"/>`);
    const body = listItem('项', 1) + line(symbol('Wingdings', 'F081') + symbol('Wingdings 2', 'F06B') + symbol('Wingdings', 'F0A8') + symbol('Symbol', 'F0B7') + word('目'));
    expect(await textsOf(body, { numbering })).toEqual(['项', '①②□目']);
  });
});

describe('other forms of the package', () => {
  it('are read: the strict form of the standard, and a header is left out', async () => {
    const numbering = listDefinition(0, listLevel(0, 'chineseCounting', '%1、')) + listInstance(1, 0);
    const footnotes = `<w:footnote w:id="1">${paragraph('脚注')}</w:footnote>`;
    const body = listItem('甲', 1) + line(word('乙') + run('<w:footnoteReference w:id="1"/>'));
    expect(await textsOf(body, { numbering, footnotes, header: paragraph('页眉'), strict: true })).toEqual(['一、甲', '乙', '注：脚注']);
  });

  it('may hold a web page, a text or another document', async () => {
    const chunk = '<w:altChunk r:id="chunk"/>';
    const read = (name: string, bytes: Uint8Array): Promise<string[]> => textsOf(paragraph('前') + chunk + paragraph('后'), { chunk: { name, bytes } });
    expect(await read('a.htm', strToU8('<html><body><p>网页</p></body></html>'))).toEqual(['前', '网页', '后']);
    expect(await read('a.txt', strToU8('一行文字'))).toEqual(['前', '一行文字', '后']);
    expect(await read('a.docx', wordFile({ body: paragraph('内层') + chunk, chunk: { name: 'b.txt', bytes: strToU8('更内层') } }))).toEqual(['前', '内层', '后']);
    await expect(read('a.rtf', strToU8('{\\rtf1 x}'))).rejects.toMatchObject({ code: 'FILE_FORMAT_UNSUPPORTED', data: { format: 'rtf' } });
  });
});
