import { evidenceTitles } from '../../contract/text/labels.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { writeReport } from '../progress/write-report.ts';
import { recordUseCase } from '../record-use-case.ts';
import { type Place, placeKey } from './place.ts';
import { requireEvidence } from './require-evidence.ts';
import { requireParts } from './require-parts.ts';

/**
 * Checks parts off (销号), all or none; the report says on what: the reason, or the titles of the accepted evidence. Parts
 * that are checked off already stay as they are and are not counted. EVIDENCE_NEEDED, STATE_NOT_ALLOWED, NOT_FOUND,
 * UNIT_NOT_IN_TASK.
 */
export function checkOff(
  context: ApplicationContext,
  { places, checkedOn, reason }: { places: Place[]; checkedOn: string; reason: string | null },
): { changeSetId: string | null; parts: number } {
  const { changeSetId, value } = recordUseCase(context, 'evidence.checkOff', { count: places.length }, (tx) => {
    const open = requireParts(tx, places).filter(({ state }) => state !== 'checkedOff');
    const titles = requireEvidence(tx, open, reason);
    for (const part of open) {
      const text = reason?.trim() ? reason : evidenceTitles(titles.get(placeKey(part)) ?? []);
      const { taskId, unitId } = part;
      writeReport(tx, { taskId, unitId, state: 'checkedOff', text, reportedOn: checkedOn }, context.now());
    }
    return open.length;
  });
  return { changeSetId, parts: value };
}

/**
 * Reopens parts that were checked off, all or none, with the reason as their report. REASON_NEEDED for a blank one,
 * STATE_NOT_ALLOWED for a part that is not checked off, NOT_FOUND, UNIT_NOT_IN_TASK.
 */
export function reopenParts(
  context: ApplicationContext,
  { places, state, on, reason }: { places: Place[]; state: 'notStarted' | 'notDone' | 'inProgress'; on: string; reason: string },
): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'evidence.reopen', { count: places.length, state }, (tx) => {
    for (const { taskId, unitId, state: from } of requireParts(tx, places)) {
      if (from !== 'checkedOff') throw new AppError('STATE_NOT_ALLOWED', { from, to: state });
      writeReport(tx, { taskId, unitId, state, text: reason, reportedOn: on }, context.now());
    }
  });
  return { changeSetId };
}
