import { useMemo } from 'react';
import { useUnitOptions } from './unit-options.ts';
import type { UnitOption } from './unit-options.ts';

/** A heading with its choices. */
export interface OptionGroup {
  label: string;
  options: UnitOption[];
}

function prefixed(prefix: string, options: readonly UnitOption[]): UnitOption[] {
  return options.map((option) => ({ ...option, value: `${prefix}:${option.value}` }));
}

/** Units and collective units of the register as choices, values with the prefix of their kind. */
export function useTargetOptions(): { units: UnitOption[]; collectives: UnitOption[] } {
  const { unitOptions, collectiveOptions } = useUnitOptions();
  return useMemo(
    () => ({ units: prefixed('unit', unitOptions), collectives: prefixed('collective', collectiveOptions) }),
    [unitOptions, collectiveOptions],
  );
}

/** The choices for one superior's name: the likeliest units first, then all, and that it is none of ours. */
export function nameOptions(
  options: { units: readonly UnitOption[]; collectives: readonly UnitOption[] },
  candidateUnitIds: readonly string[],
): OptionGroup[] {
  const likely = candidateUnitIds.flatMap((id) => options.units.find(({ value }) => value === `unit:${id}`) ?? []);
  const others = options.units.filter((option) => !likely.includes(option));
  return [
    ...(likely.length > 0 ? [{ label: '可能是', options: likely }] : []),
    { label: '其他', options: [{ value: 'none', label: '不涉及本县', search: '不涉及本县' }] },
    { label: '集合单位', options: [...options.collectives] },
    { label: '单位', options: others },
  ];
}
