import { utils, write } from '@e965/xlsx';
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPages } from '../../src-main/documents/portable-document/read-portable-document.ts';
import { ofdFile } from '../../tests/unit/documents/ofd/ofd-file.ts';
import { scratchFolder } from './bench-workspace.ts';

/** One plan as a file of one format. */
export interface FormatFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files, how many pages LibreOffice prints them on, and the formats that could not be made here. */
export interface FormatFiles {
  readonly files: readonly FormatFile[];
  readonly pages: number | null;
  readonly missing: readonly string[];
}

/** 三号 and a line pitch of 28 pt, as letters of offices are printed (GB/T 9704-2012). */
const letterType = { size: 32, line: 560 };

/** Writes the same lines in every format: by LibreOffice where it is installed, else without .doc, .pdf and .ofd. */
export async function makeFormatFiles(lines: readonly string[]): Promise<FormatFiles> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`;
  const own = [
    { name: 'plan.txt', bytes: encode(lines.join('\n')) },
    { name: 'plan.html', bytes: encode(html) },
    { name: 'plan.mht', bytes: encode(`MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${html}`) },
    { name: 'plan.docx', bytes: await letter(lines) },
    ...workbooks(lines),
  ];
  try {
    const [doc, pdf] = convertLetter(own.find(({ name }) => name === 'plan.docx')?.bytes ?? new Uint8Array());
    const pages = await readPages(pdf);
    const printed = [
      { name: 'plan.doc', bytes: doc },
      { name: 'plan.pdf', bytes: pdf },
      { name: 'plan.ofd', bytes: ofdFile(pages) },
    ];
    return { files: [...own, ...printed], pages: pages.length, missing: [] };
  } catch {
    return { files: own, pages: null, missing: ['plan.doc', 'plan.pdf', 'plan.ofd'] };
  }
}

async function letter(lines: readonly string[]): Promise<Uint8Array> {
  const font = { ascii: 'Liberation Serif', hAnsi: 'Liberation Serif', eastAsia: 'Noto Serif CJK SC' };
  const children = lines.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 640 },
        spacing: { line: letterType.line },
        children: [new TextRun({ text, size: letterType.size, font })],
      }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** An item as the columns of a table of tasks. */
const itemParts = /^(\d+)\.(.*)\(牵头单位:(.*);责任单位:(.*);完成时限:(.*)\)$/u;

/** A row for each line: the parts of an item in columns of their own, a heading alone. */
function workbooks(lines: readonly string[]): FormatFile[] {
  const book = utils.book_new();
  const rows = lines.map((line) => itemParts.exec(line)?.slice(1) ?? [line]);
  utils.book_append_sheet(book, utils.aoa_to_sheet([['序号', '工作任务', '牵头单位', '责任单位', '完成时限'], ...rows]));
  const types = { xlsx: 'xlsx', xls: 'biff8', csv: 'csv' } as const;
  return Object.entries(types).map(([ending, bookType]) => ({
    name: `plan.${ending}`,
    bytes: new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer),
  }));
}

function convertLetter(docx: Uint8Array): [doc: Uint8Array, pdf: Uint8Array] {
  const folder = scratchFolder();
  const source = path.join(folder, 'plan.docx');
  writeFileSync(source, docx);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const convert = (filter: string, ending: string): Uint8Array => {
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, source], { stdio: 'ignore', timeout: 180_000 });
    return new Uint8Array(readFileSync(path.join(folder, `plan.${ending}`)));
  };
  return [convert('doc:MS Word 97', 'doc'), convert('pdf:writer_pdf_Export', 'pdf')];
}
