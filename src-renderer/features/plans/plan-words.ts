import type { PlanSummary } from '../../../src-main/contract/plans.ts';

/** 第 2 版 2026-06-01, 未发布; empty for a superior's plan, which is not published here. */
export function versionWords({ origin, lastVersion }: Pick<PlanSummary, 'origin' | 'lastVersion'>): string {
  if (lastVersion !== null) return `第 ${lastVersion.number} 版 ${lastVersion.publishedOn}`;
  return origin === 'own' ? '未发布' : '';
}

/** 云岭县政府办 云政办〔2026〕3 号; empty where neither is known. */
export function issuerWords({ issuer, documentNumber }: Pick<PlanSummary, 'issuer' | 'documentNumber'>): string {
  return [issuer, documentNumber].filter((part) => part !== null && part !== '').join(' ');
}

/** A line from a plan to another one. */
export interface PlanLink {
  label: string;
  planId: string;
  title: string;
}

/** The plans that a plan was made of, was made into, and the versions of the superior's document before and after it. */
export function planLinks(plan: Pick<PlanSummary, 'adaptedFrom' | 'adaptedInto' | 'predecessor' | 'successor'>): PlanLink[] {
  const named = (label: string, links: readonly (PlanSummary['predecessor'] | undefined)[]): PlanLink[] =>
    links.flatMap((link) => (link ? [{ label, planId: link.planId, title: link.title }] : []));
  return [
    ...named('来自', plan.adaptedFrom),
    ...named('转化为', plan.adaptedInto),
    ...named('上一版', [plan.predecessor]),
    ...named('下一版', [plan.successor]),
  ];
}
