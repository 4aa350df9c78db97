import type { PlanHeader } from '../../../../src-main/contract/imports.ts';
import { planOriginLabels } from '../../../../src-main/contract/text/labels.ts';

/** Facts of the plan on one line, without those that are unknown. */
export function headerWords(header: PlanHeader): string {
  return [
    header.issuer,
    header.documentNumber,
    header.issuedOn,
    header.year === null ? null : `${header.year} 年度`,
    planOriginLabels[header.origin],
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

/** What must be filled in before the commit: 名称、年度. */
export function missingHeaderWords(header: PlanHeader): string[] {
  return [...(header.title?.trim() ? [] : ['名称']), ...(header.year === null ? ['年度'] : [])];
}
