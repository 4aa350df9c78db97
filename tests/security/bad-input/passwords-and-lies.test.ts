import { describe, expect, it } from 'vitest';
import { compoundFileOf, pdfOfObjects, zipFile } from '../../support/bad-files.ts';
import { filePass, oldWorkbookFile } from '../../support/bad-workbooks.ts';
import { fixtureBytes } from './fixture-bytes.ts';
import { shareImports } from './import-attempt.ts';

const imports = shareImports();
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));

/** A .doc whose file information says that it is encrypted ([MS-DOC] 2.5.2, fEncrypted). */
function encryptedWord(): Uint8Array {
  const bytes = fixtureBytes('list-plan.doc');
  const at = Buffer.from(bytes.buffer).indexOf(Buffer.from([0xec, 0xa5]));
  bytes[at + 0x0b] = (bytes[at + 0x0b] ?? 0) | 1;
  return bytes;
}

const encryptedPackage = compoundFileOf({ EncryptionInfo: text('\u0004\u0000\u0004\u0000'), EncryptedPackage: new Uint8Array(4_096) });
const encryptedPdf = pdfOfObjects(
  ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>', `<</Filter/Standard/V 1/R 2/O<${'28'.repeat(32)}>/U<${'41'.repeat(32)}>/P -60>>`],
  '/Encrypt 4 0 R/ID[<00><00>]',
);
const packed = (flags: number): Uint8Array =>
  zipFile([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: fixtureBytes('list-plan.txt'), flags }]);

describe('files with a password', () => {
  it('are recognised in every format', async () => {
    const given = (fileName: string, bytes: Uint8Array): { fileName: string; bytes: Uint8Array } => ({ fileName, bytes });
    await imports().refuse({
      'a .docx with agile encryption': [given('a.docx', encryptedPackage), 'FILE_ENCRYPTED', 'office'],
      'an .xlsx with agile encryption': [given('a.xlsx', encryptedPackage), 'FILE_ENCRYPTED', 'office'],
      'an .xls with FILEPASS': [given('a.xls', oldWorkbookFile([], [filePass])), 'FILE_ENCRYPTED', 'xls'],
      'a .doc that says so': [given('a.doc', encryptedWord()), 'FILE_ENCRYPTED', 'doc'],
      'a .pdf with a user password': [given('a.pdf', encryptedPdf), 'FILE_ENCRYPTED', 'pdf'],
      'a zip with a password on its second entry': [given('a.docx', packed(1)), 'FILE_ENCRYPTED', 'zip'],
    });
  });
});

const real = { '.docx': 'list-plan.docx', '.xlsx': 'table-sheet.xlsx', '.ofd': 'list-plan.ofd', '.doc': 'list-plan.doc', '.xls': 'table-sheet.xls', '.pdf': 'list-plan.pdf', '.html': 'list-plan.html', '.txt': 'list-plan.txt' };

describe('endings that lie', () => {
  it.each(Object.entries(real))('%s under the endings of others is read by its content', async (own, sample) => {
    const others = Object.keys(real).filter((ending) => ending !== own);
    const ending = others[sample.length % others.length] ?? '';
    const texts = await imports().accept({ fileName: `plan${ending}`, bytes: fixtureBytes(sample) });
    expect(texts.length).toBeGreaterThan(5);
  });

  it('of what is no document are refused by their content', async () => {
    await imports().refuse({
      'a program': [{ fileName: 'plan.docx', bytes: new Uint8Array([...text('MZ\u0090\u0000\u0003'), ...new Uint8Array(2_000)]) }, 'FILE_FORMAT_UNSUPPORTED', 'program'],
      'a program of Linux': [{ fileName: 'plan.doc', bytes: new Uint8Array([...text('\u007fELF'), ...new Uint8Array(2_000)]) }, 'FILE_FORMAT_UNSUPPORTED', 'program'],
      'a photo': [{ fileName: 'plan.pdf', bytes: new Uint8Array([...text('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF'), ...new Uint8Array(2_000)]) }, 'FILE_FORMAT_UNSUPPORTED', 'image'],
      'a picture': [{ fileName: 'plan.xlsx', bytes: text('\u0089PNG\r\n\u001a\n') }, 'FILE_FORMAT_UNSUPPORTED', 'image'],
      'zero bytes': [{ fileName: 'plan.txt', bytes: new Uint8Array(100_000) }, 'FILE_FORMAT_UNSUPPORTED', 'unknown'],
      'an empty zip': [{ fileName: 'plan.docx', bytes: zipFile([]) }, 'FILE_DAMAGED', 'zip'],
    });
  });
});
