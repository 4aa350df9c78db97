import { strToU8, zipSync } from 'fflate';

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const types = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A .docx with this body. */
export function wordDocument(body: string): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document ${namespaces}><w:body>${body}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(relations), 'word/document.xml': strToU8(xml), 'docProps/custom.bin': new Uint8Array([1, 2, 3]) });
}

/** A cell; `font` are the properties of its text and of its empty paragraph. */
export function wordCell(text: string, { properties = '', font = '' } = {}): string {
  const run = text === '' ? '' : `<w:r>${font}<w:t>${text}</w:t></w:r>`;
  return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr><w:p w14:paraId="0A0B0C0D"><w:pPr><w:jc w:val="left"/>${font}</w:pPr>${run}</w:p></w:tc>`;
}

/** A row of cells. */
export const wordRow = (cells: readonly string[], properties = ''): string => `<w:tr>${properties}${cells.join('')}</w:tr>`;

/** A table of rows. */
export const wordTable = (rows: readonly string[], columns = 1): string => `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** A paragraph. */
export const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const fangSong = '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="24"/></w:rPr>';
const header = (text: string, properties = ''): string => wordCell(text, { properties, font: '<w:rPr><w:b/></w:rPr>' });

/** A city's progress table as a letter: headers of two rows, a heading, a task over two rows, a row of an exact height. */
export function superiorDocument(): Uint8Array {
  const empty = (): string => wordCell('', { font: fangSong });
  const exact = '<w:trPr><w:trHeight w:val="500" w:hRule="exact"/></w:trPr>';
  return wordDocument(
    [
      wordParagraph('附件2'),
      wordParagraph('政务公开任务进展情况表'),
      wordTable([
        wordRow([header('序号', '<w:vMerge w:val="restart"/>'), header('工作任务', '<w:vMerge w:val="restart"/>'), header('落实情况', '<w:gridSpan w:val="2"/>')]),
        wordRow([header('', '<w:vMerge/>'), header('', '<w:vMerge/>'), header('进展'), header('完成状态')]),
        wordRow([wordCell('一、深化重点领域公开', { properties: '<w:gridSpan w:val="4"/>' })]),
        wordRow([wordCell('1'), wordCell('惠企政策 &amp; 解读'), empty(), empty()], exact),
        wordRow([wordCell('2'), wordCell('民生公开', { properties: '<w:vMerge w:val="restart"/>' }), wordCell('原有进展', { font: fangSong, properties: '<w:vMerge w:val="restart"/>' }), empty()]),
        wordRow([wordCell(''), wordCell('', { properties: '<w:vMerge/>' }), wordCell('', { properties: '<w:vMerge/>' }), empty()]),
      ], 4),
      wordParagraph('填报人：'),
      wordTable([wordRow([wordCell('其他表')])]),
    ].join(''),
  );
}
