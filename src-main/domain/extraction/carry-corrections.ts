import type { DraftTask } from './extracted-plan.ts';
import type { SourceSpan } from './text-block.ts';

/** A draft with what the clerk has done to it; `id` is null for one that a new reading has found. */
export interface CorrectedDraft {
  id: string | null;
  task: DraftTask;
  edited: (keyof DraftTask)[];
  dropped: boolean;
}

const overlaps = (one: SourceSpan, other: SourceSpan): boolean =>
  one.block === other.block && one.start < other.end && other.start < one.end;
const meet = (some: readonly SourceSpan[], others: readonly SourceSpan[]): boolean =>
  some.some((one) => others.some((other) => overlaps(one, other)));

/** The earlier draft's own words over the newly read one. */
function withCorrections(earlier: CorrectedDraft, fresh: DraftTask): CorrectedDraft {
  const task = { ...fresh };
  for (const field of earlier.edited) Object.assign(task, { [field]: earlier.task[field] });
  return { ...earlier, task };
}

/**
 * Puts a new reading in place of the drafts of an earlier one without losing what the clerk did: a draft read from the
 * same words keeps its changed fields and whether it is left out; drafts that he typed, cut off or joined stay as they
 * are, behind the draft that stood before them.
 */
export function carryCorrections(earlier: readonly CorrectedDraft[], fresh: readonly DraftTask[]): CorrectedDraft[] {
  const result: CorrectedDraft[] = [];
  const taken = new Set<CorrectedDraft>();
  const isOwn = (one: CorrectedDraft): boolean => one.edited.length > 0 || one.task.source.task.length === 0;
  for (const task of fresh) {
    const match = earlier.find((one) => !taken.has(one) && meet(one.task.source.title, task.source.title));
    // Words that he has joined to another draft do not come back as a draft of their own.
    const joined = match === undefined && earlier.some((one) => one.edited.includes('requirement') && meet(one.task.source.requirement, task.source.title));
    if (joined) continue;
    if (match) taken.add(match);
    result.push(match ? withCorrections(match, task) : { id: null, task, edited: [], dropped: false });
  }
  for (const [index, one] of earlier.entries()) {
    if (taken.has(one) || !isOwn(one)) continue;
    const before = earlier.slice(0, index).findLast((other) => result.some(({ id }) => id === other.id));
    const place = before === undefined ? 0 : result.findIndex(({ id }) => id === before.id) + 1;
    result.splice(place, 0, one);
  }
  return result;
}
