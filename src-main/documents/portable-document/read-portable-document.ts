import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import { matrixOf } from '../positioned-text/matrix.ts';
import { pageBlocks } from '../positioned-text/page-blocks.ts';
import { isScan } from '../positioned-text/scan.ts';
import type { TextPage } from '../positioned-text/text-page.ts';
import type { RawBlock } from '../raw-block.ts';
import { CharacterMaps } from './character-maps.ts';
import { refuseInflatedStreams } from './inflated-streams.ts';
import { pageRules } from './page-rules.ts';
import { pageRuns } from './page-runs.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

/**
 * Reads the text layer of a PDF: paragraphs and ruled tables by position. Scripts, forms, pictures and links are never
 * touched. Throws `DocumentError`, `FILE_FORMAT_UNSUPPORTED` with `scannedPdf` where the pages are pictures.
 */
export async function readPortableDocument(bytes: Uint8Array): Promise<RawBlock[]> {
  const pages = await readPages(bytes);
  if (isScan(pages)) throw new DocumentError('FILE_FORMAT_UNSUPPORTED', { format: 'scannedPdf' });
  return pageBlocks(pages);
}

/** What the pages of a PDF show; throws `DocumentError`. */
export async function readPages(bytes: Uint8Array): Promise<TextPage[]> {
  await refuseInflatedStreams(bytes);
  const task = getDocument({
    data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, BinaryDataFactory: CharacterMaps, cMapUrl: '/', cMapPacked: true,
    useWorkerFetch: false, useSystemFonts: false, disableFontFace: true, isOffscreenCanvasSupported: false, enableXfa: false,
    stopAtErrors: false, maxImageSize: 1, fontExtraProperties: false,
  });
  try {
    return await pagesOf(await task.promise);
  } catch (error) {
    throw documentErrorOf(error);
  } finally {
    await task.destroy();
  }
}

async function pagesOf(document: PdfDocument): Promise<TextPage[]> {
  if (document.numPages > documentLimits.pages) {
    throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'pages', maximum: documentLimits.pages });
  }
  const pages: TextPage[] = [];
  let runs = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const view = matrixOf(viewport.transform);
    const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
    const drawing = await page.getOperatorList();
    pages.push({ width: viewport.width, height: viewport.height, runs: pageRuns(content.items.filter((item) => 'str' in item), view), rules: pageRules(drawing, view) });
    runs += pages.at(-1)?.runs.length ?? 0;
    if (runs > documentLimits.textRuns) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'textRuns', maximum: documentLimits.textRuns });
    page.cleanup();
  }
  return pages;
}

function documentErrorOf(error: unknown): Error {
  if (error instanceof DocumentError) return error;
  if (!(error instanceof Error)) return new DocumentError('FILE_DAMAGED', { format: 'pdf' }, { cause: error });
  if (error.name === 'PasswordException') return new DocumentError('FILE_ENCRYPTED', { format: 'pdf' }, { cause: error });
  return error instanceof RangeError ? error : new DocumentError('FILE_DAMAGED', { format: 'pdf' }, { cause: error });
}
