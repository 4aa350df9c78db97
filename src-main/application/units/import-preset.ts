import { isNull, max } from 'drizzle-orm';
import { collectiveKey } from '../../domain/units/collective-name.ts';
import type { StoredCollectiveRule } from '../../domain/units/resolve-collective.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { collectiveUnits, unitAliases, unitClasses, units } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { localDay } from '../day.ts';
import { loadUnitPreset, presetNames } from '../presets/load-presets.ts';
import type { UnitPreset } from '../presets/unit-preset-schema.ts';
import { recordUseCase } from '../record-use-case.ts';
import { syncTasksOfCollectives } from './collective-tasks.ts';
import { classesInOrder } from './save-class.ts';
import { insertCollective } from './save-collective.ts';

interface PresetView {
  name: string;
  title: string;
  unitCount: number;
  classes: { code: string; name: string; unitCount: number }[];
}

/** The unit lists that come with the program. */
export function listPresets({ resourcesFolder }: ApplicationContext): PresetView[] {
  return presetNames(resourcesFolder, 'units').map((name) => {
    const { title, units: list, classes } = loadUnitPreset(resourcesFolder, name);
    return {
      name,
      title,
      unitCount: list.length,
      classes: classes.map((one) => ({ ...one, unitCount: list.filter((unit) => unit.classCode === one.code).length })),
    };
  });
}

/**
 * Adds the classes, units and collective units of a preset that are not there yet, as one change; only those of the named
 * classes, if some are. NOT_FOUND for a class that the preset does not have.
 */
export function importPreset(
  context: ApplicationContext,
  { preset, classCodes }: { preset: string; classCodes?: string[] | undefined },
): { changeSetId: string | null; added: number; skipped: number } {
  const whole = loadUnitPreset(context.resourcesFolder, preset);
  const list = classCodes === undefined ? whole : partOf(whole, classCodes);
  const { changeSetId, value } = recordUseCase(context, 'units.importPreset', { name: list.title }, (tx) =>
    addPresetUnits(tx, list, context.now()),
  );
  return { changeSetId, ...value };
}

function partOf(preset: UnitPreset, classCodes: readonly string[]): UnitPreset {
  const unknown = classCodes.find((code) => !preset.classes.some((one) => one.code === code));
  if (unknown !== undefined) throw notFound('unitClass', unknown);
  return {
    ...preset,
    classes: preset.classes.filter(({ code }) => classCodes.includes(code)),
    units: preset.units.filter((unit) => classCodes.includes(unit.classCode)),
  };
}

/**
 * Like `importPreset`, inside an open change set. A unit is skipped when one of its names is in use, a collective unit
 * when one of its name is there or one of its classes is not.
 */
export function addPresetUnits(tx: Database, preset: UnitPreset, now: Date): { added: number; skipped: number } {
  const codes = addClasses(tx, preset);
  const taken = namesInUse(tx);
  const fresh = preset.units.filter((unit) => !taken.has(unit.name));
  const first = (tx.select({ last: max(units.position) }).from(units).get()?.last ?? 0) + 1;
  const rows = fresh.map((unit, index) => ({
    id: newId(),
    name: unit.name,
    shortName: unit.shortName !== null && taken.has(unit.shortName) ? null : unit.shortName,
    classCode: codes.get(unit.classCode) ?? unit.classCode,
    position: first + index,
    createdAt: now.toISOString(),
  }));
  insertMany(tx, units, rows);
  insertMany(
    tx,
    unitAliases,
    fresh.flatMap((unit, index) =>
      unit.aliases
        .filter((alias) => !taken.has(alias))
        .map((alias) => ({ id: newId(), unitId: rows[index]?.id ?? '', alias })),
    ),
  );
  addCollectives(tx, preset, codes);
  syncTasksOfCollectives(tx, rows.map((row) => row.id), localDay(now), now);
  return { added: fresh.length, skipped: preset.units.length - fresh.length };
}

/** Adds the classes that are missing; the stored code of each class that is there now, by the preset's code. */
function addClasses(tx: Database, preset: UnitPreset): Map<string, string> {
  const stored = classesInOrder(tx);
  const codes = new Map(stored.map(({ code }) => [code, code]));
  for (const { code, name } of preset.classes) {
    const namesake = stored.find((row) => row.name === name);
    if (namesake && !codes.has(code)) codes.set(code, namesake.code);
  }
  const last = Math.max(0, ...stored.map((row) => row.position));
  const missing = preset.classes.filter(({ code }) => !codes.has(code));
  insertMany(tx, unitClasses, missing.map(({ code, name }, index) => ({ code, name, position: last + index + 1 })));
  for (const { code } of missing) codes.set(code, code);
  return codes;
}

function namesInUse(tx: Database): Set<string> {
  const named = tx.select({ name: units.name, shortName: units.shortName }).from(units).where(isNull(units.archivedAt)).all();
  const aliased = tx.select({ alias: unitAliases.alias }).from(unitAliases).where(isNull(unitAliases.archivedAt)).all();
  return new Set([
    ...named.flatMap((row) => (row.shortName === null ? [row.name] : [row.name, row.shortName])),
    ...aliased.map((row) => row.alias),
  ]);
}

/** Collectives that classes decide keep that as their rule; those that the clerk must choose wait for him without members. */
function addCollectives(tx: Database, preset: UnitPreset, codes: ReadonlyMap<string, string>): void {
  const known = new Set(
    tx
      .select({ name: collectiveUnits.name })
      .from(collectiveUnits)
      .where(isNull(collectiveUnits.archivedAt))
      .all()
      .map((row) => collectiveKey(row.name)),
  );
  for (const { name, rule } of preset.collectives) {
    const stored = storedRule(rule, codes);
    if (stored !== null && !known.has(collectiveKey(name))) insertCollective(tx, name, stored, []);
  }
}

/** Null while a class of the rule is not in the register: a part of the classes would be another set. */
function storedRule(
  rule: UnitPreset['collectives'][number]['rule'],
  codes: ReadonlyMap<string, string>,
): StoredCollectiveRule | null {
  if (rule.kind === 'ask') return { kind: 'members' };
  if (rule.kind === 'all') return { kind: 'classes', classCodes: [], exceptIds: [] };
  const classCodes = rule.classCodes.flatMap((code) => codes.get(code) ?? []);
  return classCodes.length < rule.classCodes.length ? null : { kind: 'classes', classCodes, exceptIds: [] };
}
