import type {
  Allocation,
  AssignmentRole,
  ComparedField,
  PlanChangeKind,
  PlanOrigin,
  ScoreEventKind,
  SignalLight,
  TaskPersonRole,
  UnitPersonRole,
  UnitState,
} from '../../domain/codes.ts';
import type { GroupRole } from '../../domain/extraction/enclosed-content.ts';
import type { DraftTextField } from '../../domain/extraction/extracted-plan.ts';
import type { JobProgress } from '../shared.ts';

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

export const jobPhaseLabels: Record<JobProgress['phase'], string> = {
  reading: '读取文件',
  cleaning: '整理文字',
  extracting: '识别任务',
  storing: '保存',
  computing: '计算',
  writing: '写入表格',
  checking: '核对文件',
};

/** Who the history names while the office has not given the clerk's name. */
export const unnamedClerk = '经办人';

/** How an import is called that came from the clipboard and has no file name. */
export const pastedTextLabel = '粘贴的文字';

/** Names of exported files, before their ending. */
export const exportFileNames = {
  responsibilityTable: (planTitle: string): string => `${planTitle.replace(/责任分解表?$/u, '')}责任分解表`,
  publishedTable: (planTitle: string, number: number): string => `${exportFileNames.responsibilityTable(planTitle)}（第${number}版）`,
  changeList: (planTitle: string): string => `${planTitle}变更清单`,
  leadingGroup: (planTitle: string): string => `${planTitle}领导小组名单`,
  unitList: (countyName: string): string => `${countyName}单位名录`,
  scoreSheet: (year: number, unitName: string): string => `${unitName}${year}年政务公开自查评分表`,
  allScoreSheets: (year: number): string => `${year}年政务公开自查评分表及汇总表`,
};
