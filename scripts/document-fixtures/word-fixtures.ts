/**
 * The Word files of `tests/fixtures/documents` that LibreOffice writes from one flat source with everything that an
 * office's file may hold besides plain text: text boxes, notes, tracked changes, hidden text, fields, a table of
 * contents, tables in tables, rows numbered automatically.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Converts a file with LibreOffice: source, filter, name of the fixture. */
export type Convert = (source: string, filter: string, target: string) => void;

const namespaces = [
  'office', 'text', 'table', 'style', 'draw',
].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`).join(' ') +
  ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"';

const paragraph = (content: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${content}</text:p>`;

/** A frame with text, anchored in a paragraph, centimetres from its corner. */
const textBox = (name: string, content: string, down: number): string =>
  `<draw:frame draw:name="${name}" text:anchor-type="paragraph" draw:style-name="box" svg:x="1cm" svg:y="${down}cm" svg:width="9cm"><draw:text-box fo:min-height="1cm">${content}</draw:text-box></draw:frame>`;
/** A drawn shape with text. */
const shape = (content: string, down: number): string =>
  `<draw:custom-shape text:anchor-type="paragraph" draw:style-name="box" svg:x="1cm" svg:y="${down}cm" svg:width="8cm" svg:height="2cm">${content}<draw:enhanced-geometry svg:viewBox="0 0 21600 21600" draw:type="rectangle" draw:enhanced-path="M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N"/></draw:custom-shape>`;
const footnote = (id: string, kind: 'footnote' | 'endnote', text: string): string =>
  `<text:note text:id="${id}" text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${paragraph(text)}</text:note-body></text:note>`;
const cell = (content: string, properties = ''): string => `<table:table-cell office:value-type="string" ${properties}>${content}</table:table-cell>`;
const numbered = (text: string): string => `<text:list text:style-name="rows" xml:id="n" text:continue-numbering="true"><text:list-item>${paragraph(text)}</text:list-item></text:list>`;
const table = (name: string, columns: number, rows: readonly string[]): string =>
  `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="${columns}"/>${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`;

const author = '<office:change-info><dc:creator>clerk</dc:creator><dc:date>2026-03-01T08:00:00</dc:date></office:change-info>';
const changes = `<text:tracked-changes>${[
  `<text:changed-region text:id="ct1"><text:deletion>${author}${paragraph('旧的说法')}</text:deletion></text:changed-region>`,
  `<text:changed-region text:id="ct2"><text:insertion>${author}</text:insertion></text:changed-region>`,
  `<text:changed-region text:id="ct3"><text:deletion>${author}${paragraph('整段删去。')}${paragraph('')}</text:deletion></text:changed-region>`,
].join('')}</text:tracked-changes>`;

const level = (number: number, format: string, prefix: string, suffix: string): string =>
  `<text:list-level-style-number text:level="${number}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;

const styles = `<office:styles>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading" style:family="paragraph"/>
<style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
</office:styles>
<office:automatic-styles>
<style:style style:name="secret" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="box" style:family="graphic"><style:graphic-properties style:wrap="parallel" style:run-through="foreground" style:vertical-pos="from-top" style:vertical-rel="paragraph" style:horizontal-pos="from-left" style:horizontal-rel="paragraph"/></style:style>
<text:list-style style:name="rows">${level(1, '1', '', '')}</text:list-style>
<text:list-style style:name="outline">${level(1, '一, 二, 三, ...', '', '、')}${level(2, '一, 二, 三, ...', '（', '）')}</text:list-style>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
<style:header>${paragraph('页眉里的字')}</style:header>
<style:footer>${paragraph(`${textBox('foot', paragraph('— <text:page-number text:select-page="current">1</text:page-number> —'), 0)}页脚里的字`)}</style:footer>
</style:master-page></office:master-styles>`;

const item = (text: string): string => `<text:list text:style-name="outline" xml:id="i" text:continue-numbering="true"><text:list-item>${paragraph(text)}</text:list-item></text:list>`;

/** What the text of the fixtures has to be is in `word-features.txt`, line by line. */
const body = `<office:text>${changes}
${paragraph(`${textBox('title', paragraph('青屏县2026年政务公开工作要点'), 0)}${textBox('page', paragraph('— <text:page-number>1</text:page-number> —'), 3)}`)}
<text:table-of-content text:name="toc"><text:table-of-content-source text:outline-level="2"/><text:index-body>${paragraph('一、目录里的一行<text:tab/>1', 'Contents_20_1')}</text:index-body></text:table-of-content>
${item(`推进决策公开<text:span text:style-name="secret">藏起来的字</text:span>。${shape(paragraph('形状里的提示'), 1)}`)}
${item(`<text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>新的说法<text:change-end text:change-id="ct2"/>留着。`)}
<text:p text:style-name="Standard"><text:change-start text:change-id="ct3"/><text:change-end text:change-id="ct3"/>后一段保留。</text:p>
${paragraph(`第一行<text:line-break/>第二行<text:tab/>又一格。<text:ruby><text:ruby-base>公</text:ruby-base><text:ruby-text>gōng</text:ruby-text></text:ruby>开<text:a xlink:href="http://example.invalid/">网址</text:a>。`)}
${paragraph(`责任单位${footnote('ftn1', 'footnote', '排在第一位的为牵头单位。')}：县司法局、县财政局。${footnote('ftn2', 'endnote', '本表由县政府办解释。')}`)}
${table('frame', 1, [cell(`${paragraph('外框里的话')}${table('inner', 3, [
  cell(paragraph('序号')) + cell(paragraph('工作任务')) + cell(paragraph('责任单位')),
  cell(numbered('')) + cell(paragraph('公开部门预算'), 'table:number-rows-spanned="2"') + cell(paragraph('县财政局')),
  `${cell(numbered(''))}<table:covered-table-cell/>${cell(`${paragraph('县审计局')}${paragraph('县税务局')}`)}`,
  cell(paragraph('合并的一行'), 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + cell(paragraph(textBox('incell', paragraph('格内框'), 0))),
])}${paragraph('')}`)])}
${paragraph('两张表之间的话。')}
${table('outer', 2, [
  cell(paragraph('工作任务')) + cell(paragraph('工作要求')),
  cell(paragraph('公开部门预算决算和绩效情况')) + cell(`${paragraph('要求')}${table('small', 2, [cell(paragraph('内甲')) + cell(paragraph('内乙'))])}${paragraph('末尾')}`),
])}
${item('最后一项。')}
</office:text>`;

/** Writes `word-features.docx` and `.doc` into the folder of fixtures; the source is put into `scratch`. */
export function makeWordFixtures(scratch: string, convert: Convert): void {
  const source = path.join(scratch, 'word-features.fodt');
  writeFileSync(source, `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">${styles}<office:body>${body}</office:body></office:document>`);
  convert(source, 'docx:MS Word 2007 XML', 'word-features.docx');
  convert(source, 'doc:MS Word 97', 'word-features.doc');
}
