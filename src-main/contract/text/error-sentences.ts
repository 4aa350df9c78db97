import type { ErrorCode, ErrorData } from '../errors.ts';

type Sentences = { [Code in ErrorCode]: (data: ErrorData<Code>) => string };

const missingWords: Record<string, string> = {
  title: '计划名称',
  year: '年度',
  tasks: '至少一项任务',
  taskTitle: '任务名称',
};

/** Advice for files of a known kind that cannot be read yet. */
const formatAdvice: Record<string, string> = {
  word95: '这是 Word 95 或更早版本的文档。请用 WPS 或 Word 打开后另存为 .docx，再导入。',
  excel95: '这是 Excel 95 或更早版本的表格。请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。',
  xlsb: '这是二进制 Excel 表格（.xlsb）。请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。',
  officeXml: '这是 Office 2003 的 XML 文件。请用 WPS 或 Office 打开后另存为 .docx 或 .xlsx，再导入。',
  ppt: '这是演示文稿。请打开后复制需要的文字，用“粘贴文字”导入。',
  pptx: '这是演示文稿。请打开后复制需要的文字，用“粘贴文字”导入。',
  odf: '这是 OpenDocument 文件。请用 WPS 或 LibreOffice 打开后另存为 .docx 或 .xlsx，再导入。',
  scannedPdf: '这是扫描的 PDF，里面只有图片，没有可以读取的文字。请向发文单位索取 Word 版或带文字的 PDF，或录入文字后粘贴。',
  garbledPdf: '这份 PDF 的字体没有给出文字编码，读出来是乱码。请向发文单位索取 Word 版，或录入文字后粘贴。',
  garbledOfd: '这份 OFD 的字体没有给出文字编码，读出来是乱码。请向发文单位索取 Word 版，或录入文字后粘贴。',
  scannedOfd: '这是扫描的 OFD，里面只有图片，没有可以读取的文字。请向发文单位索取 Word 版或带文字的 OFD，或录入文字后粘贴。',
  rtf: '暂时不能读取 RTF。请用 WPS 或 Word 打开后另存为 .docx，再导入。',
  image: '这是图片，里面没有可以读取的文字。请向发文单位索取 Word 版，或录入文字后粘贴。',
  archive: '这是压缩包。请先解压，再导入其中的文件。',
  folder: '这是文件夹。请打开它，选择里面的文件再导入。',
  program: '这是程序文件，不是计划。请确认选对了文件。',
  database: '这是数据库文件，不是计划。请确认选对了文件。',
};

const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? '' : `（上限 ${Math.round(bytes / 1_048_576)} MB）`;
/** A sentence with a name of 255 characters would hide what it says; its beginning and its ending tell it from others. */
const shortened = (fileName: string): string => (fileName.length > 60 ? `${fileName.slice(0, 40)}…${fileName.slice(-15)}` : fileName);
const named = (fileName: string | undefined): string => (fileName ? `“${shortened(fileName)}”` : '这个文件');

/** Why a cell of the superior's table cannot be filled, and what to do. */
const refusedCells: Record<ErrorData<'TEMPLATE_CELL_REFUSED'>['reason'], string> = {
  formula: '那里是公式，请在对应关系中改选其他列。',
  missing: '表中没有这个位置，可能文件已经换过。请重新选择文件并核对对应关系。',
  twice: '有两项任务要填在同一处，请核对各行对应的任务。',
  tooLong: '文字超过单元格的上限，请先精简。',
  number: '要填的数值无效，请先改正。',
  content: '里面有图片、表格或域，请在 WPS 或 Word 中手工填写。',
};

/** What happened and what to do, one sentence for every code; a missing one does not compile. */
export const errorSentences: Sentences = {
  INVALID_INPUT: ({ fields }) =>
    fields.length > 0 ? `填写的内容不符合要求：${fields.join('、')}。请改正后再试。` : '填写的内容不符合要求，请改正后再试。',
  NOT_FOUND: () => '要找的内容已不存在，可能已被删除或归档。请刷新后再试。',
  ROW_CHANGED: () => '这一行在别处已经改过，没有保存这次修改。请看过新内容后再改。',
  FILE_TOKEN_UNKNOWN: () => '文件的授权已失效。请重新选择文件。',
  FILE_NOT_READABLE: ({ fileName }) => `读不到${named(fileName)}。请确认文件还在、没有被其他程序占用，再试一次。`,
  FILE_EMPTY: ({ fileName }) => `${named(fileName)}里没有文字。请确认选对了文件。`,
  FILE_TOO_LARGE: ({ fileName, maximum }) => `${named(fileName)}太大${megabytes(maximum)}，没有导入。请只保留需要的部分后再试。`,
  FILE_DAMAGED: ({ fileName }) => `${named(fileName)}已损坏，读不出内容。请重新拷贝一份，或用 WPS 打开后另存再导入。`,
  FILE_ENCRYPTED: ({ fileName }) => `${named(fileName)}设有密码。请用 WPS 或 Office 打开，取消密码后另存再导入。`,
  FILE_FORMAT_UNSUPPORTED: ({ fileName, format }) =>
    `${named(fileName)}不能导入：${(format && formatAdvice[format]) ?? '它不是 Word、Excel、PDF、OFD、网页或文本文件。请换成其中一种格式再导入。'}`,
  FILE_LIMIT_EXCEEDED: ({ fileName }) => `${named(fileName)}展开后过大或内容过多，为安全起见没有导入。请只保留需要的部分后再试。`,
  FILE_READ_TIMEOUT: ({ fileName }) => `读取${named(fileName)}用时过长，已停止。请用 WPS 打开后另存为新文件，或只保留需要的部分再导入。`,
  ALREADY_IMPORTED: ({ title, importedOn }) =>
    `同样内容的文件已在 ${importedOn} 导入过${title ? `（《${title}》）` : ''}。可以打开上次的导入，或选择“仍然导入”。`,
  IMPORT_NOT_OPEN: () => '这次导入已经入库或作废，不能再改。请在任务台账中修改。',
  IMPORT_INCOMPLETE: ({ missing }) => `还不能入库，缺少：${missing.map((field) => missingWords[field] ?? field).join('、')}。请补全后再入库。`,
  NOTHING_IN_SELECTION: ({ field }) =>
    field === 'deadlines' ? '所选文字里没有时限，请重新选择，或直接填写。' : field.endsWith('Units') ? '所选文字里没有单位名称，请重新选择，或直接填写。' : '所选的地方没有文字，请重新选择。',
  SPLIT_NOT_POSSIBLE: () => '不能在这里拆分：前后两段都要有文字。请把光标放到工作要求的中间。',
  MERGE_NEEDS_TWO: () => '请至少选择两项再合并。',
  UNIT_NAME_TAKEN: ({ name }) => `已有名称或别名为“${name}”的单位。请改用另一个名称，或在原单位上修改。`,
  UNIT_STILL_NEEDED: ({ name, tasks }) => `“${name}”还有 ${tasks} 项未完成的任务，不能停用。请先调整这些任务的单位。`,
  UNIT_DISSOLVED: ({ name }) => `“${name}”已停用，不能再承担任务。请改选承接它职能的单位，或先在单位里恢复它。`,
  UNITS_THE_SAME: () => '这是同一家单位。请选择两家不同的单位。',
  CLASS_NAME_TAKEN: ({ name }) => `已有名为“${name}”的单位类别。请改用另一个名称。`,
  CLASS_IN_USE: ({ name, units }) =>
    units > 0 ? `类别“${name}”里还有 ${units} 家单位（含已停用的），不能删除。请先把它们改到其他类别。` : `类别“${name}”还有集合单位或待入库的计划在用，不能删除。请先调整它们。`,
  UNIT_TABLE_NOT_FOUND: ({ fileName }) => `${named(fileName)}里没有找到单位名录。表格要有“单位名称”一列，可以另有简称、类别、别名、联系人、电话等列。`,
  PLAN_NOT_SUPERIOR: ({ title }) => `《${title}》不是上级计划，不能转化。请在计划信息里把它改为上级计划后再试。`,
  PLAN_NOT_OWN: ({ title }) => `《${title}》不是本级计划，不能这样做。请选择一份本级计划。`,
  PLAN_LINK_CIRCULAR: () => '两份计划不能互为上一版。请重新选择上一版。',
  ADAPTATION_NOT_OPEN: () => '这次转化已经完成或作废，不能再改。请在任务台账中修改。',
  ADAPTATION_EMPTY: () => '还没有选中任何任务。请至少选中一项再生成本级计划。',
  NO_PREDECESSOR: ({ title }) => `还没有指明《${title}》是哪份计划的新版本。请先选择它的上一版。`,
  PLAN_EMPTY: ({ title }) => `《${title}》还没有任务，不能发布。请先添加任务。`,
  NOTHING_CHANGED: ({ number }) => `第 ${number} 版发布以后没有改动，不需要再发布。`,
  REASONS_MISSING: ({ tasks }) => `还有 ${tasks} 项调整没有写明理由。请逐项或一并填写理由后再发布。`,
  DAYS_REVERSED: ({ name }) => `“${name}”的开始日期晚于结束日期。请改正后再保存。`,
  KEPT_FILE_MISSING: ({ fileName }) => `${named(fileName)}的留存文件不在数据文件夹里，或内容已变。请从备份恢复数据文件夹。`,
  EVIDENCE_REFUSED: ({ fileName }) => `${named(fileName)}是程序或脚本，不能作为佐证材料。请只选文档、图片、网页等文件。`,
  EVIDENCE_NEEDED: ({ parts }) => `还有 ${parts} 项没有审核通过的佐证材料，不能销号。请先审核材料，或写明不需要材料的理由。`,
  EVENT_EXISTS: () => '这件事已经登记为扣分事项，不能重复登记。请在自查评分的扣分事项里查看。',
  CALENDAR_INVALID: ({ year, day }) => `日历文件不能用${year === null ? '' : `：${year} 年${day === null ? '' : `的 ${day}`}有矛盾或写法不对`}。请对照国务院办公厅放假通知改正后再导入。`,
  COLUMN_TABLE_NOT_FOUND: ({ fileName }) => `${named(fileName)}里没有找到网站栏目表。表格要有“栏目”一列，可以另有责任单位、更新周期、最近更新时间等列。`,
  BRIEF_TOO_LONG: ({ excessLines }) => `简报超出一页约 ${excessLines} 行。请删减文字或少选几项后再生成。`,
  UNIT_NOT_IN_TASK: ({ name }) => `“${name}”不是这项任务的单位。请先在分派中加上它。`,
  STATE_NOT_ALLOWED: () => '不能这样改状态。请按“未启动、推进中、已完成（待核）、已销号”的顺序填写。',
  REASON_NEEDED: () => '改成这个状态需要写明理由，请在情况说明里填写。',
  PRESET_INVALID: ({ preset }) => `预置数据“${preset}”不完整，程序可能没有装好。请重新安装。`,
  SAMPLE_NEEDS_EMPTY: () => '这里已经有自己的数据，不能再装入示例。请另选一个空的数据文件夹看示例。',
  CHANGED_SINCE: () => '这一步之后又有改动，不能直接撤销。请先撤销后面的改动。',
  ALREADY_UNDONE: () => '这一步已经撤销过了。',
  NOTHING_TO_UNDO: () => '没有可以撤销或重做的操作。',
  TARGET_LOCKED: ({ fileName }) => `${named(fileName)}正被其他程序打开，没有写入。请先在 WPS 或 Excel 中关闭它，再导出一次。`,
  TARGET_NOT_WRITABLE: ({ fileName }) => `不能写入${named(fileName)}。请换一个文件夹，或检查磁盘空间和写入权限。`,
  WRITTEN_FILE_WRONG: ({ fileName }) => `${named(fileName)}写入后核对不一致，已删除。请再导出一次；如仍出现，请把日志交给维护人员。`,
  TEMPLATE_FORMAT_UNSUPPORTED: ({ fileName, isOld }) =>
    isOld
      ? `${named(fileName)}是旧格式（.xls 或 .doc），不能直接填写。请用 WPS 或 Office 打开，另存为 .xlsx 或 .docx 后再选。`
      : `${named(fileName)}不能填写：它不是 .xlsx 或 .docx 文件。请选择上级下发的 Excel 或 Word 表格。`,
  TEMPLATE_CELL_REFUSED: ({ where, reason }) => `上级表格的“${where}”不能填写：${refusedCells[reason]}表格没有改动。`,
  TEMPLATE_TABLE_NOT_FOUND: ({ fileName }) => `${named(fileName)}里没有找到任务表格。请选择有“工作任务”或“工作要求”一类表头、表头下面一行一项任务的表格。`,
  PDF_CONVERTER_MISSING: () => '这台电脑没有安装 LibreOffice，命令行不能生成 PDF。请在程序窗口的“导出”里生成，或先安装 LibreOffice。',
  PROFILE_INVALID: ({ rule }) => `版式没有保存：${rule}。请改正后再保存。`,
  NOTHING_TO_EXPORT: () => '没有可以导出的内容。请先导入计划或选择有数据的范围。',
  WORKSPACE_IN_USE: () => '这个数据文件夹正由另一个程序使用。请先关闭另一个窗口或命令，再试。',
  WORKSPACE_ON_NETWORK: () => '数据文件夹在网络共享盘上，容易损坏数据，不能打开。请改用本机磁盘上的文件夹。',
  WORKSPACE_NOT_WRITABLE: () => '数据文件夹不能写入。请检查磁盘权限，或改用本机上可以写入的文件夹。',
  DATABASE_MISSING: () => '这个文件夹里还没有台账数据。请先打开程序完成首次设置。',
  DATABASE_OUTDATED: () => '数据由旧版本写成，请先用本程序正常打开一次，完成升级。',
  DATABASE_DAMAGED: () => '数据文件已损坏，没有打开，也没有改动。请从 backups 文件夹里最近的备份恢复。',
  DATABASE_NEWER: () => '数据由更新版本的程序写成，这个版本不能打开。请安装新版本。',
  DATABASE_HISTORY_EDITED: () => '数据文件的版本记录与程序不符，没有打开。请从备份恢复，或联系维护人员。',
  DATABASE_MIGRATION_FAILED: () => '数据升级没有成功，已恢复原样。请把日志交给维护人员。',
  BACKUP_FAILED: () => '备份没有写成。请检查磁盘空间，再备份一次。',
  DISK_FULL: () => '磁盘空间不足，这次修改没有保存。请清理磁盘后再试。',
  CANCELLED: () => '已取消，没有改动任何内容。',
  INTERNAL: ({ reference }) => `程序出错，这一步没有完成（编号 ${reference}）。请再试一次；如仍出现，请把编号和日志交给维护人员。`,
};

/** The sentence for a failure that came over the contract. */
export function errorSentence<Code extends ErrorCode>(code: Code, data: ErrorData<Code>): string {
  return errorSentences[code](data);
}
