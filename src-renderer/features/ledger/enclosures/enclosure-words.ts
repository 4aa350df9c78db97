import { pointsText } from '../../../api/points.ts';
import type { PlanEnclosures } from '../../../../src-main/contract/ledger.ts';

type Member = PlanEnclosures['members'][number];
type Scheme = PlanEnclosures['schemes'][number];
type Indicators = PlanEnclosures['indicators'][number];

/** What a rule does: 扣 5 分, 加 0.5 分. */
export function ruleWords({ points }: Pick<Scheme['rules'][number], 'points'>): string {
  return `${points < 0 ? '扣' : '加'} ${pointsText(Math.abs(points))} 分`;
}

/** 基础分 100 分. */
export function baseWords({ basePoints }: Pick<Scheme, 'basePoints'>): string {
  return `基础分 ${pointsText(basePoints)} 分`;
}

/** The days on which a roster holds: 2026-05-06 起. */
export function validWords({ validFrom, validTo }: Pick<Member, 'validFrom' | 'validTo'>): string {
  if (validFrom === null) return validTo === null ? '' : `至 ${validTo}`;
  return validTo === null ? `${validFrom} 起` : `${validFrom} 至 ${validTo}`;
}

/** A leading group with its people, in the order of the roster. */
export interface LeadingGroup {
  name: string;
  members: readonly Member[];
}

/** The people of a plan by their group. */
export function leadingGroups(members: readonly Member[]): LeadingGroup[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) groups.set(member.groupName, [...(groups.get(member.groupName) ?? []), member]);
  return [...groups].map(([name, people]) => ({ name, members: people }));
}

/** 24 项，合计 100 分. */
export function indicatorsWords({ indicators, totalPoints }: Pick<Indicators, 'indicators' | 'totalPoints'>): string {
  return `${indicators.length} 项${totalPoints === null ? '' : `，合计 ${totalPoints} 分`}`;
}

/** True when the plan's document held nothing beside its tasks, or nothing was kept. */
export function isEmpty({ members, schemes, attachments, indicators }: PlanEnclosures): boolean {
  return members.length + schemes.length + attachments.length + indicators.length === 0;
}
