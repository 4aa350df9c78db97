import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deflatedRepeat, zipFile, type ZipEntry } from '../../support/bad-files.ts';
import { paragraph, wordFile } from '../../unit/documents/word/word-file.ts';
import { fixtureBytes } from './fixture-bytes.ts';
import { shareImports } from './import-attempt.ts';

const imports = shareImports();
const mebibyte = 1024 * 1024;
const archives = { docx: fixtureBytes('list-plan.docx'), xlsx: fixtureBytes('table-sheet.xlsx'), ofd: fixtureBytes('list-plan.ofd') };
type Archive = keyof typeof archives;
const mainPart: Record<Archive, string> = { docx: 'word/document.xml', xlsx: 'xl/worksheets/sheet1.xml', ofd: 'Doc_0/Document.xml' };
const wordStart = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const wordEnd = '</w:body></w:document>';

/** A real document of which some parts are exchanged or added. */
function withEntries(archive: Archive, entries: readonly ZipEntry[], fileName = `plan.${archive}`): { fileName: string; bytes: Uint8Array } {
  const names = new Set(entries.map(({ name }) => name));
  const own = Object.entries(unzipSync(archives[archive])).flatMap(([name, content]) => (names.has(name) ? [] : [{ name, content }]));
  return { fileName, bytes: zipFile([...own, ...entries]) };
}

const gigabyte = deflatedRepeat({ block: Buffer.alloc(mebibyte, ' '), times: 1024 });
const nearRatio = deflatedRepeat({ block: Buffer.alloc(mebibyte, ' '), times: 19 });

describe('archives', () => {
  it('that unpack to a gigabyte are refused from their directory', async () => {
    const bomb = (archive: Archive): ZipEntry => ({ name: mainPart[archive], content: gigabyte });
    await imports().refuse({
      docx: [withEntries('docx', [bomb('docx')]), 'FILE_LIMIT_EXCEEDED', 'unpackedBytes'],
      xlsx: [withEntries('xlsx', [bomb('xlsx')]), 'FILE_LIMIT_EXCEEDED', 'unpackedBytes'],
      ofd: [withEntries('ofd', [bomb('ofd')]), 'FILE_LIMIT_EXCEEDED', 'unpackedBytes'],
    });
  });

  it('that state a small size are unpacked to no more than that', async () => {
    const liar = (archive: Archive): ZipEntry => ({ name: mainPart[archive], content: gigabyte, statedSize: 5_000 });
    await imports().refuse({
      docx: [withEntries('docx', [liar('docx')]), 'FILE_DAMAGED', 'zip'],
      ofd: [withEntries('ofd', [liar('ofd')]), 'FILE_DAMAGED', 'zip'],
    });
  });

  it('whose entries are the same bytes over and over are refused by the sum', async () => {
    const overlaps = Array.from({ length: 4_000 }, (_, index) => ({ name: `xl/worksheets/copy${index}.xml`, content: '', overlapsPrevious: true }));
    const many = Array.from({ length: 9 }, (_, index) => ({ name: `xl/worksheets/part${index}.xml`, content: nearRatio }));
    await imports().refuse({
      'one part named four thousand times': [withEntries('xlsx', [{ name: 'xl/worksheets/first.xml', content: nearRatio }, ...overlaps]), 'FILE_LIMIT_EXCEEDED', 'unpackedBytes'],
      'parts that are each small enough': [withEntries('xlsx', many), 'FILE_LIMIT_EXCEEDED', 'unpackedBytes'],
    });
  });

  it('in archives are never opened', async () => {
    const nested = zipFile([{ name: 'inner.zip', content: zipFile([{ name: 'plan.docx', content: archives.docx }]) }]);
    await imports().accept(withEntries('docx', [{ name: 'word/embeddings/bomb.zip', content: gigabyte }]));
    await imports().refuse({ 'a zip in a zip': [{ fileName: 'plan.docx', bytes: nested }, 'FILE_FORMAT_UNSUPPORTED', 'archive'] });
  });

  it('of a hundred thousand entries are refused', async () => {
    const entries = Array.from({ length: 100_000 }, (_, index) => ({ name: `word/${index}.xml`, content: '', overlapsPrevious: index > 0 }));
    await imports().refuse({ docx: [{ fileName: 'plan.docx', bytes: zipFile(entries) }, 'FILE_LIMIT_EXCEEDED', 'archiveEntries'] });
  });

  it('with names that lead outside are read, and nothing is written by those names', async () => {
    const names = ['../../../outside.xml', '/etc/outside.xml', 'C:\\outside.xml', 'word/../../outside.xml', 'CON', `${'长'.repeat(300)}.xml`, '__proto__', 'constructor'];
    await imports().accept(withEntries('docx', names.map((name) => ({ name, content: '<x/>' }))));
    expect(imports().workspace.keptFiles().filter((name) => name.includes('outside'))).toEqual([]);
  });
});

describe('XML', () => {
  it('with a document type or entities is refused', async () => {
    const laughs = `<!DOCTYPE l [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join('')}]>`;
    const outside = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const remote = '<!DOCTYPE l SYSTEM "http://127.0.0.1:9/x.dtd">';
    const word = (prolog: string, text: string): { fileName: string; bytes: Uint8Array } => ({ fileName: 'plan.docx', bytes: wordFile({ prolog, body: paragraph(text) }) });
    const part = (archive: Archive, text: string): { fileName: string; bytes: Uint8Array } => withEntries(archive, [{ name: mainPart[archive], content: text }]);
    await imports().refuse({
      'a billion laughs in a Word file': [word(laughs, '&a9;'), 'FILE_DAMAGED', 'docx'],
      'a file as an entity': [word(outside, '&x;'), 'FILE_DAMAGED', 'docx'],
      'a remote document type': [word(remote, '公开'), 'FILE_DAMAGED', 'docx'],
      'an entity that nothing defines': [word('', '&undefined;'), 'FILE_DAMAGED', 'docx'],
      'a billion laughs in a workbook': [part('xlsx', `${laughs}<worksheet><sheetData><row><c><v>&a9;</v></c></row></sheetData></worksheet>`), 'FILE_DAMAGED', 'xlsx'],
      'a billion laughs in an OFD': [part('ofd', `${laughs}<Document>&a9;</Document>`), 'FILE_DAMAGED', 'ofd'],
    });
  });

  it('nested without end or with too many tags is refused', async () => {
    const nested = '<w:x>'.repeat(100_000) + '</w:x>'.repeat(100_000);
    await imports().refuse({
      'too many tags': [{ fileName: 'plan.docx', bytes: wordFile({ body: `<w:p>${'<w:r/>'.repeat(1_100_000)}</w:p>` }) }, 'FILE_LIMIT_EXCEEDED', 'xmlTags'],
      'tables in tables': [{ fileName: 'plan.docx', bytes: wordFile({ body: `${'<w:tbl><w:tr><w:tc>'.repeat(3_000)}${paragraph('公开')}${'</w:tc></w:tr></w:tbl>'.repeat(3_000)}` }) }, 'FILE_LIMIT_EXCEEDED', 'depth'],
    });
    const { code } = await imports().attempt({ fileName: 'plan.docx', bytes: wordFile({ body: nested }) });
    expect(['FILE_EMPTY', 'FILE_LIMIT_EXCEEDED']).toContain(code);
    const endless = '<w:styles xmlns:w="w"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>';
    await imports().accept(withEntries('docx', [{ name: 'word/document.xml', content: `${wordStart}${paragraph('1.公开预算', '<w:pStyle w:val="a"/>')}${wordEnd}` }, { name: 'word/styles.xml', content: endless }]), 1);
  });
});
