import dayjs from 'dayjs';
import type { AdaptationDraftFields } from '../../../../src-main/contract/adaptation.ts';

export type DraftDeadline = AdaptationDraftFields['deadlines'][number];

/** How an own deadline stands to the superior's; `late` where it is behind it. Null for one that the clerk has typed. */
export function besideSuperior({ text, date, superior }: Pick<DraftDeadline, 'text' | 'date' | 'superior'>): { words: string; late: boolean } | null {
  if (superior === null) return null;
  if (date === null || superior.date === null) {
    return { words: text === superior.text ? '与上级相同' : `上级：${superior.text}`, late: false };
  }
  const days = dayjs(superior.date).diff(dayjs(date), 'day');
  if (days === 0) return { words: '与上级相同', late: false };
  return days > 0 ? { words: `比上级提前 ${days} 天`, late: false } : { words: `比上级晚 ${-days} 天`, late: true };
}

/** Puts what was read from edited words in the place of one deadline (`at` = length: behind the last one), which keeps its superior's. */
export function withReading(
  deadlines: readonly DraftDeadline[],
  at: number,
  reading: readonly Omit<DraftDeadline, 'superior'>[],
): DraftDeadline[] {
  const superior = deadlines[at]?.superior ?? null;
  return deadlines.toSpliced(at, 1, ...reading.map((one) => ({ ...one, superior })));
}
