import type { ScoreEventKind } from '../codes.ts';
import type { Points } from './points.ts';

/** What a rule is set off by. */
export type ScoreTrigger = { kind: 'taskNotDone' } | { kind: 'event'; eventKind: ScoreEventKind };

/** Which units of a task a rule speaks of. */
export const ruleAddressees = ['all', 'leadUnit', 'responsibleUnit'] as const;
export type RuleAddressee = (typeof ruleAddressees)[number];

/** How often a rule counts: for each task, each event, or once a year. */
export const ruleMultiplicities = ['task', 'event', 'once'] as const;
export type RuleMultiplicity = (typeof ruleMultiplicities)[number];

/** Who states the fact that a rule rests on. */
export const factProviders = ['office', 'leadUnit'] as const;
export type FactProvider = (typeof factProviders)[number];

/** How units with the same total are ranked: 1, 1, 3 or in the order of their names. */
export const tieRules = ['shareRank', 'byName'] as const;
export type TieRule = (typeof tieRules)[number];

/** One rule of a scheme (评分标准). */
export interface ScoreRule {
  code: string;
  name: string;
  /** The sentence that the score sheet prints. */
  criterion: string;
  /** Negative: what one occurrence costs. */
  points: Points;
  per: RuleMultiplicity;
  trigger: ScoreTrigger;
  appliesTo: RuleAddressee;
  providedBy: FactProvider;
  /** The most that the rule may take from a unit in a year, positive; null where the text sets no limit. */
  cap: Points | null;
}

/** Base points less what events and open tasks cost (model 1 of domain.md). */
export interface BaseMinusEventsScheme {
  model: 'baseMinusEvents';
  id: string;
  version: string;
  name: string;
  /** Where the rules come from. */
  source: string;
  basePoints: Points;
  rules: readonly ScoreRule[];
  /** The least total; null where the text sets none. */
  floor: Points | null;
  ties: TieRule;
  rankBy: 'class';
  /** Day of the following year by which units hand in their self-assessment; null where none is set. */
  selfAssessmentDue: { month: number; day: number } | null;
  /** What the text leaves to the clerk, in sentences for the settings screen. */
  openQuestions: readonly string[];
}

/** A scheme of any model that the engine knows. */
export type ScoringScheme = BaseMinusEventsScheme;
