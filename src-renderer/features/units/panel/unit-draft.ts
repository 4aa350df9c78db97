import { z } from 'zod';
import type { CollectiveUnitView, UnitView } from '../../../../src-main/contract/units.ts';

const unitDraftSchema = z.object({
  rowVersion: z.number().nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  classCode: z.string(),
  aliases: z.array(z.string()),
});

/** What was typed of a unit; `rowVersion` null for a new one. */
export type UnitDraft = z.infer<typeof unitDraftSchema>;

/** True for a stored draft of this program version. */
export function isUnitDraft(value: unknown): value is UnitDraft {
  return unitDraftSchema.safeParse(value).success;
}

/** The saved fields of a unit, or those of a new one in a class. */
export function unitDraftOf(unit: UnitView | null, classCode: string): UnitDraft {
  if (!unit) return { rowVersion: null, name: '', shortName: null, classCode, aliases: [] };
  const { rowVersion, name, shortName, aliases } = unit;
  return { rowVersion, name, shortName, classCode: unit.classCode, aliases };
}

const collectiveDraftSchema = z.object({
  rowVersion: z.number().nullable(),
  name: z.string(),
  memberIds: z.array(z.string()),
});

/** What was typed of a collective unit; `rowVersion` null for a new one. */
export type CollectiveDraft = z.infer<typeof collectiveDraftSchema>;

/** True for a stored draft of this program version. */
export function isCollectiveDraft(value: unknown): value is CollectiveDraft {
  return collectiveDraftSchema.safeParse(value).success;
}

/** The saved fields of a collective unit, or those of a new one. */
export function collectiveDraftOf(collective: CollectiveUnitView | null): CollectiveDraft {
  if (!collective) return { rowVersion: null, name: '', memberIds: [] };
  const { rowVersion, name, memberIds } = collective;
  return { rowVersion, name, memberIds };
}

/** Members after all units of a class were checked or unchecked together. */
export function withClassMembers(memberIds: readonly string[], classIds: readonly string[], checked: boolean): string[] {
  const others = memberIds.filter((id) => !classIds.includes(id));
  return checked ? [...others, ...classIds] : others;
}
