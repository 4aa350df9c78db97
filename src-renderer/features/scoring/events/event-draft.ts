import type { ScoreEventView } from '../../../../src-main/contract/scoring.ts';

export type ScoreEventKind = ScoreEventView['kind'];

/** An event as the clerk has filled it in so far. */
export interface EventDraft {
  unitId: string | null;
  kind: ScoreEventKind | null;
  occurredOn: string;
  basis: string;
  taskId: string | null;
  reportedByUnitId: string | null;
}

/** An event that can be saved. */
type CompleteEvent = EventDraft & { unitId: string; kind: ScoreEventKind };

/** An empty form on a day. */
export function emptyEvent(day: string): EventDraft {
  return { unitId: null, kind: null, occurredOn: day, basis: '', taskId: null, reportedByUnitId: null };
}

/** Only a failure to implement is reported by a lead unit (001.scoring.json: provided_by). */
export function wantsReporter(kind: ScoreEventKind | null): boolean {
  return kind === 'responsibleNotImplementing';
}

/** What is wrong with a field, as sentences; empty when the event can be saved. */
export function eventProblems(draft: EventDraft): Partial<Record<keyof EventDraft, string>> {
  return {
    ...(draft.unitId === null ? { unitId: '请选择被扣分的单位。' } : {}),
    ...(draft.kind === null ? { kind: '请选择扣分事项的种类。' } : {}),
    ...(draft.basis.trim() === '' ? { basis: '请写明依据：发生了什么。' } : {}),
    ...(wantsReporter(draft.kind) && draft.reportedByUnitId === null
      ? { reportedByUnitId: '请选择提出此事的牵头单位。' }
      : {}),
  };
}

/** The event without what its kind does not want; null while something is missing. */
export function completeEvent(draft: EventDraft): CompleteEvent | null {
  const { unitId, kind } = draft;
  if (unitId === null || kind === null || Object.keys(eventProblems(draft)).length > 0) return null;
  return { ...draft, unitId, kind, reportedByUnitId: wantsReporter(kind) ? draft.reportedByUnitId : null };
}

/** True for what an earlier start of the program stored as an unfinished event. */
export function isEventDraft(value: unknown): value is EventDraft {
  return typeof value === 'object' && value !== null && 'occurredOn' in value && 'basis' in value && 'kind' in value;
}
