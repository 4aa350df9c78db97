import type { SectionView } from '../../../../src-main/contract/ledger.ts';

/** The headings of a plan for choosing, each indented by its level. */
export function sectionOptions(sections: readonly SectionView[]): { value: string; label: string }[] {
  return sections.map(({ id, heading, level }) => ({ value: id, label: `${'\u3000'.repeat(Math.max(0, level - 1))}${heading}` }));
}
