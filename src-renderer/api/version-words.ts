import type { PlanVersionView } from '../../src-main/contract/plans.ts';

/** A published version as the clerk knows it: 第 2 版（2026-06-10）. */
export function versionName({ number, publishedOn }: Pick<PlanVersionView, 'number' | 'publishedOn'>): string {
  return `第 ${number} 版（${publishedOn}）`;
}
