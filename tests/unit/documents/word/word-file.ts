import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Bytes of a .docx whose body, lists and styles are given as WordprocessingML. */
export function wordFile(parts: { body: string; numbering?: string; styles?: string; prolog?: string }): Uint8Array {
  const xml = (root: string, content: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${parts.prolog ?? ''}<w:${root} ${namespaces}>${content}</w:${root}>`);
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationType}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationType}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${relationType}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/document.xml': xml('document', `<w:body>${parts.body}</w:body>`),
    'word/numbering.xml': xml('numbering', parts.numbering ?? ''),
    'word/styles.xml': xml('styles', parts.styles ?? ''),
  });
}

/** A paragraph with text and the content of its `pPr`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph of a list. */
export function listItem(text: string, numId: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** One level of a list: format, printed pattern and further properties. */
export function listLevel(level: number, format: string, pattern: string, more = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
}

/** A list definition with its levels. */
export function listDefinition(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
}

/** A list that paragraphs name by `numId`. */
export function listInstance(numId: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}
