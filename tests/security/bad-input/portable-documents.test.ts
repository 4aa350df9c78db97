import { deflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deflatedRepeat, pdfOfObjects, pdfStream, zipFile } from '../../support/bad-files.ts';
import { ofdOfContents } from '../../unit/documents/ofd/ofd-file.ts';
import { fixtureBytes } from './fixture-bytes.ts';
import { shareImports } from './import-attempt.ts';

const imports = shareImports();
const mebibyte = 1024 * 1024;
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>';
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const shown = 'BT /F1 12 Tf 72 700 Td (1. A plan of one page) Tj ET';
const content = (text: string, dictionary = ''): Buffer => pdfStream(dictionary, Buffer.from(text));

/** Objects of a PDF of one page, its catalogue, pages, page, font and content exchanged by number, and more behind them. */
function pdf(changed: Readonly<Record<number, string | Buffer>>, more: readonly (string | Buffer)[] = [], tail = ''): { fileName: string; bytes: Uint8Array } {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', page, font, content(shown)].map((object, index) => changed[index + 1] ?? object);
  return { fileName: 'plan.pdf', bytes: new Uint8Array(Buffer.concat([pdfOfObjects([...objects, ...more]), Buffer.from(tail, 'latin1')])) };
}

/** A zlib stream that unpacks to a gigabyte. */
const gigabyte = Buffer.concat([Buffer.from([0x78, 0x9c]), deflatedRepeat({ block: Buffer.alloc(mebibyte, ' '), times: 1024 }).packed, Buffer.alloc(4)]);

describe('PDF', () => {
  it('of one sound page, as the others are made of, is read', async () => {
    expect(await imports().accept(pdf({}), 0)).toEqual(['1. A plan of one page']);
  });

  it('with streams that unpack to a gigabyte is refused', async () => {
    await imports().refuse({
      'packed once': [pdf({ 5: pdfStream('/Filter/FlateDecode', gigabyte) }), 'FILE_LIMIT_EXCEEDED', 'unpackedBytes'],
      'packed twice': [pdf({ 5: pdfStream('/Filter[/FlateDecode/FlateDecode]', deflateSync(gigabyte)) }), 'FILE_LIMIT_EXCEEDED', 'unpackedBytes'],
      'packed twice by short names': [pdf({ 5: pdfStream('/Filter[/Fl/Fl]', deflateSync(gigabyte)) }), 'FILE_LIMIT_EXCEEDED', 'unpackedBytes'],
      'packed by names written by code': [pdf({ 5: pdfStream('/Filter[/Fl#61teDecode/#46l]', deflateSync(gigabyte)) }), 'FILE_LIMIT_EXCEEDED', 'unpackedBytes'],
      'packed twice by filters named elsewhere': [pdf({ 5: pdfStream('/Filter 6 0 R', deflateSync(gigabyte)) }, ['[/FlateDecode/FlateDecode]']), 'FILE_LIMIT_EXCEEDED', 'unpackedBytes'],
      'packed, then written in hexadecimal': [pdf({ 5: pdfStream('/Filter[/ASCIIHexDecode/FlateDecode]', Buffer.from(`${gigabyte.toString('hex')}>`)) }), 'FILE_LIMIT_EXCEEDED', 'unpackedBytes'],
    });
  });

  it('with a hundred thousand pages, or that claims them, is read or refused', async () => {
    const many = `<</Type/Pages/Count 100000/Kids[${'3 0 R '.repeat(100_000)}]>>`;
    for (const pages of [many, '<</Type/Pages/Count 1000000000/Kids[3 0 R]>>', '<</Type/Pages/Count -5/Kids[3 0 R]>>']) {
      const { code } = await imports().attempt(pdf({ 2: pages }));
      expect([null, 'FILE_DAMAGED', 'FILE_EMPTY', 'FILE_LIMIT_EXCEEDED', 'FILE_FORMAT_UNSUPPORTED']).toContain(code);
    }
    await imports().goOn();
  });

  it('whose objects lead in circles is read or refused', async () => {
    const formPage = page.replace('/Font', '/XObject<</X 6 0 R>>/Font');
    const form = (next: number): Buffer => content('/X Do '.repeat(10), `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${next} 0 R>>>>`);
    const circles = [
      pdf({ 2: '<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]>>' }),
      pdf({ 5: '5 0 R' }),
      pdf({ 3: formPage, 5: content(`/X Do ${shown}`) }, [form(6)]),
      pdf({ 5: '['.repeat(100_000) + ']'.repeat(100_000) }),
      pdf({}, [content('1 0 2 0', '/Type/ObjStm/N 1000000000/First 10/Extends 6 0 R')]),
    ];
    for (const file of circles) expect([null, 'FILE_DAMAGED', 'FILE_FORMAT_UNSUPPORTED', 'FILE_LIMIT_EXCEEDED']).toContain((await imports().attempt(file)).code);
    await imports().goOn();
  });

  it('with a table of two thousand million objects, or tables that lead in circles, is read or damaged', async () => {
    const at = pdf({}).bytes.length;
    const table = (rows: string, previous: string): string => `xref\n0 ${rows}\n0000000000 65535 f \ntrailer\n<</Size ${rows}/Root 1 0 R${previous}>>\nstartxref\n${at}\n%%EOF`;
    for (const tail of [table('2000000000', ''), table('1', `/Prev ${at}`)]) {
      expect([null, 'FILE_DAMAGED']).toContain((await imports().attempt(pdf({}, [], tail))).code);
    }
    await imports().goOn();
  });
});

describe('OFD', () => {
  const parts = unzipSync(fixtureBytes('list-plan.ofd'));
  const pages = new TextDecoder().decode(parts['Doc_0/Document.xml']);
  const [firstPage = ''] = /<ofd:Page [^>]*>/u.exec(pages) ?? [];
  const ofd = (changed: Readonly<Record<string, string>>): { fileName: string; bytes: Uint8Array } => {
    const all: Record<string, string | Uint8Array> = { ...parts, ...changed };
    return { fileName: 'plan.ofd', bytes: zipFile(Object.entries(all).map(([name, part]) => ({ name, content: part }))) };
  };
  const withPages = (list: string): { fileName: string; bytes: Uint8Array } => ofd({ 'Doc_0/Document.xml': pages.replace(/<ofd:Pages>.*<\/ofd:Pages>/su, () => `<ofd:Pages>${list}</ofd:Pages>`) });

  it('whose pages lead in circles or are too many is refused', async () => {
    const root = '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>OFD.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>';
    await imports().refuse({
      'the document is its own root': [ofd({ 'OFD.xml': root }), 'FILE_DAMAGED', 'ofd'],
      'a hundred thousand documents': [ofd({ 'OFD.xml': root.replace(/<ofd:DocBody>.*<\/ofd:DocBody>/u, (body) => body.replace('OFD.xml', 'Doc_0/Document.xml').repeat(100_000)) }), 'FILE_LIMIT_EXCEEDED', 'pages'],
      'a hundred thousand pages': [withPages(firstPage.repeat(100_000)), 'FILE_LIMIT_EXCEEDED', 'pages'],
    });
    const { code } = await imports().attempt(withPages(firstPage.replace(/BaseLoc="[^"]*"/u, 'BaseLoc="Document.xml"')));
    expect(['FILE_EMPTY', 'FILE_DAMAGED', 'FILE_FORMAT_UNSUPPORTED']).toContain(code);
  });

  it('with blocks in blocks or steps without end is read or refused', async () => {
    const box = '0 0 210 297';
    const deep = ofdOfContents([{ box, content: '<ofd:PageBlock>'.repeat(5_000) + '</ofd:PageBlock>'.repeat(5_000) }]);
    const steps = ofdOfContents([{ box, content: `<ofd:TextObject Boundary="0 0 10 10" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="${'g 10000 1 '.repeat(200_000)}">公开</ofd:TextCode></ofd:TextObject>` }]);
    await imports().refuse({ deep: [{ fileName: 'plan.ofd', bytes: deep }, 'FILE_LIMIT_EXCEEDED', 'depth'] });
    const { code } = await imports().attempt({ fileName: 'plan.ofd', bytes: steps });
    expect([null, 'FILE_FORMAT_UNSUPPORTED']).toContain(code);
  });
});
