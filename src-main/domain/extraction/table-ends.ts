import { contentOf } from './cell-content.ts';
import { endOfPage } from './keywords.ts';
import { isNoise } from './plan-outline.ts';
import type { PlanLine, PlanText } from './plan-text.ts';
import { columnRoleOf, isForeignHeader } from './table-columns.ts';

const read = (plan: PlanText, line: PlanLine): string => plan.text.slice(line.range.start, line.range.end);

/** A line that announces another attachment. */
const attachmentLine = /^附(?:件|表|录)?[一二三四五六七八九十\d]{0,3}(?:[-—]\d)?(?:[:.、].{0,60})?$/;
/** What an office prints below a table: notes, who filled it in, where to call. */
const remarkLine = /^[([【]?(?:备?注|说明|(?:填表|填报|编制|制表|有关|情况)(?:说明|要求))[)\]】]?\d?[:.、]|^备?注\d|^(?:联系(?:人|电话|方式|处室|科室)|咨询电话|监督(?:举报)?电话|(?:电子)?邮箱|(?:填报|填表|制表|审核|审批|经办|报送)(?:人|单位|日期|时间)|单位负责人|主要负责人签字)(?:\([^)]{0,8}\))?:/;
const signatureDate = /^(?:20\d{2}|二[〇○零].{2})年.{1,3}月.{1,3}日(?:印发)?$/;
/** A row that gives no more than the page: who runs it, where its text is from, its buttons. */
const pageFurniture = /^(?:(?:主办|承办|技术支持)(?:单位)?:|版权所有|联系我们|(?:信息|稿件|文章|内容)?来源:.{0,30}(?:网|编辑|作者|发布|浏览|纠错|报社?|客户端|公众号)|(?:责任|网站)?编辑:|.{0,12}(?:打印|关闭)(?:本页|窗口|页面)?】?$)/;
/** The numbers under which a website is registered; a task may speak of them without their digits. */
const registration = /(?:公网安备|ICP备(?:案号?)?|网站标识码):?\d{5}/i;
const button = '(?:(?:我要|点击|立即)?(?:打印|关闭|收藏|分享|纠错|复制|下载)(?:本页|本文|此页|窗口|页面|全文|链接|到)?|加入收藏|返回(?:顶部|首页|列表|上级)?|回到顶部|TOP|字[号体]|微信|微博|QQ空间|朋友圈|[大中小])';
const buttons = new RegExp(`^(?:[【\\[(|:]*${button}[】\\])|:]*){2,}$`, 'i');
const tableTitle = /^.{2,38}(?:表|清单|目录|名单|名册|一览|日程|安排|统计|指标|体系|回执|通讯录|联系方式|流程)(?:\([^)]{1,12}\))?$/;
const longestHeader = 12;

/** Whether a line begins another attachment of the document. */
export const announcesAttachment = (words: string): boolean => attachmentLine.test(words);

/** Whether a line says something about the table above it. */
export const isRemark = (plan: PlanText, line: PlanLine): boolean => remarkLine.test(read(plan, line));

/** Whether a line can be no row of a table: a note below it, another attachment, what a web page adds. */
export function endsTable(plan: PlanText, line: PlanLine): boolean {
  const words = read(plan, line);
  return attachmentLine.test(words) || remarkLine.test(words) || endOfPage.test(words) || pageFurniture.test(words) || buttons.test(words) || registration.test(words) || (/^[【<[]/.test(words) && isNoise(words));
}

/**
 * Whether the office that issued the document and its date stand here and in the next line: nothing but the end of the
 * document, another attachment or a page's furniture may follow.
 */
export function signsDocument(plan: PlanText, lines: readonly PlanLine[], at: number): boolean {
  const [office, date, behind] = [lines[at], lines[at + 1], lines[at + 2]];
  if (!office || !date || office.block.cell || !signatureDate.test(read(plan, date))) return false;
  const isOffice = read(plan, office).length <= 40 && contentOf(plan, { range: office.range }) === 'units';
  return isOffice && (behind === undefined || endsTable(plan, behind) || isNoise(read(plan, behind)) || tableTitle.test(read(plan, behind)));
}

/** Whether words could stand in a header: short, and neither a number, units nor a deadline. */
export function couldHead(plan: PlanText, range: PlanLine['range']): boolean {
  const words = plan.text.slice(range.start, range.end);
  if (columnRoleOf(words) !== null || isForeignHeader(words)) return true;
  return words.length >= 2 && words.length <= longestHeader && !/[。;,、:\d]|××/.test(words) && contentOf(plan, { range }) === 'text';
}

/** Whether a line is the title of another table whose header, given by its cells, stands behind it. */
export function entitlesTable(plan: PlanText, line: PlanLine, header: readonly PlanLine['range'][]): boolean {
  if (!tableTitle.test(read(plan, line)) || header.length < 2) return false;
  const isKnown = (range: PlanLine['range']): boolean => {
    const words = plan.text.slice(range.start, range.end);
    return columnRoleOf(words) !== null || isForeignHeader(words) || /[数率量]$|日期/.test(words);
  };
  return header.every((range) => couldHead(plan, range)) && header.some((range) => isKnown(range));
}
