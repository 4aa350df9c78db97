import type { PrintedUnit } from '../../contract/imports.ts';
import type { UnitList } from '../units/list-units.ts';

type Syllables = (name: string) => string[];

const mostCandidates = 5;
/** A name that sounds the same was most likely typed wrong (民正局 for 民政局). */
const sameSound = 0.93;

/**
 * Adds, for names that are not known, the units whose name sounds the same or differs in one syllable, most alike first.
 * The dictionary is loaded only when a name is unknown.
 */
export async function withHomophones(printed: PrintedUnit[], { units }: Pick<UnitList, 'units'>): Promise<PrintedUnit[]> {
  if (!printed.some(({ resolution }) => resolution.kind === 'unknown')) return printed;
  const syllables = await syllableReader();
  const forms = units.flatMap((unit) =>
    [unit.name, unit.shortName, ...unit.aliases].flatMap((name) => (name === null ? [] : [{ unit, sounds: syllables(name) }])),
  );
  return printed.map((one) => {
    const { resolution } = one;
    if (resolution.kind !== 'unknown') return one;
    const sounds = syllables(one.printedName);
    const best = new Map(resolution.candidates.map((candidate) => [candidate.id, candidate]));
    for (const { unit, sounds: other } of forms) {
      const likeness = soundLikeness(sounds, other);
      if (likeness <= (best.get(unit.id)?.likeness ?? 0)) continue;
      best.set(unit.id, { kind: 'unit', id: unit.id, name: unit.name, likeness });
    }
    const candidates = [...best.values()].sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1)).slice(0, mostCandidates);
    return { ...one, resolution: { ...resolution, candidates } };
  });
}

/** 0 where more than one syllable differs; a short name has too few for one to be left out of account. */
function soundLikeness(one: readonly string[], other: readonly string[]): number {
  if (one.length !== other.length || one.length < 3) return 0;
  const different = one.filter((syllable, index) => syllable !== other[index]).length;
  if (different === 0) return sameSound;
  return different === 1 && one.length >= 5 ? sameSound - 1 / one.length : 0;
}

async function syllableReader(): Promise<Syllables> {
  const { pinyin } = await import('pinyin-pro');
  return (name) => pinyin(name, { toneType: 'none', type: 'array' });
}
