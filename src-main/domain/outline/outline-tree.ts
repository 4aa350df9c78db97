import { outlineStyles } from './outline-number.ts';
import type { OutlineNumber } from './outline-number.ts';

/** A line of a plan: a numbered line opens a node, any other belongs to the node before it. */
export interface OutlineLine {
  number: OutlineNumber | null;
  /** Level of a heading that the file's own style marks, null elsewhere. */
  headingLevel: number | null;
}

/** A heading or item with the lines and nodes under it. */
export interface OutlineNode<Line extends OutlineLine> {
  /** The line that opened the node; null only for the root. */
  line: Line | null;
  parent: OutlineNode<Line> | null;
  /** Unnumbered lines that follow the opening line, before any child. */
  body: Line[];
  children: OutlineNode<Line>[];
}

/** The same counter printed with and without its dot (27. among 1公开) is one level. */
const levelOf = (number: OutlineNumber): number => outlineStyles.indexOf(number.style === 'bare' ? 'arabic' : number.style);

/** Whether a node can contain a line: by the rank of their numbers, else by the heading levels of the file. */
function contains<Line extends OutlineLine>(node: OutlineNode<Line>, line: Line): boolean {
  if (!node.line) return true;
  if (node.line.number && line.number) return levelOf(node.line.number) < levelOf(line.number);
  if (node.line.headingLevel !== null && line.headingLevel !== null) return node.line.headingLevel < line.headingLevel;
  return node.line.number === null && line.number !== null;
}

function parentFor<Line extends OutlineLine>(current: OutlineNode<Line>, line: Line): OutlineNode<Line> {
  let node = current;
  while (node.parent && !contains(node, line)) node = node.parent;
  return node;
}

/** Puts lines in reading order into a tree by the style of their numbers, whatever styles the plan uses. */
export function buildOutline<Line extends OutlineLine>(lines: readonly Line[]): OutlineNode<Line> {
  const root: OutlineNode<Line> = { line: null, parent: null, body: [], children: [] };
  let current = root;
  for (const line of lines) {
    if (line.number === null && line.headingLevel === null) {
      current.body.push(line);
      continue;
    }
    const parent = parentFor(current, line);
    const node: OutlineNode<Line> = { line, parent, body: [], children: [] };
    parent.children.push(node);
    current = node;
  }
  return root;
}
