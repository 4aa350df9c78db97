import type { Brief } from '../../../src-main/letters/brief.ts';
import type { Bulletin } from '../../../src-main/letters/bulletin.ts';
import type { ReplyForm } from '../../../src-main/letters/slips/reply-form.ts';
import type { AssignmentSlip, Reminder, SlipMatter, SupervisionNotice } from '../../../src-main/letters/slips/slip-letter.ts';

const subjects = ['推进重点领域信息公开', '规范行政规范性文件集中公开', '完善政策解读与回应关切机制', '建设基层政务公开标准化专区', '清理政府网站和政务新媒体的空白栏目'];
const requirements = [
  '梳理本领域公开事项，编制并公布标准目录，做到要素齐全、表述准确。',
  '政策文件与解读材料同步起草、同步审签、同步发布，解读比例不低于80%。',
  '自信息形成之日起20个工作日内在门户网站（www.example.gov.cn）发布，并于每季度末月25日前报送清单。',
];

export function sampleMatters(count: number): SlipMatter[] {
  return Array.from({ length: count }, (_, index) => ({
    number: String(index + 11),
    title: `${subjects[index % subjects.length]}（第${index + 1}项）`,
    requirement: requirements[index % requirements.length] ?? '',
    deadlineText: ['2026年6月30日前', '2026年上半年', '每季度末月25日前'][index % 3] ?? '',
    stateText: ['推进中', '未启动'][index % 2] ?? '',
    overdueDays: index % 3 === 2 ? null : 5 + index,
  }));
}

const common = {
  number: '政公开办交〔2026〕3号',
  unitName: '县卫生健康局',
  limitText: '请于2026年7月10日前书面回复',
  contact: '李明 0123-4567890',
  issuer: '县政务公开工作领导小组办公室',
  issuedOn: '2026年7月1日',
  remark: '',
} as const;

export function sampleAssignmentSlip(count: number, change: Partial<AssignmentSlip> = {}): AssignmentSlip {
  return { kind: 'assignmentSlip', ...common, matters: sampleMatters(count), ...change };
}

export function sampleReminder(count: number, change: Partial<Reminder> = {}): Reminder {
  return { kind: 'reminder', ...common, number: '政公开办函〔2026〕8号', matters: sampleMatters(count), ...change };
}

export function sampleSupervisionNotice(count: number, change: Partial<SupervisionNotice> = {}): SupervisionNotice {
  return { kind: 'supervisionNotice', ...common, number: '政公开办督〔2026〕1号', basis: '《2026年全县政务公开工作要点》及责任分解表', matters: sampleMatters(count), ...change };
}

export function sampleReplyForm(count: number): ReplyForm {
  return { number: common.number, unitName: common.unitName, matters: sampleMatters(count), limitText: common.limitText, returnTo: '县政务公开办 0123-4567890' };
}

export function sampleBulletin(unitsInClass: number, change: Partial<Bulletin> = {}): Bulletin {
  const rows = (names: string) =>
    Array.from({ length: unitsInClass }, (_, index) => ({
      unit: `${names}${index + 1}`,
      tasks: 12,
      done: 12 - (index % 6),
      rateText: `${(((12 - (index % 6)) / 12) * 100).toFixed(1)}%`,
      overdue: index % 6 > 3 ? 2 : 0,
      mark: ([null, 'praise', 'criticism'] as const)[index % 5] ?? null,
    }));
  return {
    title: '关于2026年第二季度全县政务公开重点工作落实情况的通报',
    number: '政公开办〔2026〕5号',
    period: '2026年4月1日至6月30日',
    addressee: '各乡镇人民政府、街道办事处，县政府各部门、各直属机构',
    issuer: common.issuer,
    issuedOn: common.issuedOn,
    summary: ['二季度，全县92项政务公开任务已办结41项，办结率44.6%，较一季度提高12.3个百分点；超期未办结6项，涉及5个单位。', '总体看，多数单位能够按时报送进展和佐证材料，个别单位仍存在迟报、漏报现象。'],
    classes: [
      { name: '县政府部门', rows: rows('县政府部门') },
      { name: '乡镇（街道）', rows: rows('示例乡') },
    ],
    praise: ['县教育局、县财政局任务全部按时办结，佐证材料齐全。', '示例乡1率先建成公开专区。'],
    criticism: ['县某局连续两次未按时报送进展，予以批评。'],
    requirements: ['各单位要对照通报查找差距，逐项制定整改措施。', '超期事项须于7月15日前办结并提供佐证材料。', '下一季度起，进展情况于季末月25日前报送。'],
    attachments: ['各单位办理情况一览表', '超期事项清单'],
    ...change,
  };
}

export function sampleBrief(itemCount: number, change: Partial<Brief> = {}): Brief {
  return {
    title: '全县政务公开工作简报',
    subtitle: '2026年第2期',
    figures: [
      { label: '任务总数', value: '92' },
      { label: '已办结', value: '41' },
      { label: '办结率', value: '44.6%' },
      { label: '临期', value: '9' },
      { label: '超期', value: '6' },
    ],
    lines: [
      '截至6月30日，全县92项任务已办结41项，办结率44.6%，低于序时进度5.4个百分点。',
      '超期6项，集中在网站栏目更新和政策解读两类，涉及5个单位。',
      '依申请公开共收到37件，均在法定期限内答复，无行政复议和诉讼被纠错。',
      '本季度发出交办单12份、提醒函7份、督办单1份，已回复18份。',
      '建议：对连续两次超期的单位由分管领导约谈，并列入年度考核扣分。',
    ],
    items: sampleMatters(itemCount).map((matter, index) => ({
      title: matter.title,
      unit: ['县卫生健康局', '县教育局'][index % 2] ?? '',
      deadlineText: matter.deadlineText,
      stateText: `超期${index + 3}天`,
      importance: itemCount - index,
    })),
    issuer: common.issuer,
    issuedOn: common.issuedOn,
    ...change,
  };
}
