import type { LookName } from './typesetting.ts';

/** Names of the styles as the clerk sees them in Word and WPS (its own heading styles keep theirs). */
export const styleNames: Readonly<Record<LookName, string>> = {
  letterhead: '发文机关标志',
  documentNumber: '发文字号',
  title: '公文标题',
  subtitle: '副标题',
  body: '公文正文',
  line: '简报正文',
  heading1: '一级标题',
  heading2: '二级标题',
  annexHeading: '附件标识',
  tableNote: '表下说明',
  tableHeader: '表头',
  tableText: '表格文字',
  tableSmallText: '表格小字',
  figure: '关键数字',
  tail: '文末',
};

/** Names of the field that a title is not broken inside, though a dictionary would. */
export const keptTogether: readonly string[] = ['政务公开', '信息公开', '依申请公开', '领导小组', '办公室', '责任分解'];

/** Ends a clause with a full stop unless it has a mark of its own. */
export function sentence(text: string): string {
  return text === '' || /[。！？；]$/.test(text) ? text : `${text}。`;
}

/** The fixed labels and sentences of the letters; what differs from letter to letter is given by the caller. */
export const words = {
  program: '政务公开台账通',
  colon: '：',
  comma: '，',
  fullStop: '。',
  firstHeading: (number: string, text: string): string => `${number}、${text}`,
  secondHeading: (number: string, text: string): string => `（${number}）${text}`,
  inBrackets: (text: string): string => `（${text}）`,
  attachments: '附件：',
  annex: '附件',
  slip: {
    number: '编号',
    issuedOn: '签发日期',
    unit: '承办单位',
    person: '承办人',
    responsiblePerson: '责任领导',
    issuer: '交办单位',
    supervisor: '督办单位',
    contact: '联系人',
    basis: '督办依据',
    matter: '工作事项',
    requirement: '工作要求',
    deadline: '办理时限',
    state: '目前状态',
    reply: '回复要求',
    demand: '督办要求',
    remark: '备注',
    result: '办理情况',
    measures: '存在问题及\n整改措施',
    signedBy: '负责人签字\n及单位公章',
    repliedOn: '回复日期',
    blankDay: '年    月    日',
    sequence: '序号',
    overdueDays: '超期天数',
    annexTitle: '工作事项清单',
    manyMatters: (count: number): string => `共${count}项，详见附件。`,
    overdue: (days: number): string => `已超期${days}天`,
  },
  assignmentSlip: { title: '政务公开工作交办单' },
  reminder: {
    title: '关于抓紧办理政务公开工作事项的提醒函',
    opening: (day: string, count: number): string => `经梳理，截至${day}，你单位承办的政务公开工作中，有${count}项需抓紧办理`,
    overdue: (count: number): string => `其中${count}项已超过办理时限`,
    list: '具体事项如下：',
    demand: '请对照清单逐项抓紧办理，办结后及时提供佐证材料；确有困难的，请书面说明原因和拟办结时间。',
    contact: (contact: string): string => `联系人：${contact}。`,
  },
  supervisionNotice: {
    title: '政务公开工作督办单',
    demand: '请单位主要负责同志亲自过问，明确专人负责，限期整改到位，并书面报告办理结果和佐证材料。逾期仍未办结的，将予以通报，并按年度考核细则处理。',
  },
  bulletin: {
    summary: '总体情况',
    byClass: '各类单位办理情况',
    praise: '表扬',
    criticism: '通报批评',
    requirements: '工作要求',
    columns: ['序号', '单位', '任务数', '已办结', '办结率', '超期数', '备注'],
    praised: '表扬',
    criticised: '批评',
  },
  brief: {
    lines: '总体情况',
    items: '需要关注的事项',
    columns: ['序号', '工作事项', '承办单位', '办理时限', '目前状态'],
    leftOut: (count: number): string => `其余${count}项见附件。`,
    annexTitle: '需要关注的其余事项',
  },
  replyForm: {
    title: '办理情况回执',
    number: '来文编号',
    unit: '填报单位',
    columns: ['序号', '工作事项', '办理情况', '办结时间', '佐证材料'],
    closing: ['填报人：                    联系电话：', '审核人签字（单位盖章）：              填报日期：      年    月    日'],
    returnTo: (place: string): string => `本回执请报送：${place}`,
  },
} as const;
