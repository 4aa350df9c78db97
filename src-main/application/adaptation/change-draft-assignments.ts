import type { AssignmentRole } from '../../domain/codes.ts';
import type { ApplicationContext } from '../context.ts';
import { type AssignmentAction, assignmentTo, type AssignmentTarget, changedAssignments } from '../ledger/assignment-target.ts';
import { recordUseCase } from '../record-use-case.ts';
import { markEdited, requireDrafts, writeDraft } from './adaptation-rows.ts';

/**
 * Adds or removes one unit in a role for many drafts at once, or makes it the only one in the role; drafts that already
 * are as wanted stay untouched. NOT_FOUND when a draft or the unit does not exist.
 */
export function changeDraftAssignments(
  context: ApplicationContext,
  input: { draftIds: string[]; action: AssignmentAction; role: AssignmentRole; target: AssignmentTarget },
): { changeSetId: string | null; changedDrafts: number } {
  const drafts = requireDrafts(context.db, input.draftIds);
  const wanted = { ...assignmentTo(context.db, input.role, input.target), superiorName: null };
  const changed = drafts.flatMap(({ id, body }) => {
    const assignments = changedAssignments(body.assignments, input.action, wanted);
    return assignments === null ? [] : [{ id, body: markEdited({ ...body, assignments }, ['assignments']) }];
  });
  const values = { name: wanted.printedName, action: input.action, count: changed.length };
  const { changeSetId } = recordUseCase(context, 'adaptation.changeAssignments', values, (tx) => {
    for (const { id, body } of changed) writeDraft(tx, id, body);
  });
  return { changeSetId, changedDrafts: changed.length };
}
