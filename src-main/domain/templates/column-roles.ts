import { columnRoleOf, rolesOfHeader } from '../extraction/table-columns.ts';
import type { ColumnRole } from '../extraction/found-table.ts';
import type { Confidence } from '../codes.ts';
import { foldWidth } from '../outline/fold-width.ts';

/** Columns of a superior's table that say what is to be done; they are never filled. */
export const theirRoles = ['number', 'category', 'task', 'requirement', 'lead', 'responsible', 'supporting', 'deadline', 'remark', 'other'] as const;
/** Columns that the superior leaves open for the reporting office. */
export const ourRoles = ['progress', 'state', 'finishedOn', 'percent', 'problems', 'nextStep', 'evidence', 'person', 'liaison', 'phone', 'personAndPhone', 'reporter'] as const;
export type TheirRole = (typeof theirRoles)[number];
export type OurRole = (typeof ourRoles)[number];
export type TemplateRole = TheirRole | OurRole;

/** Whether a column is for the reporting office to fill. */
export function isOurs(role: TemplateRole): role is OurRole {
  return (ourRoles as readonly TemplateRole[]).includes(role);
}

const person = '(?:具体|直接|第一|主要|工作|整改|牵头|本级|[县区市]级)*(?:责任|负责|承办)人(?:员)?';
const liaison = '(?:工作|业务|具体)*(?:联系|联络|经办)(?:人|员)(?:员)?';
const phone = '(?:联系|办公|手机|固定|移动)*(?:电话|手机|方式|号码|电话号码|手机号码?)';
const also = '(?:及|和|与|、|/|,)?';

/** Words of a header, squeezed and without remarks in brackets, by what is to be filled in below; the first that fits wins. */
const words: readonly (readonly [TemplateRole, RegExp])[] = [
  ['personAndPhone', new RegExp(`^(?:${person}|${liaison})(?:姓名)?${also}(?:职务)?${also}${phone}$`)],
  ['phone', new RegExp(`^(?:${person}|${liaison})?的?${phone}$`)],
  ['reporter', /^(?:填报|填表|报送|上报)(?:人|人员|责任人)(?:姓名)?$/],
  ['person', new RegExp(`^${person}(?:姓名)?(?:${also}职务)?$`)],
  ['liaison', new RegExp(`^${liaison}(?:姓名)?(?:${also}职务)?$`)],
  ['evidence', /^(?:相关|有关|工作|完成|落实|任务|公开|发布)*(?:佐证|支撑|证明|印证|痕迹|附件|网页|链接)(?:性)?(?:材料|资料|附件|链接|文件|地址|截图|网址)*(?:名称|目录|清单|编号)?(?:(?:及|和|或|、|\/).*)?$|^(?:公开|发布|落实)*(?:网址|截图)(?:(?:及|和|或|、|\/).*)?$/],
  ['nextStep', /^下(?:一)?(?:步|阶段|季度)(?:的)?(?:工作|推进|整改|重点)*(?:措施|打算|计划|安排|举措|思路|重点|目标)?(?:(?:及|和|与|、|\/).*)?$|^(?:改进|整改|推进)(?:措施|打算)(?:及.*)?$/],
  ['problems', /^(?:目前|当前|推进中|工作中)?(?:存在|遇到)?(?:的)?(?:主要|突出|具体)*(?:困难|问题|不足)(?:(?:及|和|与|、|\/).*)?$|^(?:未|没有)(?:按时|按期|如期)?完成(?:的)?(?:原因|说明)(?:(?:及|和|与|、|\/).*)?$|^滞后(?:的)?原因(?:及.*)?$|^(?:需|需要|提请|建议)(?:上级)?(?:协调|帮助)*解决(?:的)?(?:困难|问题|事项).*$/],
  ['finishedOn', /^(?:实际|已|任务|工作|整改|最终)*(?:完成|办结|销号|整改到位)(?:的)?(?:时间|日期)$|^实际(?:完成|办结)?(?:时限|时间|日期)$/],
  ['percent', /^(?:工作|任务|总体|目前|累计)*(?:完成)(?:的)?(?:比例|百分比|率)$|^(?:完成|形象|总体)进度$|^进度比例$/],
  ['state', /^(?:任务|工作|当前|目前|完成|落实|推进|办理|整改|进展|销号)*状态(?:标识)?$|^是否(?:已|按时|按期|全部)*(?:完成|销号|办结|整改到位|落实)$|^(?:完成|办理|销号|落实)(?:与否|否)$|^(?:亮灯|红黄绿灯|灯号)(?:情况|状态)?$/],
  ['progress', /(?:进展|落实|完成|推进|办理|开展|整改|贯彻|执行)(?:落实|完成|进展|推进)?(?:的)?(?:情况|成效|结果|实效)(?:说明|描述|简述|简介)?$|(?:工作|目前|当前|阶段)?(?:进展|成效)$|^(?:主要)?(?:做法|成效)(?:(?:及|和|与|、|\/).*)?$/],
  ['remark', /^(?:备注|说明|其他说明)$/],
];

/** Days that are a limit in one table and a fact in another. */
const actualDay = /^实际|已/;
/** A column of states beside one that tells the progress, of progress where it stands alone. */
const completion = /^(?:任务|工作)?完成情况$/;
/** Columns that tell two things. */
const twoThings = /[及和与、/]/;
const quarterWords = /^(?:20\d{2}年)?第?([一二三四1-4])季度?/;

/** A header's words without blanks, marks and remarks in brackets. */
function squeezed(header: string): string {
  const plain = foldWidth(header).replace(/[\s*:]/g, '');
  return plain.replace(/\([^()]*\)$/, '') || plain;
}

function wordsRole(header: string): TemplateRole | null {
  return words.find(([, pattern]) => pattern.test(squeezed(header)))?.[0] ?? null;
}

/** Whether words head a column of a table of tasks. */
export function headsColumn(header: string): boolean {
  return header.length <= 30 && (planRoleOf(header) !== null || wordsRole(header) !== null);
}

function planRoleOf(header: string): ColumnRole | null {
  return columnRoleOf(foldWidth(header)) ?? columnRoleOf(squeezed(header));
}

/** What a column is, by the words of its header from above. */
export interface ColumnMeaning {
  readonly role: TemplateRole;
  /** 1 to 4 where the column is for one quarter. */
  readonly quarter: number | null;
  readonly confidence: Confidence;
}

/** What one column's own words say: those of the lowest row of the header, or both rows read as one. */
interface OwnWords {
  readonly lowest: string;
  readonly plan: ColumnRole | null;
  readonly own: TemplateRole | null;
  /** The words of a row above had to be asked. */
  readonly fromAbove: boolean;
}

function ownWords(parts: readonly string[]): OwnWords {
  const lowest = parts.at(-1) ?? '';
  const joined = parts.slice(-2).join('');
  for (const text of [lowest, joined, ...parts.toReversed().slice(1)]) {
    const [plan, own] = [planRoleOf(text), wordsRole(text)];
    if (plan !== null || own !== null) return { lowest: text, plan, own, fromAbove: text !== lowest };
  }
  return { lowest, plan: null, own: null, fromAbove: false };
}

function quarterOf(parts: readonly string[]): number | null {
  const found = parts.map((part) => quarterWords.exec(squeezed(part))?.[1]).find((one) => one !== undefined);
  if (found === undefined) return null;
  return Number.isNaN(Number(found)) ? '一二三四'.indexOf(found) + 1 : Number(found);
}

const theirsInPlans = new Set<ColumnRole>(['number', 'category', 'task', 'requirement', 'lead', 'responsible', 'supporting']);

/** A limit, or the day on which it was done: the words decide, else another column of limits, else whether days are printed. */
function dayMeaning(one: OwnWords, hasOtherLimit: boolean, isEmpty: boolean): { role: TemplateRole; confidence: Confidence } {
  if (one.own !== 'finishedOn') return { role: 'deadline', confidence: 'sure' };
  if (actualDay.test(squeezed(one.lowest))) return { role: 'finishedOn', confidence: 'sure' };
  if (hasOtherLimit) return { role: 'finishedOn', confidence: isEmpty ? 'sure' : 'likely' };
  return isEmpty ? { role: 'finishedOn', confidence: 'doubtful' } : { role: 'deadline', confidence: 'likely' };
}

/**
 * What the columns of one header are. `headers` are its words from above, one list a column; `isEmpty` says of each
 * column whether the superior printed nothing below.
 */
export function meaningsOfHeader(headers: readonly (readonly string[])[], isEmpty: readonly boolean[]): ColumnMeaning[] {
  const own = headers.map(ownWords);
  const blank = (at: number): boolean => isEmpty[at] ?? true;
  const plan = rolesOfHeader(own.map(({ lowest }) => squeezed(lowest)), own.map((one) => one.plan));
  const isLimit = (at: number): boolean => plan[at] === 'deadline' && own[at]?.own !== 'finishedOn';
  const tellsProgress = (at: number): boolean => own[at]?.own === 'progress' && !completion.test(squeezed(own[at]?.lowest ?? ''));
  return own.map((one, at): ColumnMeaning => {
    const quarter = quarterOf(headers[at] ?? []);
    const role = plan[at] ?? null;
    const doubt = (confidence: Confidence): Confidence => (one.fromAbove && confidence === 'sure' && quarter === null ? 'likely' : confidence);
    if (role !== null && theirsInPlans.has(role)) return { role: role as TheirRole, quarter, confidence: doubt(role !== 'number' && blank(at) ? 'likely' : 'sure') };
    if (role === 'deadline') {
      const found = dayMeaning(one, own.some((_, other) => other !== at && isLimit(other)), blank(at));
      return { role: found.role, quarter, confidence: doubt(found.confidence) };
    }
    if (one.own === 'progress' && completion.test(squeezed(one.lowest)) && own.some((_, other) => tellsProgress(other))) return { role: 'state', quarter, confidence: 'likely' };
    const found = one.own ?? (role === 'status' ? 'progress' : 'other');
    const isDoubtful = found !== 'other' && found !== 'remark' && twoThings.test(squeezed(one.lowest)) && found !== 'personAndPhone';
    return { role: found, quarter, confidence: doubt(one.own === null ? (role === 'status' ? 'likely' : 'doubtful') : isDoubtful ? 'likely' : 'sure') };
  });
}
