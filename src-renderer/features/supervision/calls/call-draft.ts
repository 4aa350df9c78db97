import { z } from 'zod';
import type { UnitPersonRole } from '../../../../src-main/contract/codes.ts';
import type { UnitPerson } from '../../../../src-main/contract/units.ts';

const draftSchema = z.object({
  unitId: z.string().nullable(),
  taskId: z.string().nullable(),
  calledOn: z.string().nullable(),
  person: z.string().nullable(),
  phone: z.string().nullable(),
  matter: z.string(),
  answer: z.string(),
});

/** A call that is being noted. The day is null while it is today; person and phone while they are those of the unit's contact. */
export type CallDraft = z.infer<typeof draftSchema>;

/** True for a stored draft of this program version. */
export function isCallDraft(value: unknown): value is CallDraft {
  return draftSchema.safeParse(value).success;
}

/** Before anything is typed. */
export const emptyCall: CallDraft = { unitId: null, taskId: null, calledOn: null, person: null, phone: null, matter: '', answer: '' };

/** The draft for another unit: task, person and phone were those of the unit before. */
export function callTo(draft: CallDraft, unitId: string | null): CallDraft {
  return { ...draft, unitId, taskId: null, person: null, phone: null };
}

/** Whom one calls first. */
const callOrder: readonly UnitPersonRole[] = ['liaison', 'personInCharge', 'leader'];

/** Name and phone of the person of a unit whom one calls: who has a phone, the liaison first; blank where nobody is known. */
export function contactOf(people: readonly UnitPerson[]): { person: string; phone: string } {
  const inOrder = callOrder.flatMap((role) => people.filter((person) => person.role === role));
  const contact = inOrder.find(({ phone }) => phone !== null && phone !== '') ?? inOrder[0];
  return { person: contact?.name ?? '', phone: contact?.phone ?? '' };
}

/** What keeps the call from being noted, as a sentence; null when it is complete. */
export function missingOfCall({ unitId, matter }: CallDraft): string | null {
  if (unitId === null) return '请选择单位。';
  return matter.trim() === '' ? '请填写事项。' : null;
}
