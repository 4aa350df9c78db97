import type { PlanView } from '../../../../src-main/contract/ledger.ts';
import type { AmendmentView, PlanVersionView } from '../../../../src-main/contract/plans.ts';

/** A plan in a choice: its title, marked where it is only kept to be compared with. */
export function planChoiceLabel({ title, reference }: Pick<PlanView, 'title' | 'reference'>): string {
  return reference ? `${title}（仅对照）` : title;
}

/** What has changed since the last published version: 第2版发布后有 3 项调整未发布，1 项未写理由; null when nothing has. */
export function unpublishedWords(amendments: {
  version: Pick<PlanVersionView, 'number'> | null;
  changes: readonly Pick<AmendmentView, 'reason'>[];
  header: readonly string[];
}): string | null {
  const { version, changes, header } = amendments;
  if (version === null || (changes.length === 0 && header.length === 0)) return null;
  const unexplained = changes.filter(({ reason }) => reason === null).length;
  const what = [
    ...(changes.length > 0 ? [`有 ${changes.length} 项调整未发布`] : []),
    ...(header.length > 0 ? ['计划信息有改动'] : []),
    ...(unexplained > 0 ? [`${unexplained} 项未写理由`] : []),
  ];
  return `第${version.number}版发布后${what.join('，')}`;
}
