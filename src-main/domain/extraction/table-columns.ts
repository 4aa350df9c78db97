/** What a column of a task table holds. `ignored` are sources, points, persons and remarks. */
export type ColumnRole = 'number' | 'category' | 'task' | 'requirement' | 'lead' | 'responsible' | 'supporting' | 'deadline' | 'status' | 'ignored';

const bureau = '(?:单位|部门|处室|科室|股室|机构|主体|处|科|处\\(科\\)室|分工)';

/** Column headers, squeezed; the first that fits wins. */
const headers: readonly [ColumnRole, RegExp][] = [
  ['number', /^(?:序号|编号|项目编号|任务编号|序|号|No\.?)$/i],
  ['ignored', /^(?:参考文件|任务来源|来源|文件依据|依据|工作依据|政策依据|分值|权重|得分|备注|说明|(?:牵头|责任|分管|包联|主管|挂钩|市级|县级|市|县)?领导|(?:牵头|责任|分管)?(?:责任|负责|联系)人(?:及(?:联系)?电话)?|联系(?:人|电话|方式).*|佐证材料|支撑材料|存在(?:的)?问题|下一步.*|成果(?:形式)?|公开(?:渠道|方式|载体|形式|层级|对象)|评分标准|评分细则|自评.*|扣分.*|考核.*)$/],
  ['lead', new RegExp(`^(?:总|主要)?牵头(?:\\(责任\\)|责任|负责)?${bureau}(?:及.*)?(?:\\(.*\\))?$|^牵头$`)],
  ['supporting', new RegExp(`^(?:配合|协办|协同|参与|参加|协助|会办)(?:责任|落实)?${bureau}(?:\\(.*\\))?$|^配合$`)],
  ['responsible', new RegExp(`^(?:主要|具体|主体)?(?:责任|落实|实施|承办|负责|主办|执行|完成|公开|报送|组织实施|主责)(?:落实)?${bureau}(?:及.*)?(?:\\(.*\\))?$|^(?:责任|单位|部门|科室|处室|责任分工|任务分工|责任(?:或|和|、|/)?(?:牵头|配合)单位|牵头(?:、|和|及|/|或)(?:责任|配合).*|责任(?:、|和|及|/|或)(?:牵头|配合).*)$`)],
  ['deadline', /^(?:计划|工作|任务|公开|整改|推进)?(?:完成|办结|落实|截止|推进|实施)?(?:时限|期限|时间)(?:要求|节点|安排|进度)?$|^(?:时间|进度)(?:节点|安排|要求|进度)?$|^(?:完成|办结)(?:日期|节点)$|^(?:工作)?(?:进度|时序)(?:安排|要求)?$/],
  ['status', /^(?:工作|任务|目前|当前|推进|落实|整改)?(?:落实|完成|进展|推进|办理|工作|整改|执行)(?:情况|进展|状态|进度|成效)(?:\(.*\))?$|^(?:状态|进展|落实进展|工作进展|是否完成|目前进展)$/],
  ['category', /^(?:任务|工作|事项|重点|公开|项目|一级|指标)?(?:类别|类型|领域|分类|板块|大项|一级标题|一级指标|一级事项)$|^(?:项目|类别|领域|目标|一级标题|重点领域|工作目标|目标任务)$|^[一1]级(?:任务|工作|目录|项目)$/],
  ['requirement', /^(?:工作|细化|具体|任务|公开|主要|落实|推进|完成|目标|重点)?(?:要求|举措|措施|标准|内容及要求|任务及要求|要点)(?:及.*)?$|^(?:具体|主要|重点|任务|细化)(?:内容|任务|工作|举措|措施|事项)(?:及.*)?$|^(?:工作内容|公开内容|任务分解|具体内容及要求|任务内容|内容|二级标题|任务措施|细化分工|任务细化|推进举措)$/],
  ['task', /^(?:年度|重点|主要|工作|目标|公开|核心|三级)?(?:任务|工作|事项|项目|要点)(?:名称|事项|内容|清单|标题)?$|^(?:重点任务|工作任务|主要任务|工作事项|重点工作|重点工作任务|重点工作事项|任务名称|工作项目|工作名称|工作任务及要求|工作任务内容|[二三23]级(?:任务|工作|目录|项目|事项))$/],
];

/** Role that a column's header names; null when the words are no header. */
export function columnRoleOf(words: string): ColumnRole | null {
  const squeezed = words.replace(/[\s\n*:]/g, '');
  if (squeezed.length > 20) return null;
  return headers.find(([, pattern]) => pattern.test(squeezed))?.[0] ?? null;
}

/** Headers of other tables that stand in the same documents: website columns, rosters, scores. */
const foreignHeader = /^(?:栏目|栏目名称|网站栏目|频道|姓名|职务|更新(?:周期|频率|时限)|评分(?:标准|细则|办法)|考核(?:内容|项目|指标)|考评(?:内容|项目)|扣分标准|公开(?:依据|时限|主体|层级|事项)|[一二]级事项)$/;

/** Whether words head a column that no table of tasks has. */
export function isForeignHeader(words: string): boolean {
  return foreignHeader.test(words.replace(/[\s*:]/g, ''));
}

/** Whether words could head a column of a task table. */
export function isColumnHeader(words: string): boolean {
  return columnRoleOf(words) !== null;
}
