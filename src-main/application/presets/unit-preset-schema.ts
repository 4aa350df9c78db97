import { z } from 'zod';
import { collectiveKey } from '../../domain/units/collective-name.ts';
import { normaliseUnitName } from '../../domain/units/normalise-unit-name.ts';

const nameSchema = z.string().trim().min(1).max(100);
const codeSchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

const collectiveRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('classes'), classCodes: z.array(codeSchema).min(1) }),
  z.strictObject({ kind: z.literal('ask'), suggestedClassCodes: z.array(codeSchema) }),
]);

/** A unit list as it stands in its file. One that `extends` another adds to its classes, units and collectives. */
export const unitPresetFileSchema = z.strictObject({
  kind: z.literal('unitList'),
  title: nameSchema,
  /** The county's own name (云岭县); null in a list for any county. */
  region: nameSchema.nullable(),
  extends: z.string().nullable(),
  classes: z.array(z.strictObject({ code: codeSchema, name: nameSchema })),
  units: z.array(
    z.strictObject({
      name: nameSchema,
      shortName: nameSchema.nullable(),
      classCode: codeSchema,
      aliases: z.array(nameSchema),
    }),
  ),
  collectives: z.array(z.strictObject({ name: nameSchema, rule: collectiveRuleSchema })),
});
export type UnitPresetFile = z.infer<typeof unitPresetFileSchema>;

/** A whole unit list, in the order in which its classes and units are shown. */
export type UnitPreset = Omit<UnitPresetFile, 'kind' | 'extends'>;

function repeatsOf(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** What is wrong with a whole list, in English for the log: unknown classes, and names that stand for two entries. */
export function unitPresetProblems({ classes, units, collectives }: UnitPreset): string[] {
  const codes = new Set(classes.map((one) => one.code));
  const used = [
    ...units.map((unit) => unit.classCode),
    ...collectives.flatMap(({ rule }) => {
      if (rule.kind === 'all') return [];
      return rule.kind === 'classes' ? rule.classCodes : rule.suggestedClassCodes;
    }),
  ];
  const names = units.flatMap((unit) => {
    const own = [unit.name, unit.shortName ?? unit.name, ...unit.aliases].map(normaliseUnitName);
    return [...new Set(own)];
  });
  return [
    ...repeatsOf(classes.map((one) => one.code)).map((code) => `class ${code} stands twice`),
    ...used.filter((code) => !codes.has(code)).map((code) => `class ${code} is not declared`),
    ...repeatsOf(names).map((name) => `${name} names two units`),
    ...repeatsOf(collectives.map(({ name }) => collectiveKey(name))).map((key) => `collective ${key} stands twice`),
  ];
}
