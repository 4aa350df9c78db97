import type { ChangeSetView } from '../../../src-main/contract/history.ts';
import { unitStateLabels } from '../../../src-main/contract/text/labels.ts';
import { unitStates } from '../../../src-main/contract/codes.ts';

type Values = ChangeSetView['values'];

const quoted = (value: string | number | undefined): string => (value === undefined || value === '' ? '' : `“${value}”`);
const counted = (value: string | number | undefined): string => (value === undefined ? '' : ` ${value} 项`);

function stateWords(value: string | number | undefined): string {
  const state = unitStates.find((one) => one === value);
  return state ? `：${unitStateLabels[state]}` : '';
}

/** What each use case did, as the history tells it. Keys are `feature.verb` of the contract's writes. */
const sentences: Record<string, (values: Values) => string> = {
  'workspace.setUp': () => '首次设置',
  'workspace.updateOffice': () => '修改单位信息',
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
  'imports.settleDiagnostics': ({ count }) => `核对导入的疑问${count === undefined ? '' : ` ${count} 处`}`,
  'imports.reopenDiagnostics': ({ count }) => `把导入的疑问改回待核对${count === undefined ? '' : ` ${count} 处`}`,
  'imports.updateEnclosure': () => '修改导入的其他内容',
  'imports.readAgain': ({ count }) => `重新识别导入的计划，任务${counted(count)}`,
  'imports.forgetIssuer': ({ name }) => `清除${quoted(name)}来文的识别记忆`,
  'imports.chooseUnit': ({ name }) => `对应导入的单位${quoted(name)}`,
  'imports.commit': ({ title, count }) => `计划入库${quoted(title)}，任务${counted(count)}`,
  'imports.discard': ({ title }) => `作废导入${quoted(title)}`,
  'units.add': ({ name }) => `新增单位${quoted(name)}`,
  'units.update': ({ name }) => `修改单位${quoted(name)}`,
  'units.archive': ({ name }) => `停用单位${quoted(name)}`,
  'units.restore': ({ name }) => `恢复单位${quoted(name)}`,
  'units.importPreset': () => '导入预置单位名录',
  'units.saveCollective': ({ name }) => `保存集合单位${quoted(name)}`,
  'ledger.addPlan': ({ title }) => `新建计划${quoted(title)}`,
  'ledger.addTask': ({ title }) => `新增任务${quoted(title)}`,
  'ledger.updateTask': ({ title }) => `修改任务${quoted(title)}`,
  'ledger.archiveTasks': ({ count }) => `归档任务${counted(count)}`,
  'ledger.restoreTasks': ({ count }) => `恢复任务${counted(count)}`,
  'ledger.replaceAssignments': ({ title }) => `调整任务${quoted(title)}的单位`,
  'ledger.changeAssignments': ({ name, action, count }) =>
    `${action === 'remove' ? '去掉' : '加上'}单位${quoted(name)}，任务${counted(count)}`,
  'ledger.reportProgress': ({ title, state }) => `登记进展${quoted(title)}${stateWords(state)}`,
  'scoring.addEvent': ({ basis }) => `登记扣分事项${quoted(basis)}`,
  'scoring.archiveEvent': ({ basis }) => `撤除扣分事项${quoted(basis)}`,
};

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
