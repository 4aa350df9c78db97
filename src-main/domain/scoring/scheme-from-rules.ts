import type { FoundAssessmentDay, FoundScoreRule, FoundScoringRules } from '../extraction/enclosed-content.ts';
import type { Points } from './points.ts';
import { pointsFromUnits } from './points.ts';
import type { RuleAddressee, RuleMultiplicity, ScoreRule, ScoreTrigger, ScoringScheme } from './scoring-scheme.ts';

/** A kind of rule that the engine knows, and the words by which a printed rule is told to be of it. */
interface RuleKind {
  code: string;
  name: string;
  trigger: ScoreTrigger;
  appliesTo: RuleAddressee;
  /** How often it counts where the text prints no unit of counting. */
  per: RuleMultiplicity;
  fits: (rule: FoundScoreRule) => boolean;
}

const failed = /未|没有|不|逾期|超期|迟|拖|漏/;
const addressedTo = (rule: FoundScoreRule, words: RegExp): boolean => rule.appliesTo !== null && words.test(rule.appliesTo);
const responsibleUnits = /责任|配合|承办|主办|落实/;

/** The first that fits wins: a late answer is no unfinished task, and a lead that does not lead is neither. */
const kinds: readonly RuleKind[] = [
  {
    code: 'OVERDUE_OR_IRREGULAR_HANDLING',
    name: '办理超期或不规范',
    trigger: { kind: 'event', eventKind: 'handlingOverdueOrIrregular' },
    appliesTo: 'all',
    per: 'event',
    fits: ({ trigger }) => /申请|信箱|热线|来信|来件|办件|留言|投诉|咨询|诉求/.test(trigger) && /超|逾期|违反|违规|不规范|不及时|迟|未(?:按|及时|在|答复|办理|回复)/.test(trigger),
  },
  {
    code: 'RESPONSIBLE_NOT_IMPLEMENTING',
    name: '责任单位不落实',
    trigger: { kind: 'event', eventKind: 'responsibleNotImplementing' },
    appliesTo: 'responsibleUnit',
    per: 'task',
    fits: (rule) => addressedTo(rule, responsibleUnits) && !/牵头/.test(rule.appliesTo ?? '') && failed.test(rule.trigger) && /落实|配合|履行|实施|执行|分解/.test(rule.trigger),
  },
  {
    code: 'LEAD_NOT_LEADING',
    name: '牵头不到位',
    trigger: { kind: 'event', eventKind: 'leadNotLeading' },
    appliesTo: 'leadUnit',
    per: 'task',
    fits: (rule) => addressedTo(rule, /牵头/) && failed.test(rule.trigger) && /(?:未|没有|不).{0,10}(?:牵头|统筹|协调|履行|组织|分解)|牵头.{0,6}(?:不力|不到位)/.test(rule.trigger),
  },
  {
    code: 'TASK_NOT_DONE',
    name: '年度任务未完成',
    trigger: { kind: 'taskNotDone' },
    appliesTo: 'all',
    per: 'task',
    fits: ({ trigger }) => /(?:未|没有|不能).{0,16}(?:完成|落实|办结)|(?:完成|落实)不/.test(trigger) && /任务|要点|分工|台账|重点工作|工作事项|目标/.test(trigger),
  },
];

const toPoints = (value: number): Points => pointsFromUnits(Math.round(value * 10_000));

/** Who a rule speaks of; null where the engine can't keep it to those units. */
function addresseeOf(rule: FoundScoreRule, kind: RuleKind): RuleAddressee | null {
  if (kind.appliesTo !== 'all' || rule.appliesTo === null) return kind.appliesTo;
  if (/牵头/.test(rule.appliesTo)) return 'leadUnit';
  return responsibleUnits.test(rule.appliesTo) ? 'responsibleUnit' : null;
}

function perOf(rule: FoundScoreRule, kind: RuleKind): RuleMultiplicity {
  if (kind.per === 'event' || rule.per === null || kind.trigger.kind === 'taskNotDone') return kind.per;
  return /次|起|件|例/.test(rule.per) ? 'event' : 'task';
}

/** A rule of the engine, or the reason why the printed one is left out. */
function ruleOf(rule: FoundScoreRule, taken: readonly ScoreRule[]): ScoreRule | string {
  const kind = rule.points < 0 ? kinds.find((one) => one.fits(rule)) : undefined;
  if (rule.points >= 0) return '本方案只扣分，不加分';
  if (!kind) return '不属于程序能记的扣分情形';
  // Two rules of one kind would both count for each fact.
  if (taken.some((one) => one.code === kind.code)) return '与前面的条款同属一类，程序分不开';
  const appliesTo = addresseeOf(rule, kind);
  if (appliesTo === null) return '只针对部分单位，程序限定不了';
  return {
    code: kind.code,
    name: kind.name,
    criterion: `${rule.text.replace(/[。；;，,]+$/u, '')}。`,
    points: toPoints(rule.points),
    per: perOf(rule, kind),
    trigger: kind.trigger,
    appliesTo,
    providedBy: /由牵头(?:单位|部门)(?:提供|反映|报送|认定|提出|上报)/u.test(rule.text) ? 'leadUnit' : 'office',
    cap: rule.cap === null ? null : toPoints(rule.cap),
  };
}

/** The day by which units hand in their self-assessment, else anything; null where none is set. */
function selfAssessmentDay(days: readonly FoundAssessmentDay[]): FoundAssessmentDay | null {
  return days.find(({ text }) => /自查|自评|自我/u.test(text)) ?? days.find(({ text }) => /报送|上报|提交/u.test(text)) ?? null;
}

/** A day behind this month belongs to the year that is assessed, not to the following one. */
const lastMonthOfFollowingYear = 6;
const usualBase = 100;

/** The printed rules with what became of each. */
interface MadeRules {
  kept: { printed: FoundScoreRule; rule: ScoreRule }[];
  left: { printed: FoundScoreRule; reason: string }[];
}

/** What the text leaves open about caps. */
function questionOfCaps(rules: readonly ScoreRule[]): string | null {
  const open = rules.filter((one) => one.cap === null);
  if (open.length === 0) return null;
  const which = open.length === rules.length ? '每类扣分' : `“${open.map((one) => one.name).join('”“')}”`;
  return `${which}是否封顶，原文没有规定；本方案不封顶。`;
}

/** What the text leaves open, as sentences for the settings screen. */
function questionsOf(found: FoundScoringRules, { kept, left }: MadeRules, day: FoundAssessmentDay | null): string[] {
  const uncounted = kept.filter(({ printed, rule }) => printed.per === null && rule.per === 'task');
  const isOfTask = ({ rule }: MadeRules['kept'][number]): boolean => rule.trigger.kind === 'taskNotDone';
  const questions = [
    found.basePoints === null ? `基础分多少，原文没有规定；本方案暂按${String(usualBase)}分。` : null,
    '总分最低扣到多少，原文没有规定；本方案不设下限。',
    questionOfCaps(kept.map(({ rule }) => rule)),
    '总分相同如何排名，原文没有规定；本方案并列。',
    found.rules.some(({ text }) => /正当理由/u.test(text)) ? '什么算正当理由，由办公室认定；认定的不录入扣分事项。' : null,
    uncounted.some((one) => !isOfTask(one)) ? '牵头和落实两项按每项任务扣一次；不写明任务的，每次扣一次。' : null,
    uncounted.some(isOfTask) ? '任务未完成的，原文没有写明按项还是按次；本方案每项任务扣一次。' : null,
    day !== null && day.month > lastMonthOfFollowingYear ? `自查报送时间是当年${String(day.month)}月${String(day.day)}日，本方案只能设次年的日期，没有设。` : null,
    ...left.map(({ printed, reason }) => `“${printed.text}”没有列入本方案：${reason}。`),
  ];
  return questions.filter((one) => one !== null);
}

/**
 * Turns rules that were read from a plan into a scheme of the engine (base less events). A rule that the engine can't
 * keep is left out, and the scheme's open questions say so beside what the text itself leaves open.
 */
export function schemeFromRules(found: FoundScoringRules, about: { id: string; name: string; source: string }): { scheme: ScoringScheme; leftOut: FoundScoreRule[] } {
  const made: MadeRules = { kept: [], left: [] };
  for (const printed of found.rules) {
    const rule = ruleOf(printed, made.kept.map((one) => one.rule));
    if (typeof rule === 'string') made.left.push({ printed, reason: rule });
    else made.kept.push({ printed, rule });
  }
  const day = selfAssessmentDay(found.days);
  const scheme: ScoringScheme = {
    model: 'baseMinusEvents',
    ...about,
    version: '1',
    basePoints: toPoints(found.basePoints ?? usualBase),
    rules: made.kept.map(({ rule }) => rule),
    floor: null,
    ties: 'shareRank',
    rankBy: 'class',
    selfAssessmentDue: day !== null && day.month <= lastMonthOfFollowingYear ? { month: day.month, day: day.day } : null,
    openQuestions: questionsOf(found, made, day),
  };
  return { scheme, leftOut: made.left.map(({ printed }) => printed) };
}
