import type { BodyOf, EnclosedBody } from './enclosure-edits.ts';

export type RosterMember = BodyOf<'roster'>['roster']['members'][number];
export type GroupRole = RosterMember['role'];

/** What kind of content it is, and what becomes of it with the commit. */
export const enclosureKinds: Record<EnclosedBody['kind'], { label: string; use: string }> = {
  roster: { label: '领导小组名单', use: '入库后在任务台账的“计划资料”里查看。' },
  scoringRules: { label: '考核评分办法', use: '入库后成为本计划的评分方案，程序记不了的条款会列明。' },
  indicators: { label: '考核指标', use: '入库后在任务台账的“计划资料”里查看。' },
  attachment: { label: '附件', use: '只记名称；附件里如有任务，请另行导入那份文件。' },
};

/** Name and size of a content on one line: 县公开领导小组，12 人. */
export function enclosureSummary(body: EnclosedBody): string {
  if (body.kind === 'roster') return joined(body.roster.group, `${body.roster.members.length} 人`);
  if (body.kind === 'scoringRules') return joined(body.rules.heading, `${body.rules.rules.length} 条`);
  if (body.kind === 'indicators') return joined(body.indicators.heading, `${body.indicators.indicators.length} 项`);
  return joined(body.attachment.label, body.attachment.name);
}

function joined(name: string | null, rest: string): string {
  return [name, rest].filter((part) => part !== null && part !== '').join('，');
}

/** How many rows a content shows when it is open. */
export function rowCountOf(body: EnclosedBody): number {
  if (body.kind === 'roster') return body.roster.members.length;
  if (body.kind === 'scoringRules') return body.rules.rules.length;
  return body.kind === 'indicators' ? body.indicators.indicators.length : 1;
}
