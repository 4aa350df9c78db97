import type { ColumnRole } from './found-table.ts';

const bureau = '(?:单位|部门|处室|科室|股室|机构|主体|处|科|处\\(科\\)室|分工)';
const level = '(?:省|市|县|区|州|旗|盟|镇|乡|局|厅|委|级|党委|政府|街道|处|科|班子)*';

/** Column headers, squeezed; the first that fits wins. */
const headers: readonly [ColumnRole, RegExp][] = [
  ['number', /^(?:序号|编号|项目编号|任务编号|序|号|No\.?)$/i],
  ['ignored', /^(?:参考文件|(?:任务|问题)?来源|(?:任务|问题)?来源依据|(?:数据|信息|资料)来源|采集方式|(?:文件|参考|任务|法律|来源|工作|政策)?依据|分值|满分|权重|得分|备注|说明|联系(?:人|电话|方式).*|佐证材料|支撑材料|证明材料|(?:需)?(?:提交|报送)(?:的)?(?:材料|资料)|下一步.*|(?:工作|预期|任务|主要)?成果(?:形式|要求)?|(?:完成|成果|呈现|落实)形式|完成(?:比例|百分比|率)|公开(?:渠道|方式|载体|形式|层级|对象)|评分标准|评分细则|(?:评价|评估|测评|考评|验收)(?:标准|指标|细则|办法)|自评.*|扣分.*|考核.*)$/],
  ['ignored', new RegExp(`^(?:牵头|责任|分管|包联|包保|包抓|主管|主抓|挂钩|督办|督导|联系|主要|协管)?${level}领导(?:姓名|签字)?(?:(?:及|和|、|/).*)?$`)],
  ['ignored', /^(?:(?:牵头|责任|分管|整改|直接|第一|具体|主要)?(?:责任|负责|联系|经办|承办)人(?:员)?(?:(?:及|和|、|\/)?(?:联系)?(?:电话|方式))?|联络(?:员|人)(?:及.*)?|(?:审核|督办|督导|督查|监督|验收|检查|指导)(?:单位|部门|处室|科室|机构|责任单位)|(?:启动|开始|起始|任务下达|交办)(?:时间|日期))$/],
  ['ignored', /^(?:存在(?:的)?(?:主要|突出|具体)?(?:问题|不足|困难)(?:(?:及|和|、|\/).*)?)$/],
  ['lead', new RegExp(`^(?:总|主要)?牵头(?:\\(责任\\)|责任|负责)?${bureau}(?:及.*)?(?:\\(.*\\))?$|^牵头$`)],
  ['supporting', new RegExp(`^(?:配合|协办|协同|协作|联动|参与|参加|协助|会办|共同责任|其他责任|次要责任|相关责任)(?:责任|落实|实施)?${bureau}(?:\\(.*\\))?$|^配合$`)],
  ['responsible', new RegExp(`^(?:主要|具体|主体|第一|整改)*(?:责任|落实|实施|承办|负责|主办|执行|完成|公开|报送|组织实施|主责|整改)(?:落实)?${bureau}(?:(?:及|和|与|、|/).*)?(?:\\(.*\\))?$|^(?:责任|单位|部门|科室|处室|(?:责任|任务|工作|职责)分工|责任(?:或|和|、|/)?(?:牵头|配合)单位|牵头(?:、|和|及|/|或)(?:责任|配合).*|责任(?:、|和|及|/|或)(?:牵头|配合).*)$`)],
  ['deadline', /^(?:拟|预计|计划|要求|规定|最迟|最终|限定)?(?:工作|任务|公开|整改|推进|责任)?(?:计划|预计)?(?:完成|办结|落实|截止|推进|实施|办理|销号)?(?:时限|期限|时间)(?:要求|节点|安排|进度)?$|^(?:时间|进度)(?:节点|安排|要求|进度)?$|^(?:拟|预计|计划)?(?:完成|办结|截止|整改)(?:日期|节点)$|^(?:工作)?(?:进度|时序)(?:安排|要求)?$|^(?:月份|季度|月度|时段|时间段)$/],
  ['status', /^(?:工作|任务|目前|当前|推进|落实|整改|截至目前)?(?:落实|完成|进展|推进|办理|工作|整改|执行|自查|销号)(?:落实|完成|进展)?(?:情况|进展|状态|进度|成效|结果)(?:\(.*\))?$|^(?:状态|进展|落实进展|工作进展|是否完成|是否销号|目前进展)$/],
  ['category', /^(?:任务|工作|事项|重点|公开|项目|一级|指标|问题)?(?:类别|类型|领域|分类|板块|模块|专题|章节|层级|大项|大类|中类|小类|一级标题|一级指标|一级事项|指标)$|^(?:项目|类别|领域|目标|一级标题|重点领域|工作目标|任务目标|目标任务|[二三23]级指标)$|^[一1]级(?:任务|工作|目录|项目)$|^(?:工作|实施|推进)?(?:阶段|步骤)$/],
  ['requirement', /^(?:工作|细化|具体|任务|公开|主要|落实|推进|完成|目标|重点|整改|创新|办理|解决|改进|保障|推动){0,2}(?:要求|举措|措施|标准|内容及要求|任务及要求|要点)(?:及.*)?(?:\(.*\))?$|^(?:具体|主要|重点|任务|细化|整改)(?:内容|任务|工作|举措|措施|事项)(?:及.*)?(?:\(.*\))?$|^(?:工作内容|公开内容|任务分解|具体内容及要求|任务内容|内容|二级标题|任务措施|细化分工|任务细化|(?:整改|年度|阶段)目标|整改(?:意见|方案|思路|建议)|活动(?:内容|形式)(?:及.*)?)$/],
  ['task', /^(?:年度|重点|主要|工作|目标|公开|核心|三级|具体|分解|政务公开|本年度|20\d{2}年(?:度)?){0,3}(?:任务|工作|事项|项目|要点)(?:名称|事项|内容|清单|标题|分解|描述|概述)?(?:\(.*\))?$|^(?:条目|活动(?:主题|名称|项目|安排)?|工作任务及要求|[二三23]级(?:任务|工作|目录|项目|事项))$|^(?:整改|反馈|发现|具体|主要|突出|检查|评估|测评|通报|巡查|督查)*(?:的)?问题(?:表现|清单|描述|内容|事项|点|概述|情况|名称|及表现)?(?:\(.*\))?$/],
];

/** Role that a column's header names; null when the words are no header. */
export function columnRoleOf(words: string): ColumnRole | null {
  const squeezed = words.replace(/[\s\n*:]/g, '');
  if (squeezed.length > 20) return null;
  return headers.find(([, pattern]) => pattern.test(squeezed))?.[0] ?? null;
}

/** Headers that name a grouping column or a requirement wherever the column stands; others do so by their place. */
const placeless = /(?:类别|类型|领域|分类|板块|大项|要求|措施|举措|标准)$/;

/** Whether words name the role of a column of words wherever it stands. */
export function keepsItsPlace(words: string): boolean {
  return placeless.test(words.replace(/[\s*:]/g, ''));
}

const partOfYear = /^(?:20\d{2}年)?(?:第?[一二三四1-4]季度?(?:末|底)?|[上下]半年|年底|全年|\d{1,2}(?:[-—–~至]\d{1,2})?月(?:份|底|末)?)前?$/;
const stages = /^(?:(?:阶段性?|季度|年度|工作|推进)*(?:目标|计划|进度|安排|节点))$/;

/** Whether a header of deadlines or stages has a part of the year below it (完成时限 over 一季度, 二季度). */
export function periodIn(upper: string, lower: string): boolean {
  const words = upper.replace(/[\s*:]/g, '');
  return partOfYear.test(lower.replace(/\s/g, '')) && (columnRoleOf(words) === 'deadline' || stages.test(words));
}

/** Roles of columns that name units. */
export const unitRoles = ['lead', 'responsible', 'supporting'] as const;

/** Whether a column names units. */
export function namesUnits(role: ColumnRole): boolean {
  return role === 'lead' || role === 'responsible' || role === 'supporting';
}

/** Whether a column holds sentences: groups, tasks or requirements. */
export function holdsWords(role: ColumnRole): boolean {
  return role === 'category' || role === 'task' || role === 'requirement';
}

/** Headers of other tables that stand in the same documents: website columns, rosters, scores. */
const foreignHeader = /^(?:栏目|栏目名称|网站栏目|频道|姓名|职务|(?:单位)?(?:及)?职务|领导小组职务|手机(?:号码?)?|办公电话|更新(?:周期|频率|时限)|评分(?:标准|细则|办法)|考核(?:内容|项目|指标)|考评(?:内容|项目)|扣分标准|公开(?:依据|时限|主体|层级|事项)|[一二]级事项|主讲(?:人|单位)|授课(?:人|内容|老师|专家)?|课程(?:名称|内容)?|培训(?:内容|对象|地点)|地点)$/;

/** Whether words head a column that no table of tasks has. */
export function isForeignHeader(words: string): boolean {
  return foreignHeader.test(words.replace(/[\s*:]/g, ''));
}

/** Whether words could head a column of a task table. */
export function isColumnHeader(words: string): boolean {
  return columnRoleOf(words) !== null;
}

/** Headers of groups that are the tasks where no other column names any. */
const goalHeader = /^(?:项目|目标|(?:工作|任务)目标|目标任务|[二三23]级指标)$/;
/** Headers whose column can be nothing but the tasks. */
const plainTask = /(?:任务|工作|事项|要点)(?:名称|事项|清单|标题|分解|描述)?(?:\(.*\))?$/;
/** Headers of what is wrong: the tasks of a table of measures against it, a remark in one of tasks. */
const problemHeader = /^(?!下一步).*(?:问题|不足)(?:表现|清单|描述|内容|事项|点|概述|情况|名称|及.*|和.*|、.*)?(?:\(.*\))?$/;
const stateHeader = /状态|^是否|比例/;
/** Headers that say by when in one table and how far things are in another. */
const progressHeader = /^(?:工作|任务|目前|当前|推进|完成|落实)?进度$/;
const partOfYearHeader = /^(?:月份|季度|月度|时段|时间段)$/;

/**
 * Roles of the columns of one header, given by its words: some words say another thing beside others (存在问题 is the
 * task of a table of measures and a remark in a table of tasks).
 */
export function rolesOfHeader(printed: readonly string[], own: readonly (ColumnRole | null)[]): (ColumnRole | null)[] {
  const words = printed.map((one) => one.replace(/[\s*:]/g, ''));
  const roles = [...own];
  const test = (at: number, pattern: RegExp): boolean => pattern.test(words[at] ?? '');
  const places = [...roles.keys()];
  const problem = places.find((at) => test(at, problemHeader) && (roles[at] === 'ignored' || roles[at] === 'task'));
  const tasks = places.filter((at) => at !== problem && (roles[at] === 'task' || roles[at] === 'requirement') && test(at, plainTask) && !test(at, problemHeader));
  if (problem !== undefined) {
    const isFirst = !tasks.some((at) => at < problem) && !places.some((at) => at < problem && roles[at] === 'requirement');
    const first = isFirst && roles.some((role, at) => at > problem && (role === 'requirement' || role === 'task' || (role !== null && namesUnits(role))));
    for (const at of places) if (test(at, problemHeader) && (roles[at] === 'ignored' || roles[at] === 'task')) roles[at] = 'ignored';
    if (first) {
      roles[problem] = 'task';
      for (const at of tasks) roles[at] = 'requirement';
    }
  }
  if (!roles.includes('task') && tasks.length === 0) {
    const goal = places.findLast((at) => test(at, goalHeader) && !places.some((before) => before < at && roles[before] === 'requirement'));
    if (goal !== undefined) roles[goal] = 'task';
  }
  const states = places.filter((at) => roles[at] === 'status');
  if (states.some((at) => !test(at, stateHeader))) for (const at of states) if (test(at, stateHeader)) roles[at] = 'ignored';
  for (const at of places) if (test(at, progressHeader) && roles[at] === 'deadline' && roles.some((role, other) => role === 'deadline' && !test(other, progressHeader))) roles[at] = states.length > 0 ? 'ignored' : 'status';
  const limits = places.filter((at) => roles[at] === 'deadline');
  if (limits.some((at) => !test(at, partOfYearHeader))) for (const at of limits) if (test(at, partOfYearHeader)) roles[at] = 'category';
  return roles;
}

/** Whether words head a column of deadlines or of states; its cells tell which. */
export function headsProgress(words: string): boolean {
  return progressHeader.test(words.replace(/[\s*:]/g, ''));
}

/** Whether a column holds names of persons: they are never units. */
export function holdsPersons(words: string): boolean {
  return /领导|(?:责任|负责|联系|经办|承办)人|联络(?:员|人)/.test(words) && columnRoleOf(words) === 'ignored';
}

/** Whether a column holds bare figures that number nothing. */
export function holdsFigures(words: string): boolean {
  return /^(?:分值|满分|权重|得分|完成(?:比例|百分比|率))/.test(words.replace(/\s/g, ''));
}

/** Whether the headers are those of a table of indicators: it says how work is measured, not what is to be done. */
export function areIndicators(headers: readonly string[]): boolean {
  const roles = headers.map((words) => columnRoleOf(words));
  const measures = headers.some((words) => /指标/.test(words)) && headers.some((words) => /^(?:分值|权重|满分|得分|计分|基准分|标准分)/.test(words));
  return measures && !(roles.includes('deadline') && roles.some((role) => role !== null && namesUnits(role)));
}
