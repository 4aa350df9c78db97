import type { ReturnedFileView } from '../../../../src-main/contract/collection.ts';
import type { ReturnState } from '../../../../src-main/contract/codes.ts';
import { rowOutcomes } from '../../../../src-main/contract/codes.ts';
import { returnStateLabels, rowOutcomeLabels } from '../../../../src-main/contract/text/exchange-words.ts';
import type { ChipColour } from '../../../ui/status-chip.tsx';

export type Outcome = keyof ReturnedFileView['outcomes'];

const outcomeColours: Record<Outcome, ChipColour> = { new: 'green', changed: 'blue', conflict: 'red', unmatched: 'yellow', invalid: 'yellow', unchanged: 'none' };

/** What a returned row brings, as a word and a colour. */
export function outcomeChip(outcome: Outcome): { label: string; colour: ChipColour } {
  return { label: rowOutcomeLabels[outcome], colour: outcomeColours[outcome] };
}

/** Outcomes in the order in which the screen tells them: what is taken over, what is doubtful, what brings nothing. */
export const shownOutcomes: readonly Outcome[] = [...rowOutcomes.filter((outcome) => outcome !== 'unchanged'), 'unchanged'];

const stateColours: Record<ReturnState, ChipColour> = { waiting: 'blue', applied: 'green', setAside: 'none' };

/** Whether a file waits, was taken over or was set aside, as a word and a colour. */
export function returnStateChip(state: ReturnState): { label: string; colour: ChipColour } {
  return { label: returnStateLabels[state], colour: stateColours[state] };
}

/** How it is known whose file it is, behind the name; nothing where its marks say so. */
export function recognitionWords({ unitId, recognisedBy }: Pick<ReturnedFileView, 'unitId' | 'recognisedBy'>): string {
  if (unitId === null) return '未识别';
  if (recognisedBy === 'words') return '凭文字识别';
  return recognisedBy === 'clerk' ? '已指定' : '';
}

/** Counts of the rows of a waiting file: 新报 3 · 冲突 1; the unchanged ones only where there is nothing else. */
export function outcomeCounts({ outcomes }: Pick<ReturnedFileView, 'outcomes'>): { outcome: Outcome; count: number }[] {
  const counted = shownOutcomes.map((outcome) => ({ outcome, count: outcomes[outcome] })).filter(({ count }) => count > 0);
  const telling = counted.filter(({ outcome }) => outcome !== 'unchanged');
  return telling.length > 0 ? telling : counted;
}

/** The same in words, with the rows whose locked cells were changed. */
export function outcomeWords(file: Pick<ReturnedFileView, 'outcomes' | 'tamperedRows'>): string {
  const counts = outcomeCounts(file).map(({ outcome, count }) => `${rowOutcomeLabels[outcome]} ${count}`);
  return [...counts, ...(file.tamperedRows > 0 ? [`锁定格被改 ${file.tamperedRows}`] : [])].join(' · ');
}
