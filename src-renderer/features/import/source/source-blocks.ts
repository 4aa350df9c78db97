import type { z } from 'zod';
import type { blockSchema } from '../../../../src-main/contract/extraction.ts';

/** A paragraph or table cell of the original as the contract gives it. */
export type SourceBlock = z.infer<typeof blockSchema>;
export type TableBlock = SourceBlock & { cell: NonNullable<SourceBlock['cell']> };

/** True for a block that is a table cell. */
export function isTableBlock(block: SourceBlock): block is TableBlock {
  return block.cell !== null;
}
