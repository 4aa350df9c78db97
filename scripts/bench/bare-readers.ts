import { read, utils } from '@e965/xlsx';
import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { Buffer } from 'node:buffer';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import WordExtractor from 'word-extractor';
import { CharacterMaps } from '../../src-main/documents/portable-document/character-maps.ts';

/** What a format is read with when nothing is made of it: the bare library, and how to run it. */
export interface BareReader {
  readonly library: string;
  readonly run: (bytes: Uint8Array) => unknown;
}

const xlsx: BareReader = {
  library: '@e965/xlsx, rows of the first sheet',
  run: (bytes) => {
    const book = read(bytes, { type: 'array', cellDates: true });
    return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
  },
};

/** Unpacks an archive and parses the parts that hold text. */
function partsReader(library: string, isText: (name: string) => boolean): BareReader {
  return {
    library,
    run: (bytes) =>
      Object.values(unzipSync(bytes, { filter: ({ name }) => isText(name) })).map((part) =>
        new DOMParser({ locator: false }).parseFromString(new TextDecoder().decode(part), 'text/xml'),
      ),
  };
}

/** The text of every page; in the thread that asks, as the program's reader does it in its worker. */
async function readPdf(bytes: Uint8Array): Promise<void> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, BinaryDataFactory: CharacterMaps, cMapUrl: '/', cMapPacked: true, useWorkerFetch: false });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) await (await document.getPage(number)).getTextContent();
  await task.destroy();
}

const webPage: BareReader = {
  library: '@xmldom/xmldom, the page as a tree',
  run: (bytes) => new DOMParser({ locator: false, onError: () => undefined }).parseFromString(pageOf(new TextDecoder().decode(bytes)), 'text/html'),
};

/** Without the header lines of a web archive. */
function pageOf(text: string): string {
  return text.slice(text.indexOf('<'));
}

/** The bare reader of each format by file ending; plain text has none. */
export const bareReaders: Readonly<Record<string, BareReader>> = {
  docx: partsReader('fflate and @xmldom/xmldom, the main part as a tree', (name) => name === 'word/document.xml'),
  doc: { library: 'word-extractor', run: async (bytes) => (await new WordExtractor().extract(Buffer.from(bytes))).getBody({ filterUnicode: true }) },
  xlsx,
  xls: xlsx,
  csv: xlsx,
  pdf: { library: 'pdfjs-dist, getTextContent', run: readPdf },
  ofd: partsReader('fflate and @xmldom/xmldom, pages as trees', (name) => name.endsWith('Content.xml')),
  html: webPage,
  mht: webPage,
};
