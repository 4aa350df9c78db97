import type { EnclosedContent } from '../../../../../src-main/domain/extraction/enclosed-content.ts';
import { buildPlanText } from '../../../../../src-main/domain/extraction/plan-text.ts';
import { readEnclosed } from '../../../../../src-main/domain/extraction/read-enclosed.ts';
import { splitRunOnLines } from '../../../../../src-main/domain/extraction/run-on-lines.ts';
import { divideTables } from '../../../../../src-main/domain/extraction/table-grid.ts';
import type { TextBlock } from '../../../../../src-main/domain/extraction/text-block.ts';
import { plainBlocks } from '../../../../support/plain-blocks.ts';

/** What a document encloses, read as `extractPlan` reads it. */
export function enclosedInBlocks(blocks: readonly TextBlock[]): EnclosedContent {
  const { plan, lines: printed } = buildPlanText(blocks);
  const lines = splitRunOnLines(plan, printed);
  return readEnclosed(plan, lines, divideTables(plan, lines).tables);
}

/** The same of a plain text, one block a line. */
export const enclosedIn = (text: string): EnclosedContent => enclosedInBlocks(plainBlocks(text.trim()));
