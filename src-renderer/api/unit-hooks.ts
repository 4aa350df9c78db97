import { useQuery } from '@tanstack/react-query';
import type { CollectiveUnitView, UnitClassView, UnitView } from '../../src-main/contract/units.ts';
import { useApi } from './api-provider.tsx';

export interface UnitRegister {
  units: readonly UnitView[];
  classes: readonly UnitClassView[];
  collectives: readonly CollectiveUnitView[];
}

const emptyRegister: UnitRegister = { units: [], classes: [], collectives: [] };

/** Units in use with their classes and the collective units; empty while loading. */
export function useUnitRegister(): UnitRegister {
  const { queries } = useApi();
  return useQuery(queries.units.list.queryOptions({ input: {} })).data ?? emptyRegister;
}
