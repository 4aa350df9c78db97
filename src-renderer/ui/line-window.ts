/** Lines of a long list that are drawn: from `first` up to, not including, `end`. */
export interface LineWindow {
  first: number;
  end: number;
}

/** Lines of one text line that are drawn beyond both edges, so that a quick scroll meets no white. */
const usualSpare = 10;

/** Which lines of equal height (pixels) are in sight of a list that is scrolled by `scrollTop`; `spare` more are drawn beyond both edges. */
export function lineWindow(scrollTop: number, viewHeight: number, lineHeight: number, count: number, spare = usualSpare): LineWindow {
  const top = Math.floor(scrollTop / lineHeight);
  const bottom = Math.ceil((scrollTop + viewHeight) / lineHeight);
  const first = Math.min(Math.max(0, top - spare), count);
  return { first, end: Math.max(first, Math.min(count, bottom + spare)) };
}

/** Where to scroll so that a line is in sight below a sticky header of one line; the same place when it already is. */
export function scrollTopFor(index: number, scrollTop: number, viewHeight: number, lineHeight: number): number {
  const top = index * lineHeight;
  const lowest = top - viewHeight + 2 * lineHeight;
  return Math.max(Math.min(scrollTop, top), lowest, 0);
}
