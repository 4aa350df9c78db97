import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { UnitLoad } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { balanceGroups, greatestTotal } from './balance-entries.ts';
import type { BalanceEntry, BalanceGroup, BalanceSort } from './balance-entries.ts';

export interface Balance {
  typed: string;
  setTyped: (typed: string) => void;
  sort: BalanceSort;
  setSort: (sort: BalanceSort) => void;
  groups: readonly BalanceGroup[];
  showAllCollectives: () => void;
  /** All shown lines in their order. */
  entries: readonly BalanceEntry[];
  /** Load by which the bars are drawn. */
  greatest: number;
  /** The line that Enter gives the tasks to; null while nothing is typed or chosen. */
  active: BalanceEntry | null;
  setActiveKey: (key: string | null) => void;
  /** True while the register has neither units nor collective units. */
  registerEmpty: boolean;
}

/** The units beside the tasks: found by what is typed (names, pinyin initials, people), sorted, one of them active. */
export function useBalance(loads: readonly UnitLoad[]): Balance {
  const { queries } = useApi();
  const register = useUnitRegister();
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<BalanceSort>('register');
  const [allCollectives, setAllCollectives] = useState(false);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const search = typed.trim();
  const matching = useQuery({
    ...queries.units.list.queryOptions({ input: { search } }),
    placeholderData: keepPreviousData,
    enabled: search !== '',
  }).data;
  const groups = useMemo(() => {
    const found = search === '' || !matching ? null : new Set(matching.units.map(({ id }) => id));
    return balanceGroups(register, loads, { typed: search, found, sort, allCollectives });
  }, [register, loads, matching, search, sort, allCollectives]);
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const chosen = entries.find(({ key }) => key === activeKey) ?? null;
  return {
    typed,
    setTyped: (words) => {
      setTyped(words);
      setActiveKey(null);
    },
    sort,
    setSort,
    groups,
    showAllCollectives: () => setAllCollectives(true),
    entries,
    greatest: greatestTotal(loads),
    active: chosen ?? (search === '' ? null : (entries[0] ?? null)),
    setActiveKey,
    registerEmpty: register.units.length === 0 && register.collectives.length === 0,
  };
}
