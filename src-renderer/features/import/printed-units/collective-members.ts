import type { UnitView } from '../../../../src-main/contract/units.ts';

/** The chosen members with all units of a class added behind them, each once. */
export function withClass(
  memberIds: readonly string[],
  units: readonly Pick<UnitView, 'id' | 'classCode'>[],
  classCode: string,
): string[] {
  return [...new Set([...memberIds, ...units.filter((unit) => unit.classCode === classCode).map(({ id }) => id)])];
}
