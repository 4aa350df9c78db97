import type { SearchHit } from '../../../src-main/contract/workbench.ts';
import { searchedDay } from '../../../src-main/contract/text/search-words.ts';

export type HitKind = SearchHit['kind'];

export const hitKindLabels: Record<HitKind, string> = {
  task: '任务',
  report: '进展',
  evidence: '佐证',
  unit: '单位',
  case: '申请来信',
  slip: '督办文书',
  plan: '计划',
  websiteColumn: '网站栏目',
};

/** What the day of a hit of each kind is. */
const dayMeanings: Record<HitKind, Parameters<typeof searchedDay>[0]> = {
  task: 'due',
  report: 'reported',
  evidence: 'published',
  unit: 'updated',
  case: 'received',
  slip: 'issued',
  plan: 'printed',
  websiteColumn: 'updated',
};

/** The day of a hit with what happens on it; nothing where it has none. */
export function dayWords({ kind, day }: Pick<SearchHit, 'kind' | 'day'>): string {
  return day === null ? '' : searchedDay(dayMeanings[kind], day);
}

/** What can be typed, with examples that can be tried. */
export const searchHelp: readonly { what: string; examples: readonly string[] }[] = [
  { what: '文字', examples: ['预算', '政策解读'] },
  { what: '拼音首字母', examples: ['sfj', 'czj'] },
  { what: '编号、文号', examples: ['3', '催〔2026〕1号'] },
  { what: '状态', examples: ['超期', '待核', '推进中', '待回复'] },
  { what: '日期', examples: ['6月30日', '2026-06'] },
  { what: '几个词一起', examples: ['司法局 超期'] },
];
