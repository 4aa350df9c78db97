import type { SectionView } from '../../../../src-main/contract/ledger.ts';

/** A heading with its place in the tree. */
export interface SectionLine {
  id: string;
  heading: string;
  parentId: string | null;
  /** 0 for a heading of the plan itself. */
  depth: number;
  /** Tasks that stand directly below it. */
  tasks: number;
}

/** Headings in the order of the document, each behind its parent and its parent's earlier children. */
export function sectionLines(sections: readonly SectionView[], taskSectionIds: readonly (string | null)[]): SectionLine[] {
  const counts = new Map<string | null, number>();
  for (const id of taskSectionIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  const known = new Set(sections.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): SectionLine[] =>
    sections
      .filter((section) => (section.parentId !== null && known.has(section.parentId) ? section.parentId : null) === parentId)
      .flatMap(({ id, heading }) => [{ id, heading, parentId, depth, tasks: counts.get(id) ?? 0 }, ...below(id, depth + 1)]);
  return below(null, 0);
}

/** The line to go to after one was removed: the one behind it, else the one before it. */
export function lineAfterRemoval(lines: readonly SectionLine[], removedId: string): string | null {
  const index = lines.findIndex(({ id }) => id === removedId);
  return lines[index + 1]?.id ?? lines[index - 1]?.id ?? null;
}

/** The last line of a heading's part of the tree: the heading itself where nothing stands below it. */
export function lastLineOf(lines: readonly SectionLine[], sectionId: string): string {
  const start = lines.findIndex(({ id }) => id === sectionId);
  const depth = lines[start]?.depth ?? 0;
  const next = lines.findIndex((line, index) => index > start && line.depth <= depth);
  return lines.at(next === -1 ? -1 : next - 1)?.id ?? sectionId;
}
