import { endsOf } from './source-selection.ts';
import type { SourcePosition, SourceSelection } from './source-selection.ts';

/** The attribute of the element that holds exactly the original text of a block. */
const blockAttribute = 'data-block';

function offsetIn(block: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** What the mouse has selected in the pane; null when that is nothing. */
export function readSelection(pane: HTMLElement): SourceSelection | null {
  const selected = window.getSelection();
  if (!selected || selected.isCollapsed || selected.rangeCount === 0) return null;
  const range = selected.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const blocks = [...pane.querySelectorAll(`[${blockAttribute}]`)].filter((element) => range.intersectsNode(element));
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return null;
  const start = first.contains(range.startContainer) ? offsetIn(first, range.startContainer, range.startOffset) : 0;
  const end = last.contains(range.endContainer)
    ? offsetIn(last, range.endContainer, range.endOffset)
    : (last.textContent ?? '').length;
  return { anchor: { block: blockOf(first), offset: start }, head: { block: blockOf(last), offset: end } };
}

function blockOf(element: Element): number {
  return Number(element.getAttribute(blockAttribute));
}

function pointOf(pane: HTMLElement, { block, offset }: SourcePosition): { node: Node; offset: number } | null {
  const element = pane.querySelector(`[${blockAttribute}="${block}"]`);
  if (!element) return null;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Node | null = null;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
    last = node;
  }
  return last ? { node: last, offset: last.nodeValue?.length ?? 0 } : null;
}

/** Selects the same words in the page, so that they look and copy as selected; null where they are not drawn. */
export function showSelection(pane: HTMLElement, selection: SourceSelection): Range | null {
  const { start, end } = endsOf(selection);
  const from = pointOf(pane, start);
  const to = pointOf(pane, end);
  if (!from || !to) return null;
  window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
