import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';

/** Separates headings where a path is shown on one line. */
const separator = ' › ';

/** A section path on one line, outermost heading first. */
export function sectionWords(section: readonly string[]): string {
  return section.join(separator);
}

/** The different section paths of the drafts, in the order of their first draft. */
export function sectionPaths(draftTasks: readonly Pick<DraftTaskView, 'section'>[]): string[][] {
  const paths = new Map<string, string[]>();
  for (const { section } of draftTasks) {
    if (section.length > 0 && !paths.has(sectionWords(section))) paths.set(sectionWords(section), section);
  }
  return [...paths.values()];
}

/** A section path from text with one heading a line; empty lines are ignored. */
export function sectionFromLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
