import { isNull } from 'drizzle-orm';
import type { MappingTarget } from '../../contract/units.ts';
import type { MappedUnit } from '../../domain/adaptation/propose-draft.ts';
import type { Places } from '../../domain/adaptation/superior-task.ts';
import { proposeOwnUnit, superiorNameKey } from '../../domain/units/superior-name.ts';
import type { Database } from '../../database/database.ts';
import { collectiveUnits, unitMappings, units } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { loadUnitIndex } from '../units/load-unit-index.ts';
import { mappingTarget } from '../units/unit-mappings.ts';

/** What the rules make of a superior's name that nobody has confirmed yet. */
interface NameProposal {
  proposal: { target: MappingTarget; certainty: 'sure' | 'likely' } | null;
  candidateUnitIds: string[];
}

/** What the unit names of a superior's plan mean here; names that are spelled alike are one name. */
export interface SuperiorNames {
  /** The confirmed meaning; null while nobody has decided, or when its unit is in use no more. */
  mappingOf: (superiorName: string) => MappingTarget | null;
  proposalOf: (superiorName: string) => NameProposal;
  /** What stands in a draft for the name: the confirmed meaning, else the proposed one; null when there is neither. */
  targetOf: (superiorName: string) => MappedUnit | 'none' | null;
}

/** Reads the remembered mappings and the register, to answer for the names of a superior's plan. */
export function loadSuperiorNames(context: ApplicationContext, places: Places): SuperiorNames {
  const labels = labelsInUse(context.db);
  const mappings = readMappings(context.db, labels);
  const index = loadUnitIndex(context);
  const proposals = new Map<string, NameProposal>();
  const mappingOf = (superiorName: string): MappingTarget | null => mappings.get(superiorNameKey(superiorName)) ?? null;
  const proposalOf = (superiorName: string): NameProposal => {
    const key = superiorNameKey(superiorName);
    const known = proposals.get(key);
    if (known) return known;
    const { target, certainty, candidateUnitIds } = proposeOwnUnit(index, superiorName, places);
    const proposed = { proposal: target === null ? null : { target, certainty }, candidateUnitIds };
    proposals.set(key, proposed);
    return proposed;
  };
  const targetOf = (superiorName: string): MappedUnit | 'none' | null => {
    const target = mappingOf(superiorName) ?? proposalOf(superiorName).proposal?.target ?? null;
    return target === null || target.kind === 'none' ? (target && 'none') : mappedUnit(target, labels);
  };
  return { mappingOf, proposalOf, targetOf };
}

type OwnTarget = Exclude<MappingTarget, { kind: 'none' }>;

/** Names under which units and collective units in use are printed, by id. */
function labelsInUse(db: Database): Map<string, string> {
  const named = db
    .select({ id: units.id, name: units.name, shortName: units.shortName })
    .from(units)
    .where(isNull(units.archivedAt))
    .all();
  const collectives = db
    .select({ id: collectiveUnits.id, name: collectiveUnits.name })
    .from(collectiveUnits)
    .where(isNull(collectiveUnits.archivedAt))
    .all();
  return new Map([
    ...named.map(({ id, name, shortName }) => [id, shortName ?? name] as const),
    ...collectives.map(({ id, name }) => [id, name] as const),
  ]);
}

/** A unit or collective unit as it is printed in an own task. */
function mappedUnit(target: OwnTarget, labels: ReadonlyMap<string, string>): MappedUnit {
  return {
    printedName: labels.get(targetId(target)) ?? '',
    unitId: target.kind === 'unit' ? target.unitId : null,
    collectiveUnitId: target.kind === 'collective' ? target.collectiveUnitId : null,
  };
}

function targetId(target: OwnTarget): string {
  return target.kind === 'unit' ? target.unitId : target.collectiveUnitId;
}

function readMappings(db: Database, labels: ReadonlyMap<string, string>): Map<string, MappingTarget> {
  const mappings = new Map<string, MappingTarget>();
  for (const row of db.select().from(unitMappings).all()) {
    const target = mappingTarget(row);
    if (target.kind === 'none' || labels.has(targetId(target))) mappings.set(row.superiorName, target);
  }
  return mappings;
}
