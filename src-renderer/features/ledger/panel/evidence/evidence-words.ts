import type { EvidenceCheck } from '../../../../../src-main/contract/codes.ts';
import type { ChipColour } from '../../../../ui/status-chip.tsx';

/** Colour of a check's chip. */
export const checkColours: Record<EvidenceCheck, ChipColour> = { pending: 'none', accepted: 'green', returned: 'red' };

/** What came of adding files; a file whose content is evidence already is kept once. */
export function addedSentence({ kept, alreadyThere }: { kept: number; alreadyThere: number }): string {
  const known = alreadyThere === 0 ? '' : `${alreadyThere} 个文件以前存过，没有重复保存`;
  if (kept === 0) return `已关联佐证材料：${known}`;
  return known === '' ? `已添加 ${kept} 个佐证文件` : `已添加 ${kept} 个佐证文件；${known}`;
}
