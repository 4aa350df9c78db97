import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';

/** Counts the cells of a sheet's XML on top of those of other sheets; throws `FILE_LIMIT_EXCEEDED` above the limit. */
export function refuseManyCells(xml: string, before = 0): number {
  const maximum = documentLimits.cells;
  let count = before;
  for (const _ of xml.matchAll(/<(?:\w+:)?c(?:ell)?(?=[\s>])/giu)) {
    if (++count > maximum) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'cells', maximum });
  }
  return count;
}
