import { readDocument, readPastedText } from '../documents/read-document.ts';
import type { ReadDocument } from '../documents/read-document.ts';
import { extractPlan } from '../domain/extraction/extract-plan.ts';
import type { Diagnostic, ExtractedPlan } from '../domain/extraction/extracted-plan.ts';
import type { ReadingChoices } from '../domain/extraction/found-table.ts';
import { noChoices } from '../domain/extraction/found-table.ts';
import type { TextBlock } from '../domain/extraction/text-block.ts';
import type { ExtractionInput, ExtractionResult, JobProgress, ReadingInput, RememberedReading } from './protocol.ts';

/** Reads a file or text from the clipboard. */
export function readInput(input: ReadingInput): Promise<ReadDocument> {
  return input.source === 'file' ? readDocument(input.bytes, input.fileName) : readPastedText(input.text, input.html);
}

/** Whether choices had a say in a reading: a table of the same form was found, or the part was chosen. */
function applies(choices: ReadingChoices, plan: ExtractedPlan): boolean {
  return choices.readFrom !== null || plan.tables.some(({ signature }) => choices.columns.some((one) => one.signature === signature));
}

/** Reads the plan; where its issuer is known, as that issuer's plans were corrected before, and says so. */
function extractRemembered(
  blocks: readonly TextBlock[],
  remembered: readonly RememberedReading[],
): { plan: ExtractedPlan; choices: ReadingChoices } {
  const plan = extractPlan(blocks);
  const issuer = (plan.issuer ?? '').replaceAll(/\s/gu, '');
  const known = remembered.find((one) => one.issuer === issuer);
  if (known === undefined || !applies(known.choices, plan)) return { plan, choices: noChoices };
  const again = extractPlan(blocks, known.choices);
  const note: Diagnostic = {
    code: 'REMEMBERED_READING',
    severity: 'info',
    task: null,
    span: null,
    values: { name: issuer },
    candidates: [],
  };
  return { plan: { ...again, diagnostics: [note, ...again.diagnostics] }, choices: known.choices };
}

/** Extracts a plan from a document or from a text that was read before. */
export async function extractInput(input: ExtractionInput, report: (progress: JobProgress) => void): Promise<ExtractionResult> {
  if ('blocks' in input) {
    report({ phase: 'extracting', done: 0, total: 1 });
    const plan = extractPlan(input.blocks, input.choices);
    report({ phase: 'finished', done: 1, total: 1 });
    return { blocks: input.blocks, plan, choices: input.choices, format: null };
  }
  report({ phase: 'reading', done: 0, total: 2 });
  const { blocks, notes, format } = await readInput(input.reading);
  report({ phase: 'extracting', done: 1, total: 2 });
  const { plan, choices } = extractRemembered(blocks, input.remembered);
  report({ phase: 'finished', done: 2, total: 2 });
  return { blocks, plan: { ...plan, diagnostics: [...notes, ...plan.diagnostics] }, choices, format };
}
