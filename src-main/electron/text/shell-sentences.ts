/** Labels of the application menu. */
export const menuLabels = {
  file: '文件',
  openWorkspaceFolder: '打开数据文件夹',
  quit: '退出',
  edit: '编辑',
  undo: '撤销输入',
  redo: '重做输入',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  pasteAsText: '粘贴为纯文本',
  selectAll: '全选',
  view: '视图',
  resetZoom: '实际大小',
  zoomIn: '放大',
  zoomOut: '缩小',
  fullScreen: '全屏',
  help: '帮助',
  openLogFolder: '打开日志文件夹',
  about: '关于',
} as const;

/** Names of the file kinds in the open and save dialogs. */
export const fileKindNames = {
  plan: '计划文件',
  table: '表格或名单',
  calendar: '工作日历文件',
  workbook: 'Excel 工作簿',
  letter: 'Word 文档',
  picture: '图片',
  page: 'PDF 文件',
  profile: '版式文件',
  superiorTable: '上级下发的表格',
  all: '所有文件',
} as const;

/** Titles and buttons of the native dialogs. */
export const dialogLabels = {
  choosePlan: '选择要导入的计划',
  chooseTable: '选择要导入的表格',
  chooseEvidence: '选择佐证材料',
  chooseCalendar: '选择工作日历文件',
  chooseReturned: '选择收到的回表',
  chooseReturnedFolder: '选择放着回表的文件夹',
  chooseSuperiorTable: '选择上级下发的表格',
  chooseProfile: '选择版式文件',
  chooseFolder: '选择保存到的文件夹',
  save: '保存为',
  ok: '确定',
  leave: '仍然关闭',
  stay: '继续编辑',
  unsavedTitle: '还有没保存的内容',
  unsavedDetail: '现在关闭，刚才填写但还没保存的内容会丢失。',
  notOpened: '没有打开文件',
  cannotStart: '程序没有打开',
  unexpected: '程序遇到意外错误',
  testingOnly: '本机测试版，仅供试运行，不得发放使用',
} as const;

/** Said when something broke that nobody foresaw; the number finds the entry in the log. */
export function unexpectedSentence(reference: string, logFile: string): string {
  return `已保存的数据不受影响。请关闭程序后重新打开；如再次出现，请把编号 ${reference} 和日志文件一起发给技术支持。\n\n日志：${logFile}`;
}

/** Said when 打开 or 打开所在文件夹 finds nothing to open, or no program for it. */
export function notOpenedSentence(fileName: string, reason: 'gone' | 'noProgram'): string {
  return reason === 'gone'
    ? `“${fileName}”已不在原来的位置，可能被移动、改名或删除。请重新导出。`
    : `没有打开“${fileName}”：电脑上可能没有能打开它的程序。请安装 WPS 或 Excel 后再试。`;
}

/** Lines of the box under 帮助 → 关于. */
export function aboutSentence(facts: { version: string; electron: string; folder: string; testingOnly: boolean }): string {
  const lines = [`版本 ${facts.version}(Electron ${facts.electron})`, `数据文件夹：${facts.folder}`];
  if (facts.testingOnly) lines.push(dialogLabels.testingOnly);
  return lines.join('\n');
}
