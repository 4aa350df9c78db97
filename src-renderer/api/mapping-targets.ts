import type { MappingTarget } from '../../src-main/contract/units.ts';

/** The value that stands for a target in a choice. */
export function valueOfTarget(target: MappingTarget): string {
  if (target.kind === 'unit') return `unit:${target.unitId}`;
  return target.kind === 'collective' ? `collective:${target.collectiveUnitId}` : 'none';
}

/** The target that a value of a choice stands for. */
export function targetOfValue(value: string): MappingTarget {
  if (value.startsWith('unit:')) return { kind: 'unit', unitId: value.slice('unit:'.length) };
  if (value.startsWith('collective:')) return { kind: 'collective', collectiveUnitId: value.slice('collective:'.length) };
  return { kind: 'none' };
}
