import type { ChangeSetView } from '../../src-main/contract/history.ts';
import { evidenceCheckLabels, slipKindLabels, unitStateLabels } from '../../src-main/contract/text/labels.ts';
import { evidenceChecks, slipKinds, unitStates } from '../../src-main/contract/codes.ts';

type Values = ChangeSetView['values'];

const quoted = (value: string | number | undefined): string => (value === undefined || value === '' ? '' : `“${value}”`);
const counted = (value: string | number | undefined, measure = '项'): string => (value === undefined ? '' : ` ${value} ${measure}`);
const tasksCounted = (value: string | number | undefined): string => (value === undefined ? '' : `，任务${counted(value)}`);
const inYear = (value: string | number | undefined): string => (value === undefined ? '' : ` ${value} 年`);
const inQuarter = ({ year, quarter }: Values): string => (year === undefined || quarter === undefined ? '季度' : ` ${year} 年第 ${quarter} 季度`);

function stateWords(value: string | number | undefined): string {
  const state = unitStates.find((one) => one === value);
  return state ? `：${unitStateLabels[state]}` : '';
}

function checkWords(value: string | number | undefined): string {
  const check = evidenceChecks.find((one) => one === value);
  return check ? `：${evidenceCheckLabels[check]}` : '';
}

function slipWords(value: string | number | undefined): string {
  const kind = slipKinds.find((one) => one === value);
  return kind ? slipKindLabels[kind] : '督办文书';
}

function assignmentVerb(action: string | number | undefined): string {
  if (action === 'remove') return '去掉';
  if (action === undefined) return '调整';
  return action === 'replace' ? '换成' : '加上';
}

/** What each use case did, as the history tells it. Keys are `feature.verb` of the contract's writes. */
const sentences: Record<string, (values: Values) => string> = {
  'workspace.setUp': () => '首次设置',
  'workspace.updateOffice': () => '修改单位信息',
  'workspace.chooseLightRules': ({ name }) => `改用亮灯规则${quoted(name)}`,
  'imports.start': ({ name }) => `导入文件${quoted(name)}`,
  'imports.updateHeader': ({ title }) => `修改导入的计划信息${quoted(title)}`,
  'imports.updateDraftTask': ({ title }) => `修改导入草稿${quoted(title)}`,
  'imports.addDraftTask': ({ title }) => `添加导入草稿${quoted(title)}`,
  'imports.splitDraftTask': () => '拆分导入草稿',
  'imports.mergeDraftTasks': ({ count }) => `合并导入草稿${counted(count)}`,
  'imports.dropDraftTasks': ({ count }) => `不导入草稿${counted(count)}`,
  'imports.restoreDraftTasks': ({ count }) => `恢复导入草稿${counted(count)}`,
  'imports.setFieldFromSource': ({ title }) => `用原文改导入草稿${quoted(title)}`,
  'imports.addDraftFromSource': ({ title }) => `用原文新增导入草稿${quoted(title)}`,
  'imports.moveDraftTasks': ({ count }) => `移动导入草稿${counted(count)}`,
  'imports.indentDraftTasks': ({ count }) => `升降导入草稿的章节${counted(count)}`,
  'imports.makeHeading': ({ title }) => `把导入草稿${quoted(title)}设为章节标题`,
  'imports.editDraftTasks': ({ count }) => `批量修改导入草稿${counted(count)}`,
  'imports.replacePrintedUnit': ({ name }) => `更正导入的单位名称${quoted(name)}`,
  'imports.placeWords': () => '按核对结果归栏',
  'imports.settleDiagnostics': ({ count }) => `核对导入的疑问${counted(count, '处')}`,
  'imports.reopenDiagnostics': ({ count }) => `把导入的疑问改回待核对${counted(count, '处')}`,
  'imports.updateEnclosure': () => '修改导入的其他内容',
  'imports.readAgain': ({ count }) => `重新识别导入的计划${tasksCounted(count)}`,
  'imports.forgetIssuer': ({ name }) => `清除${quoted(name)}来文的识别记忆`,
  'imports.chooseUnit': ({ name }) => `对应导入的单位${quoted(name)}`,
  'imports.commit': ({ title, count }) => `计划入库${quoted(title)}${tasksCounted(count)}`,
  'imports.discard': ({ title }) => `作废导入${quoted(title)}`,
  'units.add': ({ name }) => `新增单位${quoted(name)}`,
  'units.update': ({ name }) => `修改单位${quoted(name)}`,
  'units.applyDueChanges': () => '到期生效的集合单位成员变动',
  'units.archive': ({ name }) => `停用单位${quoted(name)}`,
  'units.restore': ({ name }) => `恢复单位${quoted(name)}`,
  'units.addProposed': ({ added, updated }) =>
    added === undefined || updated === undefined ? '按名录新增或更新单位' : `从名录新增 ${added} 个单位、更新 ${updated} 个单位`,
  'units.importPreset': () => '导入预置单位名录',
  'units.saveCollective': ({ name }) => `保存集合单位${quoted(name)}`,
  'units.archiveCollective': ({ name }) => `停用集合单位${quoted(name)}`,
  'units.order': ({ name }) => `调整${quoted(name)}的单位顺序`,
  'units.saveClass': ({ name }) => `保存单位类别${quoted(name)}`,
  'units.removeClass': ({ name }) => `删除单位类别${quoted(name)}`,
  'units.orderClasses': () => '调整单位类别的顺序',
  'workbench.saveView': ({ name }) => `保存视图${quoted(name)}`,
  'workbench.removeView': ({ name }) => `删除视图${quoted(name)}`,
  'units.merge': ({ name, into }) => `把单位${quoted(name)}并入${quoted(into)}`,
  'units.saveMapping': ({ name }) => `记住上级单位${quoted(name)}的对应`,
  'units.forgetMapping': ({ name }) => `清除上级单位${quoted(name)}的对应`,
  'ledger.addPlan': ({ title }) => `新建计划${quoted(title)}`,
  'ledger.addTask': ({ title }) => `新增任务${quoted(title)}`,
  'ledger.updateTask': ({ title }) => `修改任务${quoted(title)}`,
  'ledger.moveTasks': ({ count }) => `移动任务${counted(count)}`,
  'ledger.archiveTasks': ({ count }) => `归档任务${counted(count)}`,
  'ledger.restoreTasks': ({ count }) => `恢复任务${counted(count)}`,
  'ledger.replaceAssignments': ({ title }) => `调整任务${quoted(title)}的单位`,
  'ledger.changeAssignments': ({ name, action, count }) =>
    `${assignmentVerb(action)}单位${quoted(name)}${tasksCounted(count)}`,
  'ledger.writeCells': ({ count }) => `填写台账单元格${counted(count, '个')}`,
  'ledger.reportProgress': ({ title, state }) => `登记进展${quoted(title)}${stateWords(state)}`,
  'evidence.addFiles': ({ title, count }) => `添加佐证材料${quoted(title)}${count === 1 ? '' : `等${counted(count)}`}`,
  'evidence.addReference': ({ title }) => `添加佐证材料${quoted(title)}`,
  'evidence.update': ({ title }) => `修改佐证材料${quoted(title)}`,
  'evidence.link': ({ title }) => `关联佐证材料${quoted(title)}到任务`,
  'evidence.unlink': ({ count }) => `取消佐证材料的关联${counted(count)}`,
  'evidence.check': ({ count, state }) => `审核佐证材料${counted(count)}${checkWords(state)}`,
  'evidence.checkOff': ({ count }) => `销号${counted(count)}`,
  'evidence.reopen': ({ count, state }) => `撤回销号${counted(count)}${stateWords(state)}`,
  'progress.addSummary': ({ title }) => `汇总任务${quoted(title)}的落实情况`,
  'progress.saveTargets': ({ title }) => `保存任务${quoted(title)}的阶段目标`,
  'progress.setEventDay': ({ title, name }) => `填写任务${quoted(title)}时限${quoted(name)}的起算日`,
  'progress.reportQuarter': ({ count, ...period }) => `批量登记${inQuarter(period)}进展${counted(count)}`,
  'progress.takeSnapshot': (values) => `留存${inQuarter(values)}的台账快照`,
  'plans.update': ({ title }) => `修改计划${quoted(title)}的信息`,
  'plans.archive': ({ title }) => `归档计划${quoted(title)}`,
  'plans.restore': ({ title }) => `恢复计划${quoted(title)}`,
  'plans.saveSection': ({ title }) => `保存标题${quoted(title)}`,
  'plans.removeSection': ({ title }) => `去掉标题${quoted(title)}`,
  'plans.copy': ({ title, count }) => `由已有计划生成${quoted(title)}${tasksCounted(count)}`,
  'plans.addDuties': ({ title, count }) => `向计划${quoted(title)}加入常规工作${counted(count)}`,
  'plans.saveLeadingGroup': ({ title }) => `保存计划${quoted(title)}的领导小组名单`,
  'plans.explainAmendments': ({ title, count }) => `填写计划${quoted(title)}的调整理由${counted(count)}`,
  'lookBack.find': ({ year, count }) => `登记${inYear(year)}上年度任务回顾结论${counted(count)}`,
  'lookBack.forget': ({ year, count }) => `撤回${inYear(year)}上年度任务回顾结论${counted(count)}`,
  'lookBack.rectify': ({ title, count }) => `向计划${quoted(title)}加入整改任务${counted(count)}`,
  'plans.publish': ({ title, number }) => `发布计划${quoted(title)}${number === undefined ? '' : `第 ${number} 版`}`,
  'adaptation.start': ({ title, count }) => `开始转化上级计划${quoted(title)}${tasksCounted(count)}`,
  'adaptation.update': ({ title }) => `修改转化设置${quoted(title)}`,
  'adaptation.include': ({ count }) => `选入转化任务${counted(count)}`,
  'adaptation.exclude': ({ count }) => `不选转化任务${counted(count)}`,
  'adaptation.updateDraft': ({ title }) => `修改转化任务${quoted(title)}`,
  'adaptation.resetDraft': ({ title }) => `恢复转化任务${quoted(title)}的建议内容`,
  'adaptation.splitDraft': ({ title }) => `拆分转化任务${quoted(title)}`,
  'adaptation.mergeDrafts': ({ count }) => `合并转化任务${counted(count)}`,
  'adaptation.mapUnit': ({ name }) => `对应上级单位${quoted(name)}`,
  'adaptation.confirmProposals': ({ count }) => `确认上级单位的对应建议${counted(count)}`,
  'adaptation.changeAssignments': ({ name, action, count }) => `${assignmentVerb(action)}单位${quoted(name)}，转化任务${counted(count)}`,
  'adaptation.commit': ({ title, count }) => `生成本级计划${quoted(title)}${tasksCounted(count)}`,
  'adaptation.discard': ({ title }) => `作废转化${quoted(title)}`,
  'adaptation.followVersion': ({ title }) => `把本级任务转到上级新版计划${quoted(title)}`,
  'workspace.loadCalendar': ({ years }) => `导入${years ?? ''}年的工作日历`,
  'cases.add': ({ subject }) => `登记申请或来信${quoted(subject)}`,
  'cases.update': ({ subject }) => `修改申请或来信${quoted(subject)}`,
  'cases.archive': ({ subject }) => `归档申请或来信${quoted(subject)}`,
  'cases.restore': ({ subject }) => `恢复申请或来信${quoted(subject)}`,
  'cases.takeEvent': ({ basis }) => `登记扣分事项${quoted(basis)}`,
  'website.add': ({ name }) => `新增网站栏目${quoted(name)}`,
  'website.update': ({ name }) => `修改网站栏目${quoted(name)}`,
  'website.archive': ({ count }) => `停用网站栏目${counted(count, '个')}`,
  'website.updated': ({ count, on }) => `登记网站栏目${counted(count, '个')}${on === undefined ? '' : `于 ${on} `}更新`,
  'website.addMany': ({ added, updated }) =>
    added === undefined || updated === undefined ? '从表格新增或更新网站栏目' : `从表格新增 ${added} 个网站栏目、更新 ${updated} 个`,
  'website.takeEvent': ({ basis }) => `登记扣分事项${quoted(basis)}`,
  'templates.open': ({ name }) => `打开上级报表${quoted(name)}`,
  'templates.update': ({ name }) => `修改上级报表${quoted(name)}的识别`,
  'templates.placeRow': ({ title }) => `指定上级报表中${quoted(title)}对应的任务`,
  'templates.setText': ({ name }) => `修改上级报表中${quoted(name)}的填写内容`,
  'templates.fill': ({ name, count }) => `填写上级报表${quoted(name)}${count === undefined ? '' : `，${count} 格`}`,
  'templates.remove': ({ name }) => `移除上级报表${quoted(name)}`,
  'exchange.distribute': ({ count }) => `发出填报表${count === undefined ? '' : ` ${count} 份`}`,
  'profiles.copy': ({ name }) => `新建表格版式${quoted(name)}`,
  'profiles.readFile': ({ name }) => `从文件取得表格版式${quoted(name)}`,
  'profiles.update': ({ name }) => `修改表格版式${quoted(name)}`,
  'profiles.choose': ({ name, year }) => `${year === undefined ? '' : `${year} 年`}改用表格版式${quoted(name)}`,
  'profiles.archive': ({ name }) => `停用表格版式${quoted(name)}`,
  'exchange.collect': ({ count }) => `收回填报表${counted(count, '份')}`,
  'exchange.applyReturns': ({ name, count }) => `并入填报表${quoted(name) || counted(count, '份')}`,
  'exchange.placeReturnedRow': ({ name }) => `对应填报表${quoted(name)}的行`,
  'exchange.nameReturningUnit': ({ name, unit }) => `指定填报表${quoted(name)}的单位${quoted(unit)}`,
  'exchange.setReturnsAside': ({ count }) => `搁置填报表${counted(count, '份')}`,
  'exchange.takeReturnsBack': ({ count }) => `取回搁置的填报表${counted(count, '份')}`,
  'supervision.issue': ({ kind, count }) => `发出${slipWords(kind)}${counted(count, '份')}`,
  'supervision.reply': ({ number }) => `登记回复${quoted(number)}`,
  'supervision.close': ({ number }) => `关闭${quoted(number)}`,
  'supervision.reopen': ({ number }) => `重新打开${quoted(number)}`,
  'supervision.addCall': ({ name }) => `登记电话提醒${quoted(name)}`,
  'scoring.addEvent': ({ basis }) => `登记扣分事项${quoted(basis)}`,
  'scoring.archiveEvent': ({ basis }) => `撤除扣分事项${quoted(basis)}`,
};

/** What a use case does, without what it was done to: 登记进展. For a history that stands beside its row. */
export function useCaseSentence(useCase: string): string {
  if (useCase === 'undo') return '撤销';
  return useCase === 'redo' ? '重做' : (sentences[useCase]?.({}) ?? '改动数据');
}

/** Use cases that have a sentence. */
export const labelledUseCases: readonly string[] = Object.keys(sentences);

/** The change set that an undo or a redo in the end speaks of; undefined when it is not among the known ones. */
function originOf(changeSet: ChangeSetView, known: readonly ChangeSetView[]): ChangeSetView | undefined {
  const target = known.find(({ id }) => id === changeSet.undoes);
  return target && target.undoes !== null ? originOf(target, known) : target;
}

/** What a change set did, as one sentence; an undo or a redo tells of what, found among the `known` change sets. */
export function changeSetSentence(changeSet: ChangeSetView, known: readonly ChangeSetView[]): string {
  if (changeSet.undoes === null) return sentences[changeSet.useCase]?.(changeSet.values) ?? '改动数据';
  const origin = originOf(changeSet, known);
  const verb = changeSet.useCase === 'redo' ? '重做' : '撤销';
  return origin ? `${verb}：${changeSetSentence(origin, known)}` : `${verb}一步操作`;
}

/** The same without 撤销 or 重做 in front: what was done in the first place. */
export function originSentence(changeSet: ChangeSetView, known: readonly ChangeSetView[]): string {
  return changeSetSentence(originOf(changeSet, known) ?? changeSet, known);
}
