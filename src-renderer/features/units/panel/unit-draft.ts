import { z } from 'zod';
import { unitPersonRoles } from '../../../../src-main/contract/codes.ts';
import type { FormerName, UnitFields, UnitPerson, UnitView } from '../../../../src-main/contract/units.ts';
import { fieldsDraftCheck } from '../../../app/fields-draft.ts';

const formFieldsSchema = z.object({
  name: z.string(),
  shortName: z.string().nullable(),
  classCode: z.string(),
  aliases: z.array(z.string()),
  formerNames: z.array(z.object({ name: z.string(), usedUntil: z.string().nullable() })),
  people: z.array(
    z.object({ role: z.enum(unitPersonRoles), name: z.string(), post: z.string().nullable(), phone: z.string().nullable() }),
  ),
  establishedOn: z.string().nullable(),
  /** Whether a name that is replaced is kept as a former one, and its last day. */
  oldName: z.object({ kept: z.boolean(), usedUntil: z.string().nullable() }),
});

/** What the clerk can type of a unit. */
export type UnitFormFields = z.infer<typeof formFieldsSchema>;

/** All of them by their names. */
export const unitFieldKeys = formFieldsSchema.keyof().options;

/** True for a stored draft of this program version. */
export const isUnitDraft = fieldsDraftCheck<UnitFormFields>(formFieldsSchema.partial());

/** The saved fields of a unit, or those of a new one in a class; a name that is replaced is kept, `today` as its last day. */
export function unitFormOf(unit: UnitView | null, classCode: string, today: string): UnitFormFields {
  const oldName = { kept: true, usedUntil: today };
  if (!unit) {
    return { name: '', shortName: null, classCode, aliases: [], formerNames: [], people: [], establishedOn: null, oldName };
  }
  const { name, shortName, aliases, formerNames, people, establishedOn } = unit;
  return { name, shortName, classCode: unit.classCode, aliases, formerNames, people, establishedOn, oldName };
}

/** True when the typed name is another one than the saved. */
export function isRenamed(fields: Pick<UnitFormFields, 'name'>, savedName: string | null): savedName is string {
  const name = fields.name.trim();
  return savedName !== null && name !== '' && name !== savedName;
}

const isBlank = ({ name, post, phone }: UnitPerson): boolean => `${name}${post ?? ''}${phone ?? ''}`.trim() === '';

/** Why a unit can't be saved as typed; null when it can. */
export function unitProblem(fields: UnitFormFields): string | null {
  if (fields.name.trim() === '') return '请填写单位名称';
  if (fields.classCode === '') return '请选择类别';
  if (fields.people.some((person) => person.name.trim() === '' && !isBlank(person))) return '请填写人员的姓名';
  return null;
}

/** What is saved of the typed fields: without blank lines, and with the replaced name as a former one where it is kept. */
export function unitFieldsOf(fields: UnitFormFields, savedName: string | null): UnitFields {
  const { oldName, ...typed } = fields;
  const name = typed.name.trim();
  const kept = isRenamed(fields, savedName) && oldName.kept ? [{ name: savedName, usedUntil: oldName.usedUntil }] : [];
  const formerNames = new Map<string, FormerName>();
  for (const former of [...typed.formerNames, ...kept]) {
    const printed = former.name.trim();
    if (printed !== '' && printed !== name) formerNames.set(printed, { name: printed, usedUntil: former.usedUntil });
  }
  return {
    ...typed,
    name,
    shortName: typed.shortName?.trim() || null,
    aliases: typed.aliases.map((alias) => alias.trim()).filter((alias) => alias !== '' && alias !== name && !formerNames.has(alias)),
    formerNames: [...formerNames.values()],
    people: typed.people.filter((person) => !isBlank(person)),
  };
}
