import type {
  Allocation,
  AssignmentRole,
  PlanOrigin,
  ScoreEventKind,
  SignalLight,
  UnitState,
} from '../../domain/codes.ts';
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
  scoreSheet: (year: number, unitName: string): string => `${unitName}${year}年政务公开自查评分表`,
  allScoreSheets: (year: number): string => `${year}年政务公开自查评分表及汇总表`,
};
