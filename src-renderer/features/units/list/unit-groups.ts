import type { CollectiveUnitView, UnitClassView, UnitView } from '../../../../src-main/contract/units.ts';

export interface UnitGroup {
  code: string;
  name: string;
  units: readonly UnitView[];
}

/** Units under their classes in the order of the register; classes without units are left out. */
export function unitGroups(units: readonly UnitView[], classes: readonly UnitClassView[]): UnitGroup[] {
  return classes
    .toSorted((left, right) => left.position - right.position)
    .map(({ code, name }) => ({
      code,
      name,
      units: units
        .filter((unit) => unit.classCode === code)
        .toSorted((left, right) => left.position - right.position),
    }))
    .filter((group) => group.units.length > 0);
}

/** Collective units that fit what was typed: by their own name or by that of a listed member. */
export function matchingCollectives(
  collectives: readonly CollectiveUnitView[],
  typed: string,
): readonly CollectiveUnitView[] {
  const wanted = typed.trim();
  return wanted === '' ? collectives : collectives.filter(({ name }) => name.includes(wanted));
}
