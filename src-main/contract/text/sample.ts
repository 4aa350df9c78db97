import type { UnitState } from '../../domain/codes.ts';

/** Reports of the sample county: which state, what the unit wrote, and what share of a task's units has reported. */
export const sampleReports: readonly { state: UnitState; text: string; share: number }[] = [
  { state: 'inProgress', text: '已制定方案并分解到股室，正在按月推进。', share: 1 },
  { state: 'doneUnchecked', text: '已完成，材料已上传门户网站专栏，待县政府办核对。', share: 1 },
  { state: 'inProgress', text: '已公开上半年内容，余下部分下季度补齐。', share: 0.5 },
  { state: 'checkedOff', text: '佐证材料已核对，同意销号。', share: 1 },
  { state: 'ongoing', text: '本季度按要求持续更新，共发布信息 12 条。', share: 0.7 },
  { state: 'notDone', text: '因系统改造延期，尚未完成，已报计划。', share: 0.3 },
];

/** Names of the sample county's office. */
export const sampleOfficeNames = { countyName: '云岭县', officeName: '云岭县人民政府办公室', clerkName: '示例经办' };
