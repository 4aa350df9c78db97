import { useUnitRegister } from './unit-hooks.ts';

/** A unit or collective unit as an option of antd's Select; search it with `showSearch={{ optionFilterProp: 'search' }}`. */
export interface UnitOption {
  value: string;
  label: string;
  /** Name, short name and aliases together. */
  search: string;
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
