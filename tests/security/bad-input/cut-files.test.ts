import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../../src-main/documents/document-error.ts';
import { readDocument } from '../../../src-main/documents/read-document.ts';
import { fixtureBytes, fixtureFolder } from './fixture-bytes.ts';
import { shareImports } from './import-attempt.ts';

const imports = shareImports();
const samples = readdirSync(fixtureFolder).filter((name) => name !== 'table-plan.txt');
const archive = Buffer.from(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="page"\r\n\r\n--page\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(fixtureBytes('list-plan.html')).toString('base64')}\r\n--page--\r\n`);

/** Every sample, and in the formats of other names. */
const files: readonly { fileName: string; bytes: Uint8Array }[] = [
  ...samples.map((fileName) => ({ fileName, bytes: fixtureBytes(fileName) })),
  { fileName: 'list-plan.wps', bytes: fixtureBytes('list-plan.doc') },
  { fileName: 'table-sheet.et', bytes: fixtureBytes('table-sheet.xls') },
  { fileName: 'list-plan.mht', bytes: new Uint8Array(archive) },
];
const extensions = [...new Set(files.map(({ fileName }) => path.extname(fileName)))];

/** Numbers from 0 to 1 that are the same in every run (Park and Miller). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Reads a broken file: how it ended, as long as that is a document or a refusal that the program expects. */
async function ending({ fileName, bytes }: { fileName: string; bytes: Uint8Array }, what: string): Promise<string> {
  try {
    const { blocks } = await readDocument(bytes, fileName);
    return blocks.length > 0 ? 'read' : 'nothing';
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw new Error(`${fileName} ${what} ended in a bug`, { cause: error });
  }
}

describe('broken files', () => {
  it('of every format that is read are among the samples', () => {
    expect(extensions.toSorted()).toEqual(['.csv', '.doc', '.docx', '.et', '.html', '.mht', '.ofd', '.pdf', '.txt', '.wps', '.xls', '.xlsx']);
  });

  it('cut at any length are read as far as they go or refused', async () => {
    const binary = /\.(?:docx|xlsx|ofd)$/u;
    for (const { fileName, bytes } of files) {
      for (const part of [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99]) {
        const length = Math.floor(bytes.length * part);
        const end = await ending({ fileName, bytes: bytes.subarray(0, length) }, `cut at ${length}`);
        expect(end, `${fileName} cut at ${length}`).toMatch(binary.test(fileName) ? /^FILE_(?:DAMAGED|FORMAT_UNSUPPORTED)$/u : /^(?:read|FILE_(?:DAMAGED|EMPTY|FORMAT_UNSUPPORTED))$/u);
      }
    }
  });

  it('with bytes changed anywhere are read or refused', async () => {
    for (const { fileName, bytes } of files) {
      const next = seededNumbers(bytes.length);
      // pdf.js may spend half a minute on a broken font, which only the worker's limit of time ends.
      const rounds = fileName.endsWith('.pdf') ? 3 : 8;
      for (let round = 0; round < rounds; round++) {
        const broken = new Uint8Array(bytes);
        const changes = 1 + Math.floor(next() * 20);
        for (let change = 0; change < changes; change++) broken[Math.floor(next() * broken.length)] = Math.floor(next() * 256);
        await ending({ fileName, bytes: broken }, `changed in round ${round}`);
      }
    }
  });

  it('go through the import with a sentence, and good ones behind them too', async () => {
    const half = (fileName: string): { fileName: string; bytes: Uint8Array } => {
      const file = files.find((one) => one.fileName === fileName);
      if (file === undefined) throw new Error(`no sample ${fileName}`);
      return { fileName, bytes: file.bytes.subarray(0, Math.floor(file.bytes.length / 2)) };
    };
    await imports().refuse({
      docx: [half('list-plan.docx'), 'FILE_DAMAGED', 'zip'],
      xlsx: [half('table-sheet.xlsx'), 'FILE_DAMAGED', 'zip'],
      ofd: [half('list-plan.ofd'), 'FILE_DAMAGED', 'zip'],
      doc: [half('list-plan.doc'), 'FILE_DAMAGED'],
      wps: [half('list-plan.wps'), 'FILE_DAMAGED'],
      xls: [half('table-sheet.xls'), 'FILE_DAMAGED'],
      et: [half('table-sheet.et'), 'FILE_DAMAGED'],
    });
    for (const fileName of ['list-plan.pdf', 'list-plan.html', 'list-plan.mht', 'table-sheet.csv', 'list-plan.txt']) {
      const { code } = await imports().attempt(half(fileName));
      expect([null, 'FILE_DAMAGED', 'FILE_EMPTY', 'FILE_FORMAT_UNSUPPORTED'], fileName).toContain(code);
    }
    await imports().goOn();
  });
});
