import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useElementSize } from '../../../ui/use-element-size.ts';
import { pixelsPerPoint } from './paper.ts';
import { pageAt, pagesInView, pageTop, zoomFactor } from './page-places.ts';
import type { PagePlaces, Zoom } from './page-places.ts';
import type { PreparedSheet } from './prepared-sheet.ts';

/** Where a scrolled sheet of pages stands. */
export interface PageScroll {
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  factor: number;
  places: PagePlaces;
  /** The page (0-based) in the middle of the view. */
  current: number;
  first: number;
  end: number;
  /** Brings a page (0-based) to the top of the view. */
  show: (page: number) => void;
}

/** Follows the scrolling through a sheet's pages, drawn in a zoom. */
export function usePageScroll({ paper, pages }: PreparedSheet, zoom: Zoom): PageScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useElementSize(scroller);
  const [scrollTop, setScrollTop] = useState(0);
  const size = { width: paper.width * pixelsPerPoint, height: paper.height * pixelsPerPoint };
  const factor = zoomFactor(zoom, size, view);
  const places: PagePlaces = { pageHeight: size.height * factor, count: pages.length };
  return {
    scroller,
    onScroll: () => setScrollTop(scroller.current?.scrollTop ?? 0),
    factor,
    places,
    current: pageAt(scrollTop, view.height, places),
    ...pagesInView(scrollTop, view.height, places),
    show: (page) => scroller.current?.scrollTo({ top: page === 0 ? 0 : pageTop(page, places) - 4 }),
  };
}
