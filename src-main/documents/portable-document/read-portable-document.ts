import { AnnotationMode, getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import { matrixOf } from '../positioned-text/matrix.ts';
import { pageBlocks } from '../positioned-text/page-blocks.ts';
import { refuseUnreadable } from '../positioned-text/refuse-unreadable.ts';
import type { Rule, TextPage } from '../positioned-text/text-page.ts';
import { uprightPage } from '../positioned-text/upright-page.ts';
import type { RawBlock } from '../raw-block.ts';
import { withBoundedStreams } from './bounded-streams.ts';
import { CharacterMaps } from './character-maps.ts';
import { fieldRuns } from './page-fields.ts';
import { rulesOfStep } from './page-rules.ts';
import type { FontMeasures } from './page-runs.ts';
import { RunCollector } from './page-runs.ts';
import { drawingSteps } from './page-steps.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/**
 * Reads the text layer of a PDF: paragraphs and tables by position, with what is filled into forms. Scripts, pictures
 * and links are never touched. Throws `DocumentError`, `FILE_FORMAT_UNSUPPORTED` with `scannedPdf` where the pages are
 * pictures and with `garbledPdf` where the fonts do not tell which characters they show. `tellRecognised` hears how many
 * pages are scans with text that a machine recognised.
 */
export async function readPortableDocument(bytes: Uint8Array, tellRecognised: (pages: number) => void = () => undefined): Promise<RawBlock[]> {
  const pages = await readPages(bytes);
  const recognised = pages.filter(({ isRecognised }) => isRecognised).length;
  if (recognised > 0) tellRecognised(recognised);
  refuseUnreadable(pages, { scanned: 'scannedPdf', garbled: 'garbledPdf' });
  return pageBlocks(pages);
}

/** What the pages of a PDF show; throws `DocumentError`. */
export async function readPages(bytes: Uint8Array): Promise<TextPage[]> {
  const task = getDocument({
    data: await withBoundedStreams(bytes), verbosity: VerbosityLevel.ERRORS, BinaryDataFactory: CharacterMaps, cMapUrl: '/', cMapPacked: true,
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
    pages.push(await readPage(page));
    runs += pages.at(-1)?.runs.length ?? 0;
    if (runs > documentLimits.textRuns) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'textRuns', maximum: documentLimits.textRuns });
    page.cleanup();
  }
  return pages;
}

async function readPage(page: PdfPage): Promise<TextPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const view = matrixOf(transform);
  const drawing = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const collector = new RunCollector((name) => fontNamed(page, name));
  const rules: Rule[] = [];
  for (const step of drawingSteps(drawing, view)) {
    collector.add(step);
    rules.push(...rulesOfStep(step));
  }
  const fields = fieldRuns(await page.getAnnotations({ intent: 'display' }), view);
  return uprightPage({ width, height, runs: [...collector.runs, ...fields], rules });
}

function fontNamed({ commonObjs }: PdfPage, name: string): FontMeasures | null {
  return commonObjs.has(name) ? (commonObjs.get(name) as FontMeasures | null) : null;
}

function documentErrorOf(error: unknown): Error {
  if (error instanceof DocumentError) return error;
  if (!(error instanceof Error)) return new DocumentError('FILE_DAMAGED', { format: 'pdf' }, { cause: error });
  if (error.name === 'PasswordException') return new DocumentError('FILE_ENCRYPTED', { format: 'pdf' }, { cause: error });
  return error instanceof RangeError ? error : new DocumentError('FILE_DAMAGED', { format: 'pdf' }, { cause: error });
}
