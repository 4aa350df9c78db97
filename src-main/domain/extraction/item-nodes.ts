import type { OutlineNode } from '../outline/outline-tree.ts';
import type { AssignmentNote } from './assignment-notes.ts';
import type { BodyLine } from './plan-outline.ts';
import type { PlanText, TextRange } from './plan-text.ts';

/** A line of the body with the assignment notes in it. */
export interface NotedLine extends BodyLine {
  notes: AssignmentNote[];
}

export type PlanNode = OutlineNode<NotedLine>;

/** The text of a range. */
export const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);
/** Whether a line assigns units. */
export const assignsUnits = (line: NotedLine): boolean => line.notes.some((note) => note.units.length > 0);
/** A node's own line and the unnumbered ones behind it. */
export const ownLines = (node: PlanNode): NotedLine[] => (node.line ? [node.line, ...node.body] : node.body);

/** All lines of a node and of what is under it, in order. */
export function linesUnder(node: PlanNode): NotedLine[] {
  return [...ownLines(node), ...node.children.flatMap((child) => linesUnder(child))];
}

/** A node and all under it, in order. */
export function nodesUnder(node: PlanNode): PlanNode[] {
  return [node, ...node.children.flatMap((child) => nodesUnder(child))];
}

/** Whether a node is assigned in its own lines. */
export const isNoted = (node: PlanNode): boolean => ownLines(node).some((line) => assignsUnits(line));
/** Whether a node under this one is assigned. */
export const isNotedBelow = (node: PlanNode): boolean => node.children.some((child) => isNoted(child) || isNotedBelow(child));

/** Words of a heading without its note. */
export function headingWords(plan: PlanText, line: NotedLine): string {
  const end = line.notes[0]?.range.start ?? line.content.end;
  return read(plan, { start: line.content.start, end: Math.max(line.content.start, end) });
}
