import type { Archive } from '../container/open-archive.ts';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import { pageBlocks } from '../positioned-text/page-blocks.ts';
import { refuseUnreadable } from '../positioned-text/refuse-unreadable.ts';
import type { RawBlock } from '../raw-block.ts';
import { openOfd } from './ofd-package.ts';
import { readOfdPages } from './page-content.ts';

/**
 * Reads the text layer of an OFD (GB/T 33190-2016): paragraphs and tables by position. Signatures, annotations and
 * pictures are not touched. Own reader, because the libraries for it need a browser. Throws `DocumentError`,
 * `FILE_FORMAT_UNSUPPORTED` with `scannedOfd` where the pages are pictures and with `garbledOfd` where codes stand for no characters.
 */
export function readOfd(archive: Archive): RawBlock[] {
  const pages = readOfdPages(openOfd(archive));
  const runs = pages.reduce((sum, page) => sum + page.runs.length, 0);
  if (runs > documentLimits.textRuns) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'textRuns', maximum: documentLimits.textRuns });
  refuseUnreadable(pages, { scanned: 'scannedOfd', garbled: 'garbledOfd' });
  return pageBlocks(pages);
}
