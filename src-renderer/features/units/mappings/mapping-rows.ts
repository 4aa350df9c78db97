import type { MappingTarget, UnitMappingView } from '../../../../src-main/contract/units.ts';

/** Mappings whose superior's name, or whose target as printed, holds what was typed. */
export function foundMappings(
  mappings: readonly UnitMappingView[],
  typed: string,
  targetWords: (target: MappingTarget) => string,
): UnitMappingView[] {
  const wanted = typed.trim();
  return mappings.filter(({ superiorName, target }) => superiorName.includes(wanted) || targetWords(target).includes(wanted));
}
