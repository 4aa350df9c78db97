/** Figures of tasks in units, as the sentences name them. */
interface Figures {
  counted: number;
  done: number;
  ongoing: number;
  overdue: number;
}

const fullRate = 100;
const highestPartialRate = 99.9;

/** A rate of completion as printed: 83.3%, 100%; a dash where there is nothing to complete. */
export function rateText({ counted, done }: Pick<Figures, 'counted' | 'done'>): string {
  if (counted === 0) return '—';
  const rounded = Math.round((done / counted) * fullRate * 10) / 10;
  // Only what is complete is printed as such.
  const tenths = done < counted ? Math.min(rounded, highestPartialRate) : rounded;
  return `${tenths === fullRate || tenths === 0 ? String(tenths) : tenths.toFixed(1)}%`;
}

/** The sentences of bulletins and briefs; each is made of figures only. */
export const bulletinSentences = {
  total: (day: string, { tasks, units, total, overdueUnits }: { tasks: number; units: number; total: Figures; overdueUnits: number }): string =>
    `截至${day}，全县${tasks}项政务公开任务分解到${units}个单位，计${total.counted}项次，已办结${total.done}项次，办结率${rateText(total)}；` +
    (total.overdue === 0 ? '无超期事项。' : `超期未办结${total.overdue}项次，涉及${overdueUnits}个单位。`),
  ongoing: ({ ongoing }: Figures): string => `另有持续推进事项${ongoing}项次，不计入办结率。`,
  ofClass: (name: string, units: number, figures: Figures): string =>
    `${name}${units}个单位承办${figures.counted}项次，已办结${figures.done}项次，办结率${rateText(figures)}，超期${figures.overdue}项次。`,
  praise: (units: readonly { unitName: string; done: number }[]): string =>
    `${units.map(({ unitName, done }) => `${unitName}（${done}项）`).join('、')}承办事项全部办结，无超期事项，予以表扬。`,
  criticism: (unitName: string, figures: Figures): string =>
    `${unitName}承办${figures.counted}项，已办结${figures.done}项，办结率${rateText(figures)}，超期${figures.overdue}项，予以通报批评。`,
  mostOverdue: (units: readonly { unitName: string; overdue: number }[]): string =>
    `超期较多的单位：${units.map(({ unitName, overdue }) => `${unitName}（${overdue}项）`).join('、')}。`,
  allDone: (units: readonly { unitName: string }[]): string => `全部办结且无超期的单位：${units.map(({ unitName }) => unitName).join('、')}。`,
  severalUnits: (first: string, count: number): string => `${first}等${count}个单位`,
  overdueDays: (days: number): string => `超期${days}天`,
} as const;

/** What stands below the figures of a brief. */
export const briefFigureLabels = { tasks: '任务总数', counted: '承办项次', done: '已办结', rate: '办结率', overdue: '超期项次' } as const;
