import { draftFieldLabels } from './labels.ts';
import type { DiagnosticCode, DiagnosticSeverity } from '../../domain/codes.ts';

/**
 * What a diagnostic carries for its sentence; each is optional: `count` how often, `text` the printed words, `name` a
 * unit or an attachment, `number` and `expected` outline numbers.
 */
export type DiagnosticValues = Readonly<Record<string, string | number>>;

const quoted = (value: string | number | undefined): string => (value === undefined || value === '' ? '' : `“${value}”`);
const times = ({ count }: DiagnosticValues): string => (count === undefined ? '' : ` ${count} 处`);
const following = (value: string): string => (value === '' ? '' : `：${value}`);

const fieldLabel = (field: string | number | undefined): string => new Map<unknown, string>(Object.entries(draftFieldLabels)).get(field) ?? '';

/** What the import noticed and what the clerk should look at, one sentence for every code; a missing one does not compile. */
export const diagnosticSentences: Record<DiagnosticCode, (values: DiagnosticValues) => string> = {
  CLEANED_PINYIN: (values) => `已去掉夹在文字中的拼音${times(values)}，原文照样保留。`,
  CLEANED_TRADITIONAL: (values) => `已把繁体字转为简体${times(values)}，原文照样保留。`,
  CLEANED_WIDTH: (values) => `已统一全角、半角字符${times(values)}。`,
  CLEANED_SPACES: (values) => `已去掉字间多余的空格${times(values)}。`,
  CLEANED_DATE: (values) => `有日期缺了“年、月、日”，已补全${times(values)}${following(quoted(values['text']))}。请核对。`,
  CLEANED_NOISE: (values) => `已去掉网页残留、不可见字符等杂质${times(values)}。`,
  LOST_CHARACTERS: ({ text }) => `这里可能缺字或有乱码${following(quoted(text))}，请对照原件补正。`,
  ADVERTISEMENT: ({ text }) => `这里夹有疑似广告的文字${following(quoted(text))}，没有去掉，请对照原件改正。`,
  NO_TITLE: () => '没有找到计划名称，请在上方“计划信息”里填写。',
  NO_YEAR: () => '没有找到计划年度，请在上方“计划信息”里填写；只写月日的时限要靠年度推算。',
  NO_TASKS: () => '没有从文件里识别出任务。请确认选对了文件，或用“新增任务”逐项录入。',
  NO_UNITS: ({ count }) =>
    count === undefined
      ? '没有写明承办单位。请填写单位，或选择“共性任务”“待分解”。'
      : `全文 ${count} 项任务都没有写明承办单位，已标为“待分解”，可以先入库再分派。`,
  NO_DEADLINE: ({ count }) =>
    count === undefined
      ? '没有写明完成时限。确实没有可以不填，需要提醒的请补上。'
      : `有 ${count} 项任务没有写明完成时限；入库后按年底提醒，需要更早的请补上。`,
  NUMBER_GAP: ({ expected, number }) =>
    `编号不连续${expected === undefined ? '' : `，缺少 ${expected}`}${number === undefined ? '' : `，这里是 ${number}`}。请看原文是否漏了一项。`,
  NUMBER_REPEATED: ({ number }) => `编号${number === undefined ? '' : ` ${number} `}重复，请核对是原文如此，还是识别有误。`,
  UNCLOSED_BRACKET: ({ text }) => `括号没有配对${following(quoted(text))}，责任单位可能没有取全，请核对。`,
  UNIT_DOUBTFUL: ({ name }) => `${quoted(name) || '有的名称'}不一定是单位名称，请核对承办单位。`,
  DEADLINE_DOUBTFUL: ({ text }) => `时限${quoted(text)}没有把握换算成日期，请核对。`,
  CELLS_REPAIRED: () => '这一行的合并单元格在复制时错位，已按内容归位，请核对各栏。',
  CELLS_AMBIGUOUS: ({ text, taken }) =>
    text === undefined
      ? '这一行的单元格错位或缺少内容，已沿用上一行的合并单元格，请对照原文核对各栏。'
      : `这一格${quoted(text)}分不清属于哪一栏，暂放在“${fieldLabel(taken)}”，请选定。`,
  TEXT_NOT_ASSIGNED: ({ text }) => `没有归入任何任务的文字${following(quoted(text))}…。如是任务，请新增。`,
  ROSTER_FOUND: ({ count }) => `文中有领导小组名单${count === undefined ? '' : `（${count} 人）`}，没有作为任务导入，可在“其他内容”中选择是否保存。`,
  SCORING_RULES_FOUND: ({ count }) => `文中有考核评分办法${count === undefined ? '' : `（${count} 条）`}，没有作为任务导入，可在“其他内容”中选择是否保存。`,
  ATTACHMENT_NAMED: ({ name }) => `文中提到附件${quoted(name)}，如附件里有任务，请另行导入。`,
  INDICATORS_FOUND: ({ count }) => `文中有考核指标表${count === undefined ? '' : `（${count} 项指标）`}，没有作为任务导入，可在“其他内容”中选择是否保存。`,
  ROWS_HIDDEN: (values) => `工作表${quoted(values['name'])}有隐藏的内容没有读取${times(values)}，需要的请在表格软件中取消隐藏后重新导入。`,
  HIDDEN_ROWS_READ: (values) => `工作表${quoted(values['name'])}有隐藏的行${times(values)}，已一并读取；不需要的请设为不导入。`,
  MACROS_NOT_RUN: () => '文件里带有宏（程序代码），没有运行，也不会保存到台账；只读取了文字。',
  TEXT_RECOGNISED: ({ count }) => `有 ${count ?? ''} 页是扫描件，文字由机器识别而来，可能有错字，请逐项对照原件核对。`,
  FRAMES_NOT_READ: (values) => `网页里还嵌有别的页面${times(values)}，没有读取。任务如在里面，请打开那个页面另存后导入。`,
  REMEMBERED_READING: ({ name }) => `已按上次核对${quoted(name)}来文时的更正识别栏目，请看是否仍然合适。`,
  REMEMBERED_NAMES: (values) => `已沿用上次核对${quoted(values['name'])}来文时对单位名称的更正${times(values)}。`,
  STATE_UNKNOWN: ({ text }) => `表中所填的落实情况${quoted(text)}对不上已有的状态，入库时不会作为进展，请改写或入库后再填。`,
};

/** The word that stands beside the colour of a severity. */
export const severityLabels: Record<DiagnosticSeverity, string> = { info: '说明', question: '疑问', problem: '问题' };

/** The sentence of a diagnostic. */
export function diagnosticSentence(code: DiagnosticCode, values: DiagnosticValues): string {
  return diagnosticSentences[code](values);
}
