import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CollectiveUnitView, UnitClassView, UnitView } from '../../../src-main/contract/units.ts';
import { useApi } from '../../api/api-provider.tsx';
import type { NavigationTargets } from '../../app/navigation.ts';

/** What stands beside the register; the id is null for a new unit or collective unit. */
export type OpenUnit = { kind: 'none' } | { kind: 'unit' | 'collective'; id: string | null };

/** What another screen wants to be seen. */
export function openForVisit({ unitId, collectiveUnitId }: NavigationTargets['units']): OpenUnit {
  if (unitId !== undefined) return { kind: 'unit', id: unitId };
  return collectiveUnitId === undefined ? { kind: 'none' } : { kind: 'collective', id: collectiveUnitId };
}

export interface UnitList {
  search: string;
  setSearch: (search: string) => void;
  includeArchived: boolean;
  setIncludeArchived: (include: boolean) => void;
  /** Units that fit the search. */
  found: readonly UnitView[];
  /** All units, archived ones too. */
  all: readonly UnitView[];
  classes: readonly UnitClassView[];
  collectives: readonly CollectiveUnitView[];
  names: ReadonlyMap<string, string>;
  collectiveNames: ReadonlyMap<string, string>;
  loading: boolean;
  error: unknown;
}

/** The register as the screen shows it. */
export function useUnitList(): UnitList {
  const { queries } = useApi();
  const [search, setSearch] = useState('');
  const [includeArchived, setIncludeArchived] = useState(false);
  const typed = search.trim();
  const input = { includeArchived, ...(typed === '' ? {} : { search: typed }) };
  const found = useQuery({ ...queries.units.list.queryOptions({ input }), placeholderData: keepPreviousData });
  const all = useQuery(queries.units.list.queryOptions({ input: { includeArchived: true } }));
  const names = useMemo(() => new Map((all.data?.units ?? []).map(({ id, name }) => [id, name])), [all.data]);
  const collectiveNames = useMemo(
    () => new Map((all.data?.collectives ?? []).map(({ id, name }) => [id, name])),
    [all.data],
  );
  return {
    search,
    setSearch,
    includeArchived,
    setIncludeArchived,
    found: found.data?.units ?? [],
    all: all.data?.units ?? [],
    classes: all.data?.classes ?? [],
    collectives: all.data?.collectives ?? [],
    names,
    collectiveNames,
    loading: found.isPending || all.isPending,
    error: found.error ?? all.error,
  };
}
