import type {
  Allocation,
  AssignmentRole,
  ComparedField,
  EvidenceCheck,
  EvidenceKind,
  LookBackResult,
  PlanChangeKind,
  PlanOrigin,
  ScoreEventKind,
  SignalLight,
  SlipKind,
  SlipState,
  TaskPersonRole,
  UnitPersonRole,
  UnitState,
} from '../../domain/codes.ts';
import type { CaseState } from '../../domain/cases/case-limits.ts';
import type { CaseChannel, CaseDayField } from '../../domain/cases/request-case.ts';
import type { GroupRole } from '../../domain/extraction/enclosed-content.ts';
import type { DraftTextField } from '../../domain/extraction/extracted-plan.ts';
import type { JobProgress } from '../shared.ts';
import { quarterName } from './quarter-names.ts';

/** Chinese labels of the code lists, as offices say them. */
export const unitStateLabels: Record<UnitState, string> = {
  notStarted: '未启动',
  notDone: '未完成',
  inProgress: '推进中',
  ongoing: '持续推进',
  doneUnchecked: '已完成（待核）',
  checkedOff: '已销号',
  postponed: '暂缓调整',
  notApplicable: '不涉及',
};

export const roleLabels: Record<AssignmentRole, string> = {
  lead: '牵头单位',
  responsible: '责任单位',
  supporting: '配合单位',
};

export const unitPersonRoleLabels: Record<UnitPersonRole, string> = {
  leader: '分管领导',
  personInCharge: '责任人',
  liaison: '联络员',
};

export const taskPersonRoleLabels: Record<TaskPersonRole, string> = {
  leadingOfficial: '牵头领导',
  personInCharge: '责任人',
  liaison: '联系人',
};

/** Posts in a leading group, the highest first. */
export const groupRoleLabels: Record<GroupRole, string> = {
  leader: '组长',
  deputyLeader: '副组长',
  member: '成员',
  officeDirector: '办公室主任',
  officeDeputy: '办公室副主任',
  officeMember: '办公室成员',
};

/** What happened to a task between two versions of a plan. */
export const planChangeLabels: Record<PlanChangeKind, string> = { added: '新增', changed: '调整', removed: '取消' };

/** Fields by which two versions of a plan are compared. */
export const comparedFieldLabels: Record<ComparedField, string> = {
  section: '所属章节',
  outlineNumber: '编号',
  title: '工作任务',
  requirement: '工作要求',
  leadUnits: roleLabels.lead,
  responsibleUnits: roleLabels.responsible,
  supportingUnits: roleLabels.supporting,
  deadlines: '完成时限',
  people: '责任人员',
  note: '备注',
};

/** Fields of a draft that hold words of the document. */
export const draftFieldLabels: Record<DraftTextField, string> = {
  number: '编号',
  title: '工作任务',
  requirement: '工作要求',
  leadUnits: '牵头单位',
  responsibleUnits: '责任单位',
  supportingUnits: '配合单位',
  deadlines: '完成时限',
  statusText: '落实情况',
};

/** A word and a sign beside every colour: never colour alone. */
export const lightLabels: Record<SignalLight, string> = {
  green: '正常',
  blue: '临期',
  yellow: '紧迫',
  red: '超期',
  none: '无时限',
};

export const allocationLabels: Record<Allocation, string> = {
  assigned: '已分派',
  common: '共性任务',
  unallocated: '待分解',
};

export const planOriginLabels: Record<PlanOrigin, string> = { superior: '上级计划', own: '本级计划' };

export const scoreEventLabels: Record<ScoreEventKind, string> = {
  leadNotLeading: '牵头单位未按要求牵头',
  responsibleNotImplementing: '责任单位未抓好落实',
  handlingOverdueOrIrregular: '依申请公开、信箱、热线超时或违规办理',
};

/** Ways on which a request comes. */
export const caseChannelLabels: Record<CaseChannel, string> = { application: '依申请公开', mailbox: '信箱', hotline: '热线' };

export const caseStateLabels: Record<CaseState, string> = {
  waitingForCorrection: '待补正',
  correctionLapsed: '补正到期',
  waitingForOpinion: '征求意见中',
  running: '办理中',
  dueSoon: '临期',
  overdue: '超期未答复',
  answered: '已答复',
  answeredLate: '超期答复',
};

/** Days of a request. */
export const caseDayLabels: Record<CaseDayField, string> = {
  receivedOn: '收到日期',
  'extension.notifiedOn': '延期告知日期',
  'correction.notifiedOn': '补正通知日期',
  'correction.correctBy': '补正期限',
  'correction.receivedOn': '补正收到日期',
  'consultation.askedOn': '征求意见日期',
  'consultation.endedOn': '意见收到日期',
  answeredOn: '答复日期',
};

export const jobPhaseLabels: Record<JobProgress['phase'], string> = {
  reading: '读取文件',
  cleaning: '整理文字',
  extracting: '识别任务',
  storing: '保存',
  computing: '计算',
  typesetting: '排版',
  writing: '写入文件',
  checking: '核对文件',
};

/** What a look-back finds of last year's task. */
export const lookBackResultLabels: Record<LookBackResult, string> = {
  done: '已完成',
  unfinished: '未完成',
  dropped: '不再执行',
};

/** Words of a task that sets right (整改) what last year left unfinished. */
export const rectificationWords = {
  title: (title: string): string => (title.startsWith('整改：') ? title : `整改：${title}`),
  /** Where it comes from: the plan, the number of the old task where it had one, and what the look-back noted. */
  origin: (planTitle: string, outlineNumber: string | null, note: string | null): string => {
    const bare = (outlineNumber ?? '').replace(/[.．、]$/u, '');
    const number = bare === '' ? '' : `编号${bare}的`;
    const noted = note === null || note === '' ? '' : `回顾意见：${note}`;
    return `本任务由《${planTitle}》${number}未完成任务转入整改。${noted}`;
  },
};

export const slipKindLabels: Record<SlipKind, string> = {
  assignmentSlip: '交办单',
  reminder: '催办单',
  supervisionNotice: '督办单',
};

export const slipStateLabels: Record<SlipState, string> = { open: '待回复', replied: '已回复', closed: '已关闭' };

export const evidenceKindLabels: Record<EvidenceKind, string> = { file: '文件', link: '网页', document: '文号' };

export const evidenceCheckLabels: Record<EvidenceCheck, string> = { pending: '待审核', accepted: '已通过', returned: '已退回' };

/** What a report says of a task that was checked off on its evidence. */
export const evidenceTitles = (titles: readonly string[]): string => `佐证材料：${titles.join('；')}`;

/** Note at a file of evidence that can hold macros. */
export const macroNote = '文件可能含宏，打开时请不要启用宏。';

/** The heading under which rectification tasks stand where the clerk names no other. */
export const rectificationHeading = '上年度任务整改';

/** Who the history names while the office has not given the clerk's name. */
export const unnamedClerk = '经办人';

/** How an import is called that came from the clipboard and has no file name. */
export const pastedTextLabel = '粘贴的文字';

/** A piece of evidence with what came of its check. */
export const checkedEvidence = (title: string, check: EvidenceCheck): string => `${title}（${evidenceCheckLabels[check]}）`;

/** What happened in the ledger, in the table of its changes. */
export const ledgerMatterLabels = {
  taskAdded: '新增任务',
  taskArchived: '取消任务',
  taskRestored: '恢复任务',
  taskRemoved: '撤销新增',
  report: '报送进展',
  reportCorrected: '更正报送',
  reportWithdrawn: '撤销报送',
  state: '完成状态',
  summary: '汇总情况',
  evidence: '佐证材料',
  people: '责任人员',
} as const;

/** Which part of the ledger a file shows. */
interface LedgerNameScope {
  planTitle: string | null;
  unitName: string | null;
  year: number;
  quarter: number | null;
}

/** A plan's title before the name of one of its tables: without that of the table that it carries itself. */
export const planNameInTitles = (planTitle: string): string => planTitle.replace(/(?:及|和|暨)?责任分解表?$/u, '');

const ledgerName = ({ planTitle, unitName, year }: LedgerNameScope): string =>
  `${unitName ?? ''}${planTitle === null ? `${year}年政务公开工作任务` : planNameInTitles(planTitle)}`;
const quarterSuffix = ({ quarter }: LedgerNameScope): string => (quarter === null ? '' : `（${quarterName(quarter)}）`);

/** Names of exported files, before their ending. */
export const exportFileNames = {
  responsibilityTable: (planTitle: string): string => `${planTitle.replace(/责任分解表?$/u, '')}责任分解表`,
  publishedTable: (planTitle: string, number: number): string => `${exportFileNames.responsibilityTable(planTitle)}（第${number}版）`,
  progressTable: (scope: LedgerNameScope): string => `${ledgerName(scope)}落实情况表${quarterSuffix(scope)}`,
  fullLedger: (scope: LedgerNameScope): string => `${ledgerName(scope)}台账${quarterSuffix(scope)}`,
  changesSince: (planTitle: string | null, year: number, since: string): string => `${planTitle === null ? `${year}年政务公开工作台账` : planNameInTitles(planTitle)}变动情况（${since}起）`,
  ranking: (year: number): string => `${year}年政务公开工作排名表`,
  changeList: (planTitle: string): string => `${planTitle}变更清单`,
  lookBack: (year: number): string => `${year}年上年度任务回顾表`,
  bulletin: (year: number, quarter: number): string => `${year}年${quarterName(quarter)}政务公开工作通报`,
  brief: (year: number, quarter: number): string => `${year}年${quarterName(quarter)}政务公开工作简报`,
  leadingGroup: (planTitle: string): string => `${planTitle}领导小组名单`,
  /** One slip: its number and unit, which no other has. */
  slip: (number: string, unitName: string): string => `${number} ${unitName}`,
  /** Several slips in one file; `kind` is null where they are of different kinds. */
  slips: (year: number, kind: SlipKind | null, count: number): string =>
    `${year}年政务公开${kind === null ? '督办文书' : slipKindLabels[kind]}（${count}份）`,
  unitList: (countyName: string): string => `${countyName}单位名录`,
  /** What stands beside a letter of this name. */
  annex: (name: string): string => `${name}（附件）`,
  scoreSheet: (year: number, unitName: string): string => `${unitName}${year}年政务公开自查评分表`,
  allScoreSheets: (year: number): string => `${year}年政务公开自查评分表及汇总表`,
};
