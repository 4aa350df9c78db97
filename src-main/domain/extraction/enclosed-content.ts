import type { SourceSpan } from './text-block.ts';

/** Posts in a leading group, the highest first. */
export const groupRoles = ['leader', 'deputyLeader', 'member', 'officeDirector', 'officeDeputy', 'officeMember'] as const;
export type GroupRole = (typeof groupRoles)[number];

/** A person in a leading group's roster (领导小组名单). */
export interface RosterMember {
  name: string;
  /** Post as printed (县政府办公室主任); null where none is. */
  post: string | null;
  role: GroupRole;
  /** The printed word of the role: 组长, 常务副组长, 成员. */
  roleWords: string;
  span: SourceSpan | null;
}

/** The roster of a leading group. */
export interface FoundRoster {
  /** Name of the group as printed; null where none is. */
  group: string | null;
  members: RosterMember[];
  span: SourceSpan | null;
}

/** A clause that gives or takes points. */
export interface FoundScoreRule {
  /** The clause as printed. */
  text: string;
  /** What sets it off, without the points. */
  trigger: string;
  /** Points for one occurrence; negative takes, positive gives. */
  points: number;
  /** The printed unit of counting (项, 次, 条, 起); null where it counts once. */
  per: string | null;
  /** Units that it speaks of, as printed (牵头单位); null for all. */
  appliesTo: string | null;
  /** The most that it gives or takes in all, positive; null where the text sets no limit. */
  cap: number | null;
  span: SourceSpan | null;
}

/** A day of the assessment: when units hand in, when results are published. */
export interface FoundAssessmentDay {
  /** The sentence as printed. */
  text: string;
  month: number;
  day: number;
  span: SourceSpan | null;
}

/** Rules by which units are assessed (考核评分办法). */
export interface FoundScoringRules {
  heading: string | null;
  basePoints: number | null;
  /** Classes of units that are assessed apart, as printed. */
  unitClasses: string[];
  rules: FoundScoreRule[];
  days: FoundAssessmentDay[];
  span: SourceSpan | null;
}

/** A document that is named as attached (附件1：…). */
export interface FoundAttachment {
  /** 附件, 附件2. */
  label: string;
  name: string;
  span: SourceSpan | null;
}

/** A row of a table of indicators (考核指标). */
export interface FoundIndicator {
  number: string | null;
  /** Names from the outermost level to the leaf. */
  path: string[];
  points: number | null;
  /** 评分标准 as printed; null where the table has none. */
  criterion: string | null;
  span: SourceSpan | null;
}

/** A table of indicators with points. */
export interface FoundIndicators {
  heading: string | null;
  indicators: FoundIndicator[];
  /** Sum of the printed points of the leaves; null where no row prints points. */
  totalPoints: number | null;
  span: SourceSpan | null;
}

/** What stands in a plan's document and is no task. */
export interface EnclosedContent {
  rosters: FoundRoster[];
  scoringRules: FoundScoringRules[];
  attachments: FoundAttachment[];
  indicators: FoundIndicators[];
}
