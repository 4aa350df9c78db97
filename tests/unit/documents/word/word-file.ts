import { strToU8 as encode, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** What differs in the strict form of the standard (ISO/IEC 29500-1, Strict). */
const strictNames = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  [relationType, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
] as const;

export interface WordParts {
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  prolog?: string;
  /** A file that `<w:altChunk r:id="chunk"/>` stands for, with the name of its part. */
  chunk?: { name: string; bytes: Uint8Array };
  strict?: boolean;
}

/** Bytes of a .docx whose body, lists, styles and notes are given as WordprocessingML. */
export function wordFile(parts: WordParts): Uint8Array {
  const strToU8 = (text: string): Uint8Array =>
    encode(parts.strict === true ? strictNames.reduce((changed, [from, to]) => changed.replaceAll(from, to), text) : text);
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
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationType}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${relationType}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${relationType}/footnotes" Target="footnotes.xml"/><Relationship Id="r4" Type="${relationType}/endnotes" Target="endnotes.xml"/><Relationship Id="r5" Type="${relationType}/header" Target="header1.xml"/>${
        parts.chunk === undefined ? '' : `<Relationship Id="chunk" Type="${relationType}/aFChunk" Target="${parts.chunk.name}"/>`
      }</Relationships>`,
    ),
    'word/document.xml': xml('document', `<w:body>${parts.body}</w:body>`),
    'word/numbering.xml': xml('numbering', parts.numbering ?? ''),
    'word/styles.xml': xml('styles', parts.styles ?? ''),
    'word/footnotes.xml': xml('footnotes', parts.footnotes ?? ''),
    'word/endnotes.xml': xml('endnotes', parts.endnotes ?? ''),
    'word/header1.xml': xml('hdr', parts.header ?? ''),
    ...(parts.chunk === undefined ? {} : { [`word/${parts.chunk.name}`]: parts.chunk.bytes }),
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

/** A run with the content of its `rPr`. */
export function run(content: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
}

/** A run of text. */
export function word(text: string, properties = ''): string {
  return run(`<w:t xml:space="preserve">${text}</w:t>`, properties);
}

/** A cell of a table; its content is a text or, when it begins with `<`, WordprocessingML. */
export function cell(content: string, properties = ''): string {
  const inside = content === '' ? '<w:p/>' : content.startsWith('<') ? content : paragraph(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
}

/** A row of a table. */
export function row(cells: string, properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
}
