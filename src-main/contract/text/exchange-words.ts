import type { ReturnState } from '../../domain/codes.ts';
import type { RowOutcome } from '../../domain/exchange/compare-row.ts';
import type { FillInField } from '../../domain/exchange/fill-in-row.ts';
import type { ValueProblem } from '../../domain/exchange/read-value.ts';
import type { LockedFact } from '../../domain/exchange/returned-sheet.ts';
import type { CollectProblem, ReturnStanding } from '../collection.ts';
import { quarterName } from './quarter-names.ts';

/** What the workbook that units fill in is called. */
export const fillInTableName = '填报表';

/** Name of a unit's fill-in workbook without its ending: 县财政局2026年第三季度政务公开任务填报表. */
export function fillInFileName({ unitName, year, quarter }: { unitName: string; year: number; quarter: number | null }): string {
  return `${unitName}${year}年${quarter === null ? '' : quarterName(quarter)}政务公开任务${fillInTableName}`;
}

/** Name of the archive with the fill-in workbooks of a class of units, without its ending: 镇街道 → 镇街道2026年第三季度填报表. */
export function fillInArchiveName({ className, year, quarter }: { className: string; year: number; quarter: number | null }): string {
  return `${className}${year}年${quarter === null ? '' : quarterName(quarter)}${fillInTableName}`;
}

/** What a returned row brings. */
export const rowOutcomeLabels: Record<RowOutcome, string> = {
  new: '新报',
  unchanged: '无变化',
  changed: '变更',
  conflict: '冲突',
  unmatched: '未对上',
  invalid: '无法识别',
};

/** What units fill in. */
export const fillInFieldLabels: Record<FillInField, string> = {
  state: '完成状态',
  text: '落实情况',
  reportedOn: '完成日期',
  percent: '完成比例',
  problems: '存在问题',
  nextStep: '下一步措施',
  evidence: '佐证材料',
  reporter: '填报人',
};

/** What the workbook prints and locks. */
export const lockedFactLabels: Record<LockedFact, string> = {
  number: '序号',
  planTitle: '计划',
  title: '工作任务',
  requirement: '工作要求',
  deadlineText: '完成时限',
};

export const returnStateLabels: Record<ReturnState, string> = { waiting: '待核对', applied: '已并入', setAside: '已搁置' };

/** Where a unit stands in a distribution. */
export const returnStandingLabels: Record<ReturnStanding, string> = {
  given: '已下发',
  waiting: '待核对',
  conflict: '有冲突',
  partly: '部分报回',
  complete: '已报齐',
};

/** Why a file could not be taken as a return, and what to do. */
export const collectProblemSentences: Record<CollectProblem, string> = {
  noTable: '没有找到填报表格，请确认是不是填报表，表头要有“工作任务”和“落实情况”等列。',
  newerVersion: '是用更新版本的程序下发的，请升级程序后再收回。',
  noWorkbook: '里面没有填报表，请确认选对了压缩包或文件夹。',
  encrypted: '设有打开密码，请打开后另存为不加密的文件再收回。',
  damaged: '文件已损坏，请用 WPS 或 Excel 打开后另存，或请单位重新发送。',
  tooLarge: '文件过大，请去掉表中的图片或无关的工作表，另存后再收回。',
  empty: '是空文件，请单位重新发送。',
  notReadable: '不是能读取的表格，请另存为 .xlsx 后再收回。',
  timeout: '读取时间过长已停止，请另存为 .xlsx 后再收回。',
  program: '是程序文件，没有收下。',
  unplaced: '旁边有多份填报表，看不出是哪家单位的佐证材料，请在文件夹名中写上单位名称后再收回。',
};

/** Why a cell cannot be read, and what to do. */
export const valueProblemSentences: Record<ValueProblem, string> = {
  STATE_UNKNOWN: '不是可选的状态，请问清后在台账中登记。',
  CHECK_OFF: '销号由本单位审核佐证后办理，单位不能自行填写。',
  DATE_UNREADABLE: '看不出是哪一天，请问清后在台账中登记。',
  PERCENT_UNREADABLE: '不是 0 至 100 的整数百分比，请问清后在台账中登记。',
  PERCENT_ONE: '只写了“1”，分不清是 1% 还是 100%，请问清后在台账中登记。',
  TOO_LONG: '文字过长，请单位精简后重报。',
};
