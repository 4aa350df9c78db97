import { isNull, max } from 'drizzle-orm';
import { collectiveKey } from '../../domain/units/collective-name.ts';
import { resolveCollective } from '../../domain/units/resolve-collective.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { collectiveUnits, unitAliases, unitClasses, units } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { loadUnitPreset, presetNames } from '../presets/load-presets.ts';
import type { UnitPreset } from '../presets/unit-preset-schema.ts';
import { recordUseCase } from '../record-use-case.ts';
import { unitsInUse } from './load-unit-index.ts';
import { insertCollective } from './save-collective.ts';

/** The unit lists that come with the program. */
export function listPresets({ resourcesFolder }: ApplicationContext): { name: string; title: string; unitCount: number }[] {
  return presetNames(resourcesFolder, 'units').map((name) => {
    const preset = loadUnitPreset(resourcesFolder, name);
    return { name, title: preset.title, unitCount: preset.units.length };
  });
}

/** Adds the classes, units and collective units of a preset that are not there yet, as one change. */
export function importPreset(
  context: ApplicationContext,
  { preset }: { preset: string },
): { changeSetId: string | null; added: number; skipped: number } {
  const list = loadUnitPreset(context.resourcesFolder, preset);
  const { changeSetId, value } = recordUseCase(context, 'units.importPreset', { name: list.title }, (tx) =>
    addPresetUnits(tx, list, context.now()),
  );
  return { changeSetId, ...value };
}

/** Like `importPreset`, inside an open change set. A unit is skipped when one of its names is in use. */
export function addPresetUnits(tx: Database, preset: UnitPreset, now: Date): { added: number; skipped: number } {
  addClasses(tx, preset);
  const taken = namesInUse(tx);
  const fresh = preset.units.filter((unit) => !taken.has(unit.name));
  const first = (tx.select({ last: max(units.position) }).from(units).get()?.last ?? 0) + 1;
  const rows = fresh.map((unit, index) => ({
    id: newId(),
    name: unit.name,
    shortName: unit.shortName !== null && taken.has(unit.shortName) ? null : unit.shortName,
    classCode: unit.classCode,
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
  addCollectives(tx, preset);
  return { added: fresh.length, skipped: preset.units.length - fresh.length };
}

function addClasses(tx: Database, preset: UnitPreset): void {
  const stored = tx.select().from(unitClasses).all();
  const codes = new Set(stored.map((row) => row.code));
  const last = Math.max(0, ...stored.map((row) => row.position));
  const missing = preset.classes.filter(({ code }) => !codes.has(code));
  insertMany(tx, unitClasses, missing.map(({ code, name }, index) => ({ code, name, position: last + index + 1 })));
}

function namesInUse(tx: Database): Set<string> {
  const named = tx.select({ name: units.name, shortName: units.shortName }).from(units).where(isNull(units.archivedAt)).all();
  const aliased = tx.select({ alias: unitAliases.alias }).from(unitAliases).where(isNull(unitAliases.archivedAt)).all();
  return new Set([
    ...named.flatMap((row) => (row.shortName === null ? [row.name] : [row.name, row.shortName])),
    ...aliased.map((row) => row.alias),
  ]);
}

/** Collectives whose members a class decides get them now; those that the clerk must choose wait for him without members. */
function addCollectives(tx: Database, preset: UnitPreset): void {
  const known = new Set(
    tx
      .select({ name: collectiveUnits.name })
      .from(collectiveUnits)
      .where(isNull(collectiveUnits.archivedAt))
      .all()
      .map((row) => collectiveKey(row.name)),
  );
  const register = unitsInUse({ db: tx });
  for (const { name, rule } of preset.collectives) {
    if (known.has(collectiveKey(name))) continue;
    const { memberIds, confirmed } = resolveCollective(rule, register);
    insertCollective(tx, name, confirmed ? memberIds : []);
  }
}
