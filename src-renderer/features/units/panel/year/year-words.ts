import type { CaseView } from '../../../../../src-main/contract/cases.ts';
import type { ScoreLineView } from '../../../../../src-main/contract/scoring.ts';
import type { SlipView } from '../../../../../src-main/contract/supervision.ts';
import type { WebsiteColumnView } from '../../../../../src-main/contract/website.ts';
import { slipStateLabels } from '../../../../../src-main/contract/text/labels.ts';
import { deductionText, pointsText } from '../../../../api/points.ts';
import type { ChipColour } from '../../../../ui/status-chip.tsx';

/** How something stands, for a chip. */
export interface Standing {
  colour: ChipColour;
  label: string;
}

/** How a slip stands: 待回复, 过期未回复, 已回复. */
export function slipStanding({ state, overdue }: Pick<SlipView, 'state' | 'overdue'>): Standing {
  if (overdue) return { colour: 'red', label: '过期未回复' };
  return { colour: state === 'open' ? 'blue' : 'none', label: slipStateLabels[state] };
}

const caseColours: Partial<Record<CaseView['clock']['state'], ChipColour>> = {
  overdue: 'red',
  answeredLate: 'yellow',
  correctionLapsed: 'yellow',
  dueSoon: 'yellow',
  running: 'blue',
  answered: 'green',
};

/** Colour of a request's chip. */
export function caseColour(state: CaseView['clock']['state']): ChipColour {
  return caseColours[state] ?? 'none';
}

/** How a website column stands: 超期 12 天, 空白栏目, 更新及时. */
export function columnStanding({ state, overdueDays }: Pick<WebsiteColumnView, 'state' | 'overdueDays'>): Standing {
  const standings: Record<WebsiteColumnView['state'], Standing> = {
    overdue: { colour: 'red', label: overdueDays === null ? '超期' : `超期 ${overdueDays} 天` },
    empty: { colour: 'red', label: '空白栏目' },
    dueSoon: { colour: 'yellow', label: '临近更新期限' },
    current: { colour: 'green', label: '更新及时' },
    noCycle: { colour: 'none', label: '未定周期' },
  };
  return standings[state];
}

/** What a line of a score costs: −5, or 预测 −2 for what threatens at the year's end. */
export function lossWords({ deduction, forecastDeduction }: Pick<ScoreLineView, 'deduction' | 'forecastDeduction'>): string {
  return deduction > 0 ? deductionText(deduction) : `预测 −${pointsText(forecastDeduction)}`;
}
