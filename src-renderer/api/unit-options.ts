import { useUnitRegister } from './unit-hooks.ts';

/** A unit or collective unit as an option of antd's Select; search it with `showSearch={{ optionFilterProp: 'search' }}`. */
export interface UnitOption {
  value: string;
  label: string;
  /** Name, short name and aliases together. */
  search: string;
}

/** The options with the chosen unit among them, also where it is no longer in use; `name` is the one that it had. */
export function withChosenUnit(options: readonly UnitOption[], unitId: string | null, name: string | null): UnitOption[] {
  const isListed = unitId === null || options.some(({ value }) => value === unitId);
  return isListed ? [...options] : [{ value: unitId, label: `${name ?? ''}（已停用）`, search: '' }, ...options];
}

/** Units (values: unit ids) and collective units (values: their ids) for choosing. */
export function useUnitOptions(): { unitOptions: UnitOption[]; collectiveOptions: UnitOption[] } {
  const { units, collectives } = useUnitRegister();
  return {
    unitOptions: units.map(({ id, name, shortName, aliases }) => ({
      value: id,
      label: name,
      search: [name, shortName ?? '', ...aliases].join(' '),
    })),
    collectiveOptions: collectives.map(({ id, name, memberIds }) => ({
      value: id,
      label: `${name}（${memberIds.length} 家）`,
      search: name,
    })),
  };
}
