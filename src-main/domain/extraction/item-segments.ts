import type { AssignmentNote } from './assignment-notes.ts';
import { findSubjectUnits } from './assignment-notes.ts';
import type { Assignment } from './assignment.ts';
import type { NotedLine } from './item-nodes.ts';
import type { PlanItem } from './item-tree.ts';
import { closingWords, contentLabels, firstLeadsWords } from './keywords.ts';
import type { PlanText, TextRange } from './plan-text.ts';

/** Text and assignment of one task inside an item. */
export interface ItemSegment {
  /** Pieces of the text without the notes, one or more a paragraph. */
  text: TextRange[];
  notes: AssignmentNote[];
  /** Units that stand as subject in the text itself. */
  subject: Assignment | null;
  /** The assignment comes from a heading above. */
  inherited: boolean;
  number: string | null;
}

const meaningful = /[\u4e00-\u9fffA-Za-z0-9]{2}/;

/** Text between two places without the punctuation around it; before a note also without the comma that leads to it. */
function pieceOf(plan: PlanText, start: number, end: number, beforeNote: boolean): TextRange | null {
  let from = start;
  while (from < end && /[。;,、.\s]/.test(plan.text.charAt(from))) from++;
  const comma = beforeNote ? (/[,、;\s]+$/.exec(plan.text.slice(from, end))?.[0].length ?? 0) : 0;
  const to = end - comma;
  return meaningful.test(plan.text.slice(from, to)) ? { start: from, end: to } : null;
}

/** Whether a paragraph speaks to everybody, as those do that close a plan. */
const closes = (plan: PlanText, piece: TextRange): boolean => closingWords.test(plan.text.slice(piece.start, piece.end));

/** Whether all text so far is a heading: one paragraph that says no more than its title. */
function isHeadingOnly(plan: PlanText, segment: ItemSegment): boolean {
  const words = segment.text.map((range) => plan.text.slice(range.start, range.end)).join('');
  return segment.text.length === 1 && (words.includes('。') ? /^[^,。]{1,30}。$/.test(words) : words.length < 60);
}

/** Longest sentence that only says which of the units printed leads, in UTF-16 units. */
const longestRemark = 40;

/** Whether a sentence behind a note only says that the unit printed first leads (列第一位的为牵头单位,下同。). */
function isLeadRemark(plan: PlanText, piece: TextRange): boolean {
  const words = plan.text.slice(piece.start, piece.end);
  return words.length <= longestRemark && /^[^。]*。?$/.test(words) && firstLeadsWords.test(words);
}

const isAssigned = (segment: ItemSegment): boolean => segment.notes.some((note) => note.units.length > 0);

/** Length of a label in front of a line's text that says nothing of it (工作内容:); where several differ they stay. */
function contentLabelLength(plan: PlanText, line: NotedLine): number {
  return line.number === null ? (contentLabels.exec(plan.text.slice(line.content.start, line.content.end))?.[0].length ?? 0) : 0;
}

/**
 * Cuts an item where one of its paragraphs, or a part of one (一是…二是…), ends with an assignment of its own.
 * Text behind the last assignment belongs to the item only where that stood behind a heading.
 */
export function segmentsOf(plan: PlanText, item: PlanItem, year: number | null): ItemSegment[] {
  const segments: ItemSegment[] = [];
  let current: ItemSegment = { text: [], notes: [], subject: null, inherited: false, number: null };
  segments.push(current);
  const lastAssigning = item.lines.flatMap((line) => line.notes).findLast((note) => note.units.length > 0)?.range.start ?? -1;
  const labelledLines = item.lines.filter((line) => contentLabelLength(plan, line) > 0).length;
  for (const [index, line] of item.lines.entries()) {
    // A numbered line inside the item keeps its number in the text.
    let position = (index === 0 ? line.content.start : line.numberRange.start) + (labelledLines === 1 ? contentLabelLength(plan, line) : 0);
    for (const stop of [...line.notes, null]) {
      const printed = pieceOf(plan, position, stop?.range.start ?? line.content.end, stop !== null);
      const piece = printed && isAssigned(current) && isLeadRemark(plan, printed) ? null : printed;
      if (piece && isAssigned(current)) {
        if (lastAssigning >= piece.start) {
          current = { text: [], notes: [], subject: null, inherited: false, number: null };
          segments.push(current);
          current.text.push(piece);
        } else if (position !== line.content.start || line.number !== null || !item.isLast || (isHeadingOnly(plan, current) && !closes(plan, piece))) {
          current.text.push(piece);
        }
      } else if (piece && !(item.isLast && closesItem(plan, item, segments, line, index))) current.text.push(piece);
      if (stop === null) break;
      current.notes.push(stop);
      position = stop.range.end;
    }
  }
  return finish(plan, item, segments, year);
}

/** An unnumbered paragraph behind the last item of a heading closes the plan, unless the item is a mere heading. */
function closesItem(plan: PlanText, item: PlanItem, segments: readonly ItemSegment[], line: NotedLine, index: number): boolean {
  if (index === 0 || line.number !== null || line.notes.length > 0) return false;
  const first = segments[0];
  if (!first || isHeadingOnly(plan, first)) return false;
  return !item.lines.slice(index).some((one) => one.notes.length > 0);
}

function finish(plan: PlanText, item: PlanItem, segments: readonly ItemSegment[], year: number | null): ItemSegment[] {
  const full = segments.filter((segment) => segment.text.length > 0);
  return full.map((segment, index) => {
    const assigned = isAssigned(segment);
    const subject = assigned ? null : subjectOf(plan, segment, year);
    const inherits = !assigned && subject === null && item.inherited.length > 0;
    return {
      ...segment,
      subject,
      notes: inherits ? [...segment.notes, ...item.inherited] : segment.notes,
      inherited: inherits,
      number: full.length > 1 && item.number !== null ? `${item.number}-${index + 1}` : item.number,
    };
  });
}

/** Units that lead a sentence at the beginning of the title or of the body. */
function subjectOf(plan: PlanText, segment: ItemSegment, year: number | null): Assignment | null {
  const first = segment.text[0];
  if (!first) return null;
  const stop = plan.text.slice(first.start, first.end).indexOf('。');
  const starts = [first.start, ...(stop >= 0 ? [first.start + stop + 1] : []), ...segment.text.slice(1, 2).map((range) => range.start)];
  for (const start of starts) {
    const range = segment.text.find((one) => start >= one.start && start < one.end);
    const found = range ? findSubjectUnits(plan, { start, end: range.end }, year) : null;
    if (found) return found;
  }
  return null;
}
