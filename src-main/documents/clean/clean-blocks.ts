import type { DiagnosticCode } from '../../domain/codes.ts';
import type { Diagnostic } from '../../domain/extraction/extracted-plan.ts';
import type { TextBlock } from '../../domain/extraction/text-block.ts';
import type { RawBlock } from '../raw-block.ts';
import { doubtNotes } from './doubts.ts';
import { htmlEdits, invisibleEdits, isLeftover } from './noise.ts';
import { neutralPinyinEdits, pinyinEdits } from './pinyin.ts';
import { repeatedBlocks } from './repeats.ts';
import { edgeEdits, spaceEdits } from './spaces.ts';
import { strayEditor } from './stray-symbols.ts';
import type { Edit, TracedText } from './traced-text.ts';
import { applyEdits } from './traced-text.ts';
import { isTraditional, traditionalEdits } from './traditional.ts';
import { widthEdits } from './width.ts';

interface CleaningStep {
  /** Null for a change that is not worth telling. */
  code: DiagnosticCode | null;
  edits: (text: string) => Edit[];
}

/**
 * Cleans the blocks of one document and drops those without content and those that only repeat others. What was done is
 * told as one note (severity `info`, values `count`) for each kind of change; characters that were lost before, and
 * advertising in their place, are asked about.
 */
export function cleanBlocks(rawBlocks: readonly RawBlock[]): { blocks: TextBlock[]; notes: Diagnostic[] } {
  const steps = stepsFor(rawBlocks.map((raw) => raw.original));
  const counts = new Map<DiagnosticCode, number>();
  const cleaned = rawBlocks.map((raw) => ({ raw, ...cleanOne(raw.original, steps, counts) })).filter(({ text }) => text !== '');
  const repeated = repeatedBlocks(cleaned);
  if (repeated.size > 0) add(counts, 'CLEANED_NOISE', repeated.size);
  const blocks = cleaned.filter((_, index) => !repeated.has(index)).map(({ raw, text, offsets }, index) => blockOf(raw, { text, offsets }, index));
  const cleanings = [...counts].map(([code, count]) => noteOf(code, count));
  return { blocks, notes: [...cleanings, ...doubtNotes(blocks)] };
}

/** Which steps a document needs: stray symbols, pinyin without tone and Traditional characters are decided for it as a whole. */
function stepsFor(originals: readonly string[]): CleaningStep[] {
  const steps: CleaningStep[] = [{ code: 'CLEANED_NOISE', edits: invisibleEdits }];
  const strayEdits = strayEditor(originals);
  if (strayEdits !== null) steps.push({ code: 'CLEANED_NOISE', edits: strayEdits });
  if (originals.some((text) => pinyinEdits(text).length > 0)) {
    steps.push({ code: 'CLEANED_PINYIN', edits: pinyinEdits }, { code: 'CLEANED_PINYIN', edits: neutralPinyinEdits });
  }
  if (isTraditional(originals)) steps.push({ code: 'CLEANED_TRADITIONAL', edits: traditionalEdits });
  steps.push(
    { code: 'CLEANED_WIDTH', edits: widthEdits },
    { code: null, edits: edgeEdits },
    { code: 'CLEANED_SPACES', edits: spaceEdits },
  );
  return steps;
}

function cleanOne(original: string, steps: readonly CleaningStep[], counts: Map<DiagnosticCode, number>): TracedText {
  const html = htmlEdits(original);
  let traced = applyEdits({ text: original, offsets: null }, html);
  if (html.length > 0) add(counts, 'CLEANED_NOISE', html.length);
  if (html.length > 0 && isLeftover(traced.text)) return { text: '', offsets: null };
  for (const step of steps) {
    const edits = step.edits(traced.text);
    if (edits.length === 0) continue;
    traced = applyEdits(traced, edits);
    if (step.code !== null) add(counts, step.code, edits.length);
  }
  return traced;
}

function blockOf(raw: RawBlock, cleaned: TracedText, index: number): TextBlock {
  const numberEnd = cleaned.offsets === null
    ? raw.numberLength
    : cleaned.offsets.filter((origin) => origin < raw.numberLength).length;
  const automaticNumber = cleaned.text.slice(0, numberEnd).trim();
  return {
    index,
    text: cleaned.text,
    original: raw.original,
    offsets: cleaned.offsets,
    headingLevel: raw.headingLevel,
    automaticNumber: automaticNumber === '' ? null : automaticNumber,
    cell: raw.cell,
    place: raw.place,
  };
}

function add(counts: Map<DiagnosticCode, number>, code: DiagnosticCode, count: number): void {
  counts.set(code, (counts.get(code) ?? 0) + count);
}

function noteOf(code: DiagnosticCode, count: number): Diagnostic {
  return { code, severity: 'info', task: null, span: null, values: { count }, candidates: [] };
}
