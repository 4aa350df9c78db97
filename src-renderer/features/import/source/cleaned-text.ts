import type { SourceBlock } from './source-blocks.ts';

/** The text of a block that the reading went by where it differs from the original by more than blanks at its edges; else null. */
export function cleanedText({ text, original }: Pick<SourceBlock, 'text' | 'original'>): string | null {
  return text.trim() === original.trim() ? null : text;
}
