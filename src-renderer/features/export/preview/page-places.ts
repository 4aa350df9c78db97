/** Where equal pages stand one below the other in a scrolled area; pixels of the window. */
export interface PagePlaces {
  readonly pageHeight: number;
  readonly count: number;
}

/** Grey above, between and below the pages. Pixels. */
export const pageGap = 14;

/** Height of all pages together with the grey around them. */
export function wholeHeight({ pageHeight, count }: PagePlaces): number {
  return pageGap + count * (pageHeight + pageGap);
}

/** Upper edge of a page (0-based). */
export function pageTop(page: number, { pageHeight }: PagePlaces): number {
  return pageGap + page * (pageHeight + pageGap);
}

/** The page (0-based) that takes the middle of the view. */
export function pageAt(scrollTop: number, viewHeight: number, { pageHeight, count }: PagePlaces): number {
  const page = Math.floor((scrollTop + viewHeight / 2 - pageGap / 2) / (pageHeight + pageGap));
  return Math.max(0, Math.min(count - 1, page));
}

/** The pages that are drawn: those in view and one before and after them; `end` is not included. */
export function pagesInView(scrollTop: number, viewHeight: number, places: PagePlaces): { first: number; end: number } {
  const step = places.pageHeight + pageGap;
  const first = Math.max(0, Math.floor((scrollTop - pageGap) / step) - 1);
  const end = Math.min(places.count, Math.ceil((scrollTop + viewHeight) / step) + 1);
  return { first: Math.min(first, end), end };
}

/** How large a page is shown: to the view's width, whole, or in percent of its size on paper. */
export const zooms = ['width', 'page', '50', '75', '100', '150'] as const;
export type Zoom = (typeof zooms)[number];

/** The factor of a zoom; pages are never so small that nothing can be told, nor wider than twice their size. */
export function zoomFactor(zoom: Zoom, page: { width: number; height: number }, view: { width: number; height: number }): number {
  if (zoom !== 'width' && zoom !== 'page') return Number(zoom) / 100;
  const byWidth = (view.width - 2 * pageGap) / page.width;
  const byHeight = (view.height - 2 * pageGap) / page.height;
  return Math.max(0.2, Math.min(2, zoom === 'width' ? byWidth : Math.min(byWidth, byHeight)));
}
