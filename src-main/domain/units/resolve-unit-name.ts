import { collectiveKey, isCollectiveName } from './collective-name.ts';
import { likenessOf } from './likeness.ts';
import { normaliseUnitName } from './normalise-unit-name.ts';
import type { UnitForm, UnitFormKind, UnitIndex } from './unit-index.ts';
import { fieldsOf, levelsFit, readingsOf, stemOf } from './unit-readings.ts';
import type { UnitReading } from './unit-readings.ts';

/** An entry that the clerk may choose for a name that is not certain; likeness is 0 to 1. */
export type UnitCandidate =
  | { kind: 'unit'; unitId: string; likeness: number }
  | { kind: 'collective'; collectiveUnitId: string; likeness: number };

/** What a printed name stands for. `shortened` means that a rule of short forms led to the only fitting unit. */
export type UnitResolution =
  | { kind: 'unit'; unitId: string; via: UnitFormKind | 'shortened' }
  | { kind: 'collective'; collectiveUnitId: string }
  | { kind: 'unknown'; candidates: UnitCandidate[] };

/** Where the name was printed. `region` (云岭县) is read as its level word where the index was built without one. */
export interface UnitNameContext {
  region?: string;
}

const leastLikeness = 0.34;
const mostCandidates = 5;
/** Likeness shown for several units that fit a rule equally well. */
const ruleLikeness = 0.95;
/** A unit of another level (市发改委) is never the county's own for certain, however alike. */
const otherLevel = 0.9;

function unitIdsOf(forms: readonly UnitForm[]): string[] {
  return [...new Set(forms.map((form) => form.unitId))];
}

function fitting(
  map: ReadonlyMap<string, readonly UnitForm[]>,
  readings: readonly UnitReading[],
  keysOf: (reading: UnitReading) => string[],
): string[] {
  return unitIdsOf(
    readings.flatMap((reading) =>
      keysOf(reading).flatMap((key) => (map.get(key) ?? []).filter((form) => levelsFit(form.level, reading.level))),
    ),
  );
}

function candidatesOf(index: UnitIndex, name: string, readings: readonly UnitReading[]): UnitCandidate[] {
  const best = new Map<string, UnitCandidate>();
  const offer = (candidate: UnitCandidate): void => {
    const key = candidate.kind === 'unit' ? `unit ${candidate.unitId}` : `collective ${candidate.collectiveUnitId}`;
    if (candidate.likeness >= leastLikeness && candidate.likeness > (best.get(key)?.likeness ?? 0)) {
      best.set(key, candidate);
    }
  };
  if (isCollectiveName(name)) {
    const printed = collectiveKey(name);
    for (const { collectiveUnitId, key } of index.collectiveKeys) {
      offer({ kind: 'collective', collectiveUnitId, likeness: likenessOf(printed, key) });
    }
  } else {
    for (const reading of readings) {
      const printed = stemOf(reading.rest);
      const printedFields = fieldsOf(printed);
      for (const { unitId, level, stem, fields } of index.unitStems) {
        const sameField = printedFields.some((field) => fields.includes(field));
        const likeness = sameField ? ruleLikeness : likenessOf(printed, stem);
        offer({ kind: 'unit', unitId, likeness: likeness * (levelsFit(level, reading.level) ? 1 : otherLevel) });
      }
    }
  }
  const keyOf = (one: UnitCandidate): string => (one.kind === 'unit' ? one.unitId : one.collectiveUnitId);
  return [...best.values()]
    .sort((a, b) => b.likeness - a.likeness || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, mostCandidates);
}

function certainOf(index: UnitIndex, name: string, region: string): UnitResolution | null {
  const exact = index.spellings.get(name) ?? [];
  for (const kind of ['name', 'shortName', 'alias'] as const) {
    const ids = unitIdsOf(exact.filter((form) => form.kind === kind));
    if (ids.length === 0) continue;
    const [unitId] = ids;
    if (ids.length === 1 && unitId !== undefined) return { kind: 'unit', unitId, via: kind };
    return { kind: 'unknown', candidates: ids.map((id) => ({ kind: 'unit', unitId: id, likeness: 1 })) };
  }
  const collectives = [...new Set(index.collectives.get(collectiveKey(name)) ?? [])];
  const [collectiveUnitId] = collectives;
  if (collectives.length === 1 && collectiveUnitId !== undefined) return { kind: 'collective', collectiveUnitId };
  if (isCollectiveName(name)) return null;

  const readings = readingsOf(name, region);
  const tiers = [
    fitting(index.rests, readings, ({ rest }) => [rest]),
    fitting(index.stems, readings, ({ rest }) => [stemOf(rest)]),
    fitting(index.fields, readings, ({ rest }) => fieldsOf(stemOf(rest))),
  ];
  const ids = tiers.find((tier) => tier.length > 0) ?? [];
  const [unitId] = ids;
  if (unitId === undefined) return null;
  if (ids.length === 1) return { kind: 'unit', unitId, via: 'shortened' };
  return { kind: 'unknown', candidates: ids.map((id) => ({ kind: 'unit', unitId: id, likeness: ruleLikeness })) };
}

/**
 * Finds the register entry that a printed name means: its name, short name or alias, a collective, or the only unit
 * that a general short form fits (县发改局, 发改局). Anything less certain is `unknown` with candidates, most alike first.
 */
export function resolveUnitName(index: UnitIndex, printed: string, context: UnitNameContext = {}): UnitResolution {
  const certain = resolveCertainName(index, printed, context);
  if (certain !== null) return certain;
  const name = normaliseUnitName(printed);
  const region = normaliseUnitName(context.region ?? index.region);
  return { kind: 'unknown', candidates: name === '' ? [] : candidatesOf(index, name, readingsOf(name, region)) };
}

/** The same without the search for candidates, which measures every unit: null where no rule leads to an entry. */
export function resolveCertainName(index: UnitIndex, printed: string, context: UnitNameContext = {}): UnitResolution | null {
  const name = normaliseUnitName(printed);
  const region = normaliseUnitName(context.region ?? index.region);
  if (name === '') return null;
  const certain = certainOf(index, name, region);
  if (certain !== null) return certain;

  // 县财政局(国资办): the bracket names a body inside the unit, unless it is a unit of its own.
  const bracket = /^(.{2,})\(([^()]+)\)$/u.exec(name);
  const [, outer, inner] = bracket ?? [];
  if (outer === undefined || inner === undefined || isCollectiveName(name)) return null;
  const outerUnit = certainOf(index, outer, region);
  const innerUnit = certainOf(index, inner, region);
  if (outerUnit?.kind !== 'unit') return null;
  if (innerUnit?.kind !== 'unit' || innerUnit.unitId === outerUnit.unitId) return { ...outerUnit, via: 'shortened' };
  return {
    kind: 'unknown',
    candidates: [outerUnit.unitId, innerUnit.unitId].map((unitId) => ({ kind: 'unit', unitId, likeness: ruleLikeness })),
  };
}
