import { collectiveKey, isCollectiveName } from './collective-name.ts';
import { countyCollectiveOf, meansEverybody } from './county-collective.ts';
import { likenessOf } from './likeness.ts';
import { normaliseUnitName } from './normalise-unit-name.ts';
import { belongsElsewhere, ownLevelOf, ownSpellings } from './own-spellings.ts';
import { resolveUnitName } from './resolve-unit-name.ts';
import type { UnitResolution } from './resolve-unit-name.ts';
import type { UnitIndex } from './unit-index.ts';
import { fieldsOf, levelsFit, readingsOf, stemOf } from './unit-readings.ts';

/** What a superior's name means in the county: one of its units, a collective, or nothing. */
export type MappingTarget =
  | { kind: 'unit'; unitId: string }
  | { kind: 'collective'; collectiveUnitId: string }
  | { kind: 'none' };

/** A proposal for a superior's name; `candidateUnitIds` are other units that it could be, the likeliest first. */
export interface OwnUnitProposal {
  target: MappingTarget | null;
  /** `sure`: the name itself is in the register once its level is replaced; `likely`: only its field, or a name like it. */
  certainty: 'sure' | 'likely';
  candidateUnitIds: string[];
}

const leastLikeness = 0.7;
/** What names of bodies have in common without speaking of the same: 房产服务中心, 政务服务中心. */
const kindsOfBodies = /(?:服务|管理|事务)?(?:中心|局|委|办|部|站|所|院|馆|[支大]队|管委会|公司)$/u;
const leastLikenessOfCores = 0.5;

interface Fit {
  target: MappingTarget;
  certainty: OwnUnitProposal['certainty'];
}

/** A name without the body inside the unit that its bracket names: 县财政局(国资办). */
function outerName(spelling: string): string {
  return spelling.replace(/\([^()]+\)$/u, '');
}

/** Units that a name, or a usual short form of it, belongs to; not those that only have its field. */
function unitsByName(index: UnitIndex, spelling: string): string[] {
  return readingsOf(outerName(spelling), index.region).flatMap((reading) =>
    (index.stems.get(stemOf(reading.rest)) ?? []).filter((form) => levelsFit(form.level, reading.level)).map((form) => form.unitId),
  );
}

function fitOf(index: UnitIndex, spelling: string, resolution: UnitResolution): Fit | null {
  if (resolution.kind === 'unknown') return null;
  if (resolution.kind === 'collective') {
    return { target: { kind: 'collective', collectiveUnitId: resolution.collectiveUnitId }, certainty: 'sure' };
  }
  const byName = resolution.via !== 'shortened' || unitsByName(index, spelling).includes(resolution.unitId);
  return { target: { kind: 'unit', unitId: resolution.unitId }, certainty: byName ? 'sure' : 'likely' };
}

/** What the register holds under one of the spellings; looking for names that are only like it takes longer and comes after. */
function sureFit(index: UnitIndex, spellings: readonly string[]): Fit | null {
  for (const spelling of spellings) {
    const isHeld = isCollectiveName(spelling) || unitsByName(index, spelling).length > 0;
    const fit = isHeld ? fitOf(index, spelling, resolveUnitName(index, spelling)) : null;
    if (fit?.certainty === 'sure') return fit;
  }
  return null;
}

/** What a county calls all its units, the widest name first. */
const everybodyHere = ['全县各单位', '各单位'] as const;

/** 各地各部门 stands for all units of the county, under whichever name the register has them. */
function everybodyFit(index: UnitIndex, name: string): Fit | null {
  if (!meansEverybody(name)) return null;
  for (const own of everybodyHere) {
    const resolution = resolveUnitName(index, own);
    if (resolution.kind === 'collective') {
      return { target: { kind: 'collective', collectiveUnitId: resolution.collectiveUnitId }, certainty: 'likely' };
    }
  }
  return null;
}

/** 市有关部门 stands for 县直有关部门 or 有关部门, whichever the register has. */
function collectiveFit(index: UnitIndex, spelling: string, own: string): Fit | null {
  if (!isCollectiveName(spelling)) return null;
  const bare = spelling.replace(new RegExp(`^${own}(?:直|级|政府)?`, 'u'), '');
  for (const other of [`${own}直${bare}`, `${own}政府${bare}`, bare]) {
    const resolution = resolveUnitName(index, other);
    if (resolution.kind === 'collective') {
      return { target: { kind: 'collective', collectiveUnitId: resolution.collectiveUnitId }, certainty: 'likely' };
    }
  }
  return null;
}

interface AlikeUnit {
  unitId: string;
  likeness: number;
}

function unitsAmong(resolutions: readonly UnitResolution[]): AlikeUnit[] {
  const best = new Map<string, number>();
  for (const resolution of resolutions) {
    if (resolution.kind !== 'unknown') continue;
    for (const candidate of resolution.candidates) {
      if (candidate.kind !== 'unit') continue;
      best.set(candidate.unitId, Math.max(best.get(candidate.unitId) ?? 0, candidate.likeness));
    }
  }
  return [...best]
    .map(([unitId, likeness]) => ({ unitId, likeness }))
    .sort((a, b) => b.likeness - a.likeness || (a.unitId < b.unitId ? -1 : 1));
}

/** The one unit whose own name, not only an older one, holds the field of a name: 县科工信局 for 市科技局 beside a 县教体局 once called 县教科局. */
function unitOfField(index: UnitIndex, spellings: readonly string[]): string | null {
  const ids = spellings.flatMap((spelling) =>
    readingsOf(spelling, index.region).flatMap(({ level, rest }) =>
      fieldsOf(stemOf(rest)).flatMap((field) =>
        (index.fields.get(field) ?? []).filter((form) => form.kind !== 'alias' && levelsFit(form.level, level)),
      ),
    ),
  );
  const [first, ...others] = new Set(ids.map((form) => form.unitId));
  return first !== undefined && others.length === 0 ? first : null;
}

function coreOf(stem: string): string {
  return stem.replace(kindsOfBodies, '');
}

function likeUnit(index: UnitIndex, spellings: readonly string[], alike: readonly AlikeUnit[]): string | null {
  const [best, second] = alike;
  if (best === undefined || best.likeness < leastLikeness) return null;
  if (second !== undefined && second.likeness >= best.likeness) return null;
  const cores = spellings.flatMap((spelling) => readingsOf(spelling, index.region).map(({ rest }) => coreOf(stemOf(rest))));
  const sameCore = index.unitStems.some(
    ({ unitId, stem }) => unitId === best.unitId && cores.some((core) => likenessOf(core, coreOf(stem)) >= leastLikenessOfCores),
  );
  return sameCore ? best.unitId : null;
}

/**
 * What a name of the superior's plan means in the county (市发改委 → 县发改局), by the register's own names once the level
 * is replaced, else by field or likeness; null where nothing fits well enough, and for counties themselves (各县区).
 */
export function proposeOwnUnit(index: UnitIndex, superiorName: string, places: { superiorName: string | null }): OwnUnitProposal {
  const name = normaliseUnitName(superiorName);
  const place = normaliseUnitName(places.superiorName ?? '');
  if (name === '' || countyCollectiveOf(name) !== null || belongsElsewhere(name, place, index.region)) {
    return { target: null, certainty: 'likely', candidateUnitIds: [] };
  }
  const own = ownLevelOf(index);
  const spellings = ownSpellings(name, place, own);
  const sure = sureFit(index, spellings);
  if (sure !== null) return { ...sure, candidateUnitIds: [] };
  const collective = everybodyFit(index, name) ?? collectiveFit(index, spellings[0] ?? name, own);
  if (collective !== null) return { ...collective, candidateUnitIds: [] };

  // The superior's own spelling stands for a county's unit only where the register has it.
  const replaced = spellings.filter((spelling, at) => at === 0 || spelling !== name);
  const resolutions = replaced.map((spelling) => resolveUnitName(index, spelling));
  const alike = unitsAmong(resolutions);
  const byField = replaced.flatMap((spelling, at) => {
    const resolution = resolutions[at];
    return (resolution === undefined ? null : fitOf(index, spelling, resolution)) ?? [];
  })[0];
  const unitId = byField === undefined ? (unitOfField(index, replaced) ?? likeUnit(index, replaced, alike)) : null;
  const target = byField?.target ?? (unitId === null ? null : { kind: 'unit' as const, unitId });
  return {
    target,
    certainty: 'likely',
    candidateUnitIds: alike.map((one) => one.unitId).filter((id) => target?.kind !== 'unit' || id !== target.unitId),
  };
}

/** The key under which the meaning of a superior's name is remembered: spellings of one name give the same. */
export function superiorNameKey(printed: string): string {
  const name = normaliseUnitName(printed);
  return isCollectiveName(name) ? collectiveKey(name) : stemOf(name.replace(/^(?:中共|中国共产党)/u, ''));
}
