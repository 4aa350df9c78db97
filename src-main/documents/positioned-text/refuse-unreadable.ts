import { DocumentError } from '../document-error.ts';
import { commonShare, unmappedShare } from './legible-text.ts';
import type { TextPage } from './text-page.ts';

/** Fewer characters on a page than this are page numbers or a stamp on a picture. */
const fewestCharacters = 8;
/** Shares from which text is none: characters without a meaning, and Chinese in which the commonest characters hardly occur. */
const mostUnmapped = 0.3;
const leastCommon = 0.08;
/** A machine's reading of a picture has to look like Chinese rather more than a text that a person wrote. */
const leastCommonRecognised = 0.2;

/**
 * Throws `FILE_FORMAT_UNSUPPORTED` where the pages are pictures (next to no text, or what a machine made of it is no
 * sensible Chinese), and where the codes of a font stand for no characters.
 */
export function refuseUnreadable(pages: readonly TextPage[], formats: { scanned: string; garbled: string }): void {
  const text = textOf(pages);
  const recognised = textOf(pages.filter(({ isRecognised }) => isRecognised));
  const isScan = text.length < fewestCharacters * pages.length
    || (recognised.length > text.length / 2 && isNonsense(recognised, leastCommonRecognised));
  if (isScan) throw new DocumentError('FILE_FORMAT_UNSUPPORTED', { format: formats.scanned });
  if (isNonsense(text, leastCommon)) throw new DocumentError('FILE_FORMAT_UNSUPPORTED', { format: formats.garbled });
}

function textOf(pages: readonly TextPage[]): string {
  return pages.map(({ runs, turned }) => [...runs, ...turned].map(({ text }) => text.trim()).join('')).join('');
}

function isNonsense(text: string, common: number): boolean {
  return unmappedShare(text) > mostUnmapped || (commonShare(text) ?? 1) < common;
}
