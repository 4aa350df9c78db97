/** Code lists of the field. Stored in the database and sent over the contract as these English words. */

/** Where a plan comes from: 上级计划 (superior) or 本级计划 (own). */
export const planOrigins = ['superior', 'own'] as const;
export type PlanOrigin = (typeof planOrigins)[number];

/** 牵头 / 责任 / 配合单位. The order is the order of precedence where one unit has two roles in a task. */
export const assignmentRoles = ['lead', 'responsible', 'supporting'] as const;
export type AssignmentRole = (typeof assignmentRoles)[number];

/** Persons of a unit: 分管或主要领导, 责任人, 联络员. */
export const unitPersonRoles = ['leader', 'personInCharge', 'liaison'] as const;
export type UnitPersonRole = (typeof unitPersonRoles)[number];

/** Persons named for a task: 牵头领导, 责任人, 联系人. */
export const taskPersonRoles = ['leadingOfficial', 'personInCharge', 'liaison'] as const;
export type TaskPersonRole = (typeof taskPersonRoles)[number];

/** Cells of a task in the ledger that can be typed or pasted into; a unit cell is called like its role or roles. */
export const cellFields = [
  'outlineNumber',
  'title',
  'requirement',
  'note',
  'lead',
  'responsible',
  'supporting',
  'responsibleAndSupporting',
  'deadline',
] as const;
export type CellField = (typeof cellFields)[number];

/** Why the text of a cell can't be stored: a task needs a title, a column has its length, words name no deadline. */
export const cellRefusals = ['TITLE_MISSING', 'TOO_LONG', 'DEADLINE_UNREAD'] as const;
export type CellRefusal = (typeof cellRefusals)[number];

/** Sizes of paper that offices print tables on (GB/T 148); the first is the usual one. */
export const paperSizes = ['A4', 'A3'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Further names of a unit: another spelling, or its name before a 机构改革. */
export const unitNameKinds = ['alias', 'former'] as const;

/** Why a task has a line to another one: adapted from the superior's, carried over from an earlier plan, or set right after a look-back (整改). */
export const taskSourceKinds = ['adapted', 'carriedOver', 'rectifies'] as const;

/** Whether a task of a superior's plan binds the county; `ask` where the text leaves it open. */
export const bindingDecisions = ['binds', 'ask', 'doesNotBind'] as const;
export type BindingDecision = (typeof bindingDecisions)[number];

/** By what a superior's task does or does not bind the county. */
export const bindingReasons = [
  'ownCountyNamed',
  'countiesNamed',
  'everybodyNamed',
  'countiesInText',
  'noUnits',
  'otherUnits',
] as const;
export type BindingReason = (typeof bindingReasons)[number];

/** What happened to a task between two versions of a plan. */
export const planChangeKinds = ['added', 'changed', 'removed'] as const;
export type PlanChangeKind = (typeof planChangeKinds)[number];

/** Fields of a task that two versions of a plan are compared by. */
export const comparedFields = [
  'section',
  'outlineNumber',
  'title',
  'requirement',
  'leadUnits',
  'responsibleUnits',
  'supportingUnits',
  'deadlines',
  'people',
  'note',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** `date`: a last day. `recurring`: a frequency or yearly day. `ongoing`: 持续推进. `relative`: counted from an event. */
export const deadlineKinds = ['date', 'recurring', 'ongoing', 'relative'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/**
 * State of a task in one unit, least advanced first. 未启动, 未完成, 推进中, 持续推进, 已完成(待核), 已销号,
 * 暂缓调整, 不涉及. 临期, 超期 and 滞后 are computed, never stored.
 */
export const unitStates = [
  'notStarted',
  'notDone',
  'inProgress',
  'ongoing',
  'doneUnchecked',
  'checkedOff',
  'postponed',
  'notApplicable',
] as const;
export type UnitState = (typeof unitStates)[number];

/** Signal light, derived from deadlines, state and a day; never stored. */
export const signalLights = ['green', 'blue', 'yellow', 'red', 'none'] as const;
export type SignalLight = (typeof signalLights)[number];

/** How a task stands to units: has them, is for everybody (共性任务), or is still to be broken down (待分解). */
export const allocations = ['assigned', 'common', 'unallocated'] as const;
export type Allocation = (typeof allocations)[number];

/** How sure the reader is of a draft. */
export const confidences = ['sure', 'likely', 'doubtful'] as const;
export type Confidence = (typeof confidences)[number];

/** What the import tells or asks the clerk. `info` needs nothing, `question` wants an answer, `problem` blocks the commit. */
export const diagnosticSeverities = ['info', 'question', 'problem'] as const;
export type DiagnosticSeverity = (typeof diagnosticSeverities)[number];

export const diagnosticCodes = [
  'CLEANED_PINYIN',
  'CLEANED_TRADITIONAL',
  'CLEANED_WIDTH',
  'CLEANED_SPACES',
  'CLEANED_DATE',
  'CLEANED_NOISE',
  'LOST_CHARACTERS',
  'ADVERTISEMENT',
  'NO_TITLE',
  'NO_YEAR',
  'NO_TASKS',
  'NO_UNITS',
  'NO_DEADLINE',
  'NUMBER_GAP',
  'NUMBER_REPEATED',
  'UNCLOSED_BRACKET',
  'UNIT_DOUBTFUL',
  'DEADLINE_DOUBTFUL',
  'CELLS_REPAIRED',
  'CELLS_AMBIGUOUS',
  'TEXT_NOT_ASSIGNED',
  'ROSTER_FOUND',
  'SCORING_RULES_FOUND',
  'ATTACHMENT_NAMED',
  'STATE_UNKNOWN',
  'INDICATORS_FOUND',
  'ROWS_HIDDEN',
  'HIDDEN_ROWS_READ',
  'FRAMES_NOT_READ',
  'TEXT_RECOGNISED',
  'MACROS_NOT_RUN',
  'REMEMBERED_READING',
  'REMEMBERED_NAMES',
] as const;
export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** What is told of the document itself, before the grammar reads it: a second reading of the same text does not tell it again. */
export const documentDiagnosticCodes: readonly DiagnosticCode[] = [
  'CLEANED_PINYIN',
  'CLEANED_TRADITIONAL',
  'CLEANED_WIDTH',
  'CLEANED_SPACES',
  'CLEANED_DATE',
  'CLEANED_NOISE',
  'LOST_CHARACTERS',
  'ADVERTISEMENT',
  'ROWS_HIDDEN',
  'HIDDEN_ROWS_READ',
  'FRAMES_NOT_READ',
  'TEXT_RECOGNISED',
  'MACROS_NOT_RUN',
];

/** Kinds of scoring facts that are entered by hand; each belongs to a rule of a scheme. */
export const scoreEventKinds = ['leadNotLeading', 'responsibleNotImplementing', 'handlingOverdueOrIrregular'] as const;
export type ScoreEventKind = (typeof scoreEventKinds)[number];

/** What shows that a task was done: a file, a page on the web, or a document that is named. */
export const evidenceKinds = ['file', 'link', 'document'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Whether the office has looked at a piece of evidence: not yet, accepted, or returned with a reason (退回). */
export const evidenceChecks = ['pending', 'accepted', 'returned'] as const;
export type EvidenceCheck = (typeof evidenceChecks)[number];

/** 交办单, 催办单, 督办单, in the order in which they follow each other. */
export const slipKinds = ['assignmentSlip', 'reminder', 'supervisionNotice'] as const;
export type SlipKind = (typeof slipKinds)[number];

/** A slip waits for replies, has them all, or was closed without. */
export const slipStates = ['open', 'replied', 'closed'] as const;
export type SlipState = (typeof slipStates)[number];

/** What a look-back finds of last year's task: done, unfinished, or no longer asked for. */
export const lookBackResults = ['done', 'unfinished', 'dropped'] as const;
export type LookBackResult = (typeof lookBackResults)[number];

/** A returned file waits for the clerk, was taken over, or was set aside. */
export const returnStates = ['waiting', 'applied', 'setAside'] as const;
export type ReturnState = (typeof returnStates)[number];

/** What a superior's table can be written back as. */
export const templateFormats = ['xlsx', 'docx'] as const;
export type TemplateFormat = (typeof templateFormats)[number];
