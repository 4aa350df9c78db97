import { daysBetween } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { SignalLight, SlipKind, SlipState, UnitState } from '../codes.ts';

/** A task in a unit of which something is still expected. */
export interface OpenPart {
  unitId: string;
  taskId: string;
  state: UnitState;
  light: SignalLight;
}

/** A slip to a unit with the tasks that it speaks of. */
export interface SentSlip {
  unitId: string;
  kind: SlipKind;
  state: SlipState;
  issuedOn: CalendarDay;
  replyBy: CalendarDay | null;
  taskIds: readonly string[];
}

/** What should go out to a unit next. */
export interface NextSlip<Part extends OpenPart> {
  unitId: string;
  kind: SlipKind;
  parts: Part[];
}

/** Days that a unit is left in peace after a reminder; what is overdue then gets a supervision notice. */
const restDays = 10;

/** What is most pressing comes first. */
const order: readonly SlipKind[] = ['supervisionNotice', 'reminder', 'assignmentSlip'];

/**
 * The slips that should go out on the day `asOf`, one of a kind for each unit (交办单 → 催办单 → 督办单). A part that is
 * overdue or pressing (red or yellow) and not spoken of by a slip that still waits for its reply calls for a reminder;
 * one whose reminder was not answered in time, or that is overdue ten days after it, calls for a supervision notice; one
 * that has not begun and of which no slip speaks is newly assigned. Nothing goes out while the time for a reply runs,
 * and no second reminder within ten days. Units and parts keep the order in which they are given.
 */
export function nextSlips<Part extends OpenPart>(parts: readonly Part[], sent: readonly SentSlip[], asOf: CalendarDay): NextSlip<Part>[] {
  const slipsOf = slipsByPart(sent);
  const proposed = new Map<string, Map<SlipKind, Part[]>>();
  for (const part of parts) {
    const kind = nextKind(part, slipsOf.get(keyOf(part.unitId, part.taskId)) ?? [], asOf);
    if (kind === null) continue;
    const ofUnit = proposed.get(part.unitId) ?? new Map<SlipKind, Part[]>();
    proposed.set(part.unitId, ofUnit.set(kind, [...(ofUnit.get(kind) ?? []), part]));
  }
  return [...proposed].flatMap(([unitId, kinds]) =>
    order.flatMap((kind) => {
      const found = kinds.get(kind);
      return found === undefined ? [] : [{ unitId, kind, parts: found }];
    }),
  );
}

function nextKind({ state, light }: OpenPart, slips: readonly SentSlip[], asOf: CalendarDay): SlipKind | null {
  if (light !== 'red' && light !== 'yellow') return state === 'notStarted' && slips.length === 0 ? 'assignmentSlip' : null;
  if (slips.some((slip) => isWaiting(slip, asOf))) return null;
  const last = latestAppeal(slips);
  if (last === null) return 'reminder';
  if (last.kind === 'reminder' && last.state === 'open' && last.replyBy !== null) return 'supervisionNotice';
  if (daysBetween(last.issuedOn, asOf) < restDays) return null;
  if (light === 'red') return 'supervisionNotice';
  return last.state === 'open' ? null : 'reminder';
}

/** Whether the time for a reply still runs. */
function isWaiting({ state, replyBy }: SentSlip, asOf: CalendarDay): boolean {
  return state === 'open' && replyBy !== null && replyBy >= asOf;
}

/** The last reminder or notice; of two on one day the one that stands later in the list. */
function latestAppeal(slips: readonly SentSlip[]): SentSlip | null {
  return slips
    .filter(({ kind }) => kind !== 'assignmentSlip')
    .reduce<SentSlip | null>((last, slip) => (last !== null && last.issuedOn > slip.issuedOn ? last : slip), null);
}

function slipsByPart(sent: readonly SentSlip[]): Map<string, SentSlip[]> {
  const byPart = new Map<string, SentSlip[]>();
  for (const slip of sent) {
    for (const taskId of slip.taskIds) {
      const key = keyOf(slip.unitId, taskId);
      const known = byPart.get(key);
      if (known) known.push(slip);
      else byPart.set(key, [slip]);
    }
  }
  return byPart;
}

function keyOf(unitId: string, taskId: string): string {
  return `${unitId} ${taskId}`;
}
