/** How far below the upper edge a heading still counts as reached, in pixels. */
const nearTop = 24;

/** The section that is read in a scrolled page: the last whose heading has reached the upper edge; at the very end the last one. */
export function sectionAt(
  headings: readonly { id: string; top: number }[],
  page: { scrollTop: number; clientHeight: number; scrollHeight: number },
): string | null {
  const isAtEnd = page.scrollTop > 0 && page.scrollTop + page.clientHeight >= page.scrollHeight - 1;
  if (isAtEnd) return headings.at(-1)?.id ?? null;
  return (headings.findLast(({ top }) => top <= page.scrollTop + nearTop) ?? headings[0])?.id ?? null;
}
